import SourceText
import Tables

/// Finds out which file of a release a table is, and where its columns stand.
struct HeaderReader {
    let mapping: StatisticsMapping
    let path: String
    let faults: FaultCollector

    /// Where the columns of a file stand.
    struct Columns: Sendable {
        let source: Int
        /// By the order of ``StatisticsMapping/Layout/columns``.
        let layout: [Int]
        /// By the order of the file's columns in the mapping; nil where it is not there.
        let numbers: [Int?]
    }

    /// - Parameter identifier: what the first row calls its sort of period, by the index of the column.
    func columns(_ header: [String], identifier: (Int) -> String) -> Columns? {
        var indices: [String: Int] = [:]
        for (index, name) in header.enumerated() { indices[CellText.trimmed(name).lowercased()] = index }
        let period = indices[mapping.layout.identifier.lowercased()].map {
            CellText.trimmed(identifier($0)).lowercased()
        }
        let matches = mapping.sources.indices.filter { index in
            let source = mapping.sources[index]
            let names = Self.renamed(indices, source)
            return source.marks.allSatisfy { names[$0] != nil } && (source.identifier ?? period) == period
        }
        guard let source = matches.first, matches.count == 1 else {
            report(
                "unknown-file",
                matches.isEmpty
                    ? "this is no file of “\(mapping.title)” that is known here"
                    : "this file could be \(matches.map { mapping.sources[$0].file }.joined(separator: " or "))",
                remedy: "give one of \(mapping.sources.map(\.file).joined(separator: ", ")) as it was published")
            return nil
        }
        return columns(Self.renamed(indices, mapping.sources[source]), of: source)
    }

    private func columns(_ indices: [String: Int], of index: Int) -> Columns? {
        let source = mapping.sources[index]
        let layout = mapping.layout.columns.map { indices[$0.lowercased()] }
        for (name, place) in zip(mapping.layout.columns, layout) where place == nil {
            report("missing-column", "there is no column '\(name)'", remedy: "give the file as it was published")
        }
        let absent = source.columns.filter { indices[$0] == nil }
        if !absent.isEmpty {
            report(
                "missing-column", severity: .warning,
                "columns are missing: \(absent.joined(separator: ", "))",
                remedy: "where they only have other names now, add these to 'renamed' in the mapping")
        }
        let known = Set(source.columns + (mapping.layout.columns + mapping.layout.others).map { $0.lowercased() })
        let strangers = indices.keys.filter { !known.contains($0) && !$0.isEmpty }.sorted()
        if !strangers.isEmpty {
            report(
                "unknown-column", severity: .warning, "columns are not known: \(strangers.joined(separator: ", "))",
                remedy: "add them to the mapping, if they matter; they are passed over")
        }
        let places = layout.compactMap(\.self)
        guard places.count == layout.count else { return nil }
        return Columns(source: index, layout: places, numbers: source.columns.map { indices[$0] })
    }

    private static func renamed(_ indices: [String: Int], _ source: StatisticsMapping.Source) -> [String: Int] {
        var renamed = indices
        for (other, name) in source.renamed {
            guard let index = indices[other], renamed[name] == nil else { continue }
            renamed[name] = index
            renamed[other] = nil
        }
        return renamed
    }

    private func report(_ id: String, severity: Severity = .error, _ message: String, remedy: String) {
        let place = SourcePlace(path: path, position: SourcePosition(line: 1, column: 1))
        faults.report(Fault(id, severity: severity, at: place, message, remedy: remedy))
    }
}
