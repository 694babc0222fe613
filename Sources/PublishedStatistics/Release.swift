public import Imports
import Rules
import SourceText

/// The files of a release, read and joined.
public struct Release: Sendable {
    /// The mapping by which they were read.
    public let mapping: StatisticsMapping
    /// The files in the order given.
    public let files: [ReleaseFile]
    /// The areas in the order of their first rows.
    public let areas: [PublishedArea]
    private let names: AreaNames
    private let areaOf: [Int]
    private let records: RecordMaker

    /// Joins files.
    /// - Parameters:
    ///   - known: names and codes that are known to be one area's, such as those of an `area.yaml`.
    init(
        _ mapping: StatisticsMapping, _ files: [ReleaseFile], _ directory: AreaDirectory, known: [[String]],
        rules: RuleSet, _ faults: FaultCollector
    ) {
        var files = files
        let names = AreaNames(fillers: mapping.fillers)
        let newest = files.flatMap(\.rows).map(\.period).max() ?? 0
        let (areas, areaOf) = directory.joined(names, known: known, newest: newest)
        var tables = ReleaseTables(sources: mapping.sources.count)
        var newestOf: [Int: Int] = [:]
        var country: String?
        for index in files.indices {
            files[index].revised = tables.add(files[index], areaOf: areaOf, faults)
            for row in files[index].rows {
                newestOf[files[index].source] = max(newestOf[files[index].source] ?? 0, row.period)
                if case .country(let name) = row.place { country = country ?? name }
            }
        }
        self.mapping = mapping
        self.files = files
        self.areas = areas
        self.names = names
        self.areaOf = areaOf
        records = RecordMaker(
            mapping: mapping, rules: rules, maker: FigureMaker(mapping, tables), namings: directory.namings,
            country: country, newest: newestOf)
    }

    /// The area with an id, a name or a code.
    public func area(_ words: [String]) -> Int? {
        let keys = Set(words.map(names.key))
        let ids = Set(words)
        return areas.firstIndex { area in
            ids.contains(area.id) || area.codes.contains(where: ids.contains) || keys.contains(names.key(area.name))
        }
    }

    /// The records of an area, by file; files without any are left out.
    /// - Parameter neighbours: names of similar areas.
    public func records(for area: Int, neighbours: [String]) -> AreaFigures {
        let alike = neighbours.compactMap { self.area([$0]) }.filter { $0 != area }
        var figures = AreaFigures()
        for source in Set(files.map(\.source)).sorted() {
            let records = self.records.records(
                of: source, for: area, neighbours: alike, reasons: &figures.reasons)
            if !records.isEmpty {
                figures.files.append((id: mapping.sources[source].id, file: mapping.sources[source].file, records))
            }
        }
        return figures
    }

    /// Where the rows of a file went, for a choice of areas.
    /// - Parameters:
    ///   - chosen: the indices of the areas that records are made for.
    ///   - compared: the indices of areas that only serve to compare.
    public func reconciliation(of file: ReleaseFile, chosen: Set<Int>, compared: Set<Int>) -> RowTally {
        var tally = RowTally(path: file.path, read: file.rowsRead, revised: file.revised)
        tally.left = file.passedOver
        for row in file.rows {
            switch row.place {
            case .country, .region: tally.used["country and regions", default: 0] += 1
            case .area(let naming):
                let area = areaOf[naming]
                if chosen.contains(area) {
                    tally.used["areas", default: 0] += 1
                } else if compared.contains(area) {
                    tally.used["areas to compare with", default: 0] += 1
                } else {
                    tally.left[areas[area].isCurrent ? "other areas" : "areas that were dissolved", default: 0] += 1
                }
            }
        }
        return tally
    }
}

/// An area's records.
public struct AreaFigures: Sendable {
    /// The records by file: the file's id in the mapping, its name in the release, and its records.
    public internal(set) var files: [(id: String, file: String, records: [RecordDraft])] = []
    /// How many figures are not there, by reason.
    public internal(set) var reasons: [String: Int] = [:]
}

/// Where the rows of a file went: all that were read were used, or left for a reason.
public struct RowTally: Sendable, Hashable {
    /// The file.
    public let path: String
    /// How many rows it has.
    public let read: Int
    /// How many were used, by what for.
    public internal(set) var used: [String: Int] = [:]
    /// How many were left, by reason.
    public internal(set) var left: [String: Int] = [:]
    /// How many differ from those of a file given before, and stand in their place.
    public let revised: Int

    init(path: String, read: Int, revised: Int) {
        self.path = path
        self.read = read
        self.revised = revised
    }
}
