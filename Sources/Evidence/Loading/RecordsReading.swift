import PositionedYAML
import SourceText

/// Reads records files one after the other, and gathers what they hold.
struct RecordsReading {
    private let tables: RecordTables
    private var builder: RecordsBuilder
    private var found = ReadRecords()

    /// How many records were decoded at once, and not read with care.
    private(set) var decodedCount = 0
    private let isCareful: Bool

    /// - Parameter isCareful: whether every record is read with care; the result is the same.
    init(_ tables: RecordTables, isCareful: Bool = false) {
        self.tables = tables
        builder = RecordsBuilder(tables)
        self.isCareful = isCareful
    }

    /// What the files hold that were read since this was last asked for.
    mutating func take() -> ReadRecords {
        defer { found = ReadRecords() }
        return found
    }

    /// Reads a file.
    mutating func read(
        _ bytes: [UInt8], path: String, limits: YAMLLimits = YAMLLimits(), _ faults: FaultCollector
    ) {
        var maker = RecordMaker(tables, isCareful: isCareful, faults)
        var isFinished = false
        builder.begin(path)
        let entries = YAMLReader.eachItem(
            of: "records", after: "defaults", in: bytes, path: path, limits: limits, faults: faults,
            begin: { maker.setDefaults($0, into: &builder) }, item: { maker.add($0, to: &builder) },
            end: {
                finish(maker)
                isFinished = true
            })
        if let entries, let first = entries.first?.key {
            // Items were handed over where it is a list; anything else is reported here.
            _ = MappingReader(entries: entries, of: first, as: RecordFields.file, faults).list("records")
        } else if entries != nil {
            faults.report(
                Fault(
                    "missing-field", at: SourcePlace(path: path, position: SourcePosition(line: 1, column: 1)),
                    "a records file needs 'records'", remedy: "add 'records:' with a list"))
        }
        if entries == nil { found.isWhole = false }
        if !isFinished { finish(maker) }
    }

    /// Takes the records of a list that stands inside another file.
    mutating func read(_ items: [YAMLValue], defaults: YAMLValue?, _ faults: FaultCollector) {
        var maker = RecordMaker(tables, isCareful: isCareful, faults)
        builder.begin(items.first?.place.path ?? "")
        maker.setDefaults(defaults, into: &builder)
        for item in items { maker.add(item, to: &builder) }
        finish(maker)
    }

    private mutating func finish(_ maker: RecordMaker) {
        found.faultyIDs += maker.faultyIDs
        decodedCount += maker.decodedCount
        found.files.append(builder.finished())
    }
}
