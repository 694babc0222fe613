import SourceText

/// The rows of all files of a release, found by what they are about.
struct ReleaseTables: Sendable {
    struct Key: Hashable, Sendable {
        let source: Int
        let period: Int
        let place: ReleaseRow.Place
        let topic: String?
        let group: String?
    }

    struct Entry: Sendable {
        let cells: [StatisticsCell?]
        /// The naming that the row had, where it is an area's.
        let naming: Int?
    }

    private(set) var entries: [Key: Entry] = [:]
    /// Groups that occur at all in a file and period.
    private var groups: Set<Key> = []
    /// The columns that each file has; nil where the file was not given.
    private(set) var columns: [Set<String>?]

    init(sources: Int) {
        columns = Array(repeating: nil, count: sources)
    }

    /// Takes in a file's rows. A row that was there is replaced; the number of rows that changed by that is returned.
    mutating func add(_ file: ReleaseFile, areaOf: [Int], _ faults: FaultCollector) -> Int {
        columns[file.source] = (columns[file.source] ?? []).union(file.columns)
        var revised = 0
        var seen: Set<Key> = []
        for row in file.rows {
            var naming: Int?
            var place = row.place
            if case .area(let index) = row.place {
                naming = index
                place = .area(areaOf[index])
            }
            let key = Key(source: file.source, period: row.period, place: place, topic: row.topic, group: row.group)
            if !seen.insert(key).inserted {
                faults.report(
                    Fault(
                        "duplicate-row", at: SourcePlace(path: file.path),
                        "two rows tell of the same area, period and group",
                        remedy: "give the file as it was published; where two areas are taken for one, mend 'fillers'"))
                continue
            }
            if let old = entries[key], old.cells != row.cells { revised += 1 }
            entries[key] = Entry(cells: row.cells, naming: naming)
            if row.topic != nil { groups.insert(Self.anywhere(key)) }
        }
        return revised
    }

    func entry(_ key: Key) -> Entry? { entries[key] }

    /// Whether any row of a file and period tells of a group.
    func hasGroup(_ key: Key) -> Bool { groups.contains(Self.anywhere(key)) }

    private static func anywhere(_ key: Key) -> Key {
        Key(source: key.source, period: key.period, place: .area(-1), topic: key.topic, group: key.group)
    }
}
