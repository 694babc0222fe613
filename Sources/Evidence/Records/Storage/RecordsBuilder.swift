import CalendarDates
import PositionedYAML
import Rules
import SourceText
import Vocabularies

/// Gathers the records of a file, each text that several of them share once.
///
/// One builder serves many files in turn, so that its memory is allocated once.
struct RecordsBuilder {
    private let tables: RecordTables
    private(set) var path = ""
    /// What the records say so far.
    private(set) var stored = StoredRecords()
    /// For each shared text its index among the titles of sources, or -1.
    private var titleOfShared: [Int32] = []
    private var sharedTable = ProbeTable()
    private var sourceTable = ProbeTable()
    private var criteriaTable = ProbeTable()

    var sources: [StoredSource] { stored.sources }
    var measures: [StoredMeasure] { stored.measures }
    /// How many values for others, and for groups, there are so far.
    var comparisonCount: Int { stored.comparisons.count }
    var groupCount: Int { stored.groups.count }

    init(_ tables: RecordTables) { self.tables = tables }

    /// Begins another file.
    mutating func begin(_ path: String) {
        self.path = path
        stored.removeAll()
        titleOfShared.removeAll(keepingCapacity: true)
        sharedTable.removeAll()
        sourceTable.removeAll()
        criteriaTable.removeAll()
    }

    /// Keeps a text that is likely to be this record's alone.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) -> TextSpan { stored.text.appendSpan(bytes) }

    /// Keeps a text that other records may have too, once, and gives its index.
    mutating func share(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let hash = ByteHash.hash(bytes)
        let place = sharedTable.place(of: hash) { index in
            let span = stored.shared[index]
            return span.count == bytes.count
                && stored.sharedText.withUnsafeBufferPointer {
                    ByteHash.areEqual(UnsafeBufferPointer(rebasing: $0[span.range]), bytes)
                }
        }
        if case .found(let index) = place { return index }
        sharedTable.add(hash, index: stored.shared.count, at: place)
        stored.shared.append(stored.sharedText.appendSpan(bytes))
        titleOfShared.append(RecordRow.none)
        return stored.shared.count - 1
    }

    /// Keeps a text that other records may have too.
    mutating func share(_ text: String) -> Int {
        var text = text
        return text.withUTF8 { share($0) }
    }

    /// Keeps the title of a source, and gives its index among the titles.
    mutating func title(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        let index = share(bytes)
        if titleOfShared[index] < 0 {
            titleOfShared[index] = Int32(stored.titles.count)
            stored.titles.append(Int32(index))
        }
        return titleOfShared[index]
    }

    /// Keeps a source, equal ones once.
    mutating func add(_ source: StoredSource) -> Int {
        let hash = source.tableHash
        let place = sourceTable.place(of: hash) { stored.sources[$0] == source }
        if case .found(let index) = place { return index }
        sourceTable.add(hash, index: stored.sources.count, at: place)
        stored.sources.append(source)
        return stored.sources.count - 1
    }

    mutating func add(file: Located<String>) -> Int32 {
        stored.files.append(reference(file))
        return Int32(stored.files.count - 1)
    }

    /// Keeps a list of criteria, equal ones once.
    mutating func add(criteria list: [Int]) -> Int {
        let hash = list.reduce(UInt64(list.count)) { ByteHash.mixed($0, UInt64($1)) }
        let place = criteriaTable.place(of: hash) { index in
            stored.criterionIndices[stored.criterionLists[index].range].elementsEqual(list) { Int($0) == $1 }
        }
        if case .found(let index) = place { return index }
        criteriaTable.add(hash, index: stored.criterionLists.count, at: place)
        let start = stored.criterionIndices.count
        for criterion in list { stored.criterionIndices.append(UInt8(criterion)) }
        stored.criterionLists.append(StoredRange(from: start, to: stored.criterionIndices.count))
        return stored.criterionLists.count - 1
    }

    mutating func add(_ measure: Measure) -> Int {
        let measure = StoredMeasure(measure, knownPeriod: tables.number(ofPeriodOf:_:)) { share($0) }
        stored.measures.append(measure)
        return stored.measures.count - 1
    }

    mutating func add(_ comparison: StoredComparison) { stored.comparisons.append(comparison) }

    mutating func add(_ group: StoredGroup) { stored.groups.append(group) }

    mutating func add(_ context: StoredContext) -> Int {
        stored.contexts.append(context)
        return stored.contexts.count - 1
    }

    mutating func add(supersedes ids: [Located<String>]) -> Int {
        let start = stored.references.count
        for id in ids { stored.references.append(reference(id)) }
        stored.supersedes.append(StoredRange(from: start, to: stored.references.count))
        return stored.supersedes.count - 1
    }

    private mutating func reference(_ text: Located<String>) -> StoredReference {
        StoredReference(text) { add($0) }
    }

    /// Adds a record.
    mutating func add(_ record: PackedRecord, _ row: RecordRow) {
        stored.packed.append(record)
        stored.rows.append(row)
    }

    /// The criteria of a list, in its order.
    func criteria(_ list: Int) -> ArraySlice<UInt8> { stored.criterionIndices[stored.criterionLists[list].range] }

    /// The records of the file, which has ended.
    func finished() -> RecordsStore { RecordsStore(stored.fixed, path: path) }
}

extension [UInt8] {
    /// Adds a text, and says where it is.
    fileprivate mutating func appendSpan(_ text: UnsafeBufferPointer<UInt8>) -> TextSpan {
        defer { append(contentsOf: text) }
        return TextSpan(start: UInt32(count), count: UInt32(text.count))
    }
}
