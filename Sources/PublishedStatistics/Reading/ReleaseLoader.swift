public import Rules
public import SourceText
import Tables

/// Reads the files of a release.
public enum ReleaseLoader {
    /// Reads and joins files. Rows of a file stand in place of those of a file given before it that tell of the same.
    /// - Parameters:
    ///   - paths: the files, in any order.
    ///   - known: names and codes that are known to be one area's, such as those of an `area.yaml`.
    ///   - progress: is told the file, how many of its bytes were read, and how many it has.
    /// - Returns: nil where a file cannot be used, which is reported.
    public static func load(
        _ paths: [String], _ mapping: StatisticsMapping, known: [[String]], rules: RuleSet, _ faults: FaultCollector,
        progress: (@Sendable (_ path: String, _ read: Int, _ total: Int) -> Void)? = nil
    ) async -> Release? {
        let own = FaultCollector()
        defer { faults.report(own.faults) }
        var directory = AreaDirectory()
        var files: [ReleaseFile] = []
        for path in paths {
            guard let file = await read(path, mapping, &directory, own, progress) else { continue }
            files.append(file)
        }
        guard files.count == paths.count, !own.hasErrors else { return nil }
        let release = Release(mapping, files, directory, known: known, rules: rules, own)
        return own.hasErrors ? nil : release
    }

    private static func read(
        _ path: String, _ mapping: StatisticsMapping, _ directory: inout AreaDirectory, _ faults: FaultCollector,
        _ progress: (@Sendable (String, Int, Int) -> Void)?
    ) async -> ReleaseFile? {
        let expected =
            mapping.layout.columns + mapping.layout.others + mapping.sources.flatMap { $0.columns + $0.renamed.keys }
        let table = TableFile(path: path)
        var reader: ReleaseReader?
        var titles: [String] = []
        var names = directory
        let headers = HeaderReader(mapping: mapping, path: path, faults: faults)
        var told: (@Sendable (Int, Int) -> Void)?
        if let progress { told = { read, total in progress(path, read, total) } }
        let summary = await table.read(
            expecting: expected, faults, progress: told,
            header: { header in
                titles = header.names
                return true
            },
            row: { row in
                if reader == nil {
                    let columns = headers.columns(titles) { $0 < row.cells.count ? row.cells[$0] : "" }
                    guard let columns else { return false }
                    reader = ReleaseReader(mapping, columns, path: path, faults)
                }
                reader?.take(row.cells, at: row.place) { names.index(of: $0) }
                return true
            })
        guard summary != nil, let reader else { return nil }
        reader.finish()
        for row in reader.file.rows {
            if case .area(let naming) = row.place { names.note(naming, in: row.period) }
        }
        directory = names
        return reader.file
    }
}
