import CalendarDates
import PositionedYAML
import Rules
import SourceText
import Vocabularies

/// Gathers the records of a file, each text that several of them share once.
///
/// One builder serves many files in turn, so that its memory is allocated once.
struct RecordsBuilder {
    private(set) var path = ""
    private(set) var text: [UInt8] = []
    private(set) var rows: [RecordRow] = []
    private(set) var shared: [SharedText] = []
    private(set) var titles: [String] = []
    private(set) var sources: [StoredSource] = []
    private(set) var files: [Located<String>] = []
    private(set) var measures: [Measure] = []
    private(set) var contexts: [StoredContext] = []
    private(set) var comparisons: [StoredComparison] = []
    private(set) var groups: [StoredGroup] = []
    private(set) var supersedes: [[Located<String>]] = []
    private var packed: [(record: PackedRecord, criteria: Int)] = []
    private var criteria: [[Int]] = []
    private var sharedTable = ProbeTable()
    private var sourceTable = ProbeTable()
    private var criteriaTable = ProbeTable()

    /// A text that several records may have.
    struct SharedText {
        let span: TextSpan
        /// Its index among the titles of sources, where it is one.
        var title: Int32 = RecordRow.none
    }

    /// Begins another file.
    mutating func begin(_ path: String) {
        self.path = path
        text.removeAll(keepingCapacity: true)
        rows.removeAll(keepingCapacity: true)
        shared.removeAll(keepingCapacity: true)
        titles.removeAll(keepingCapacity: true)
        sources.removeAll(keepingCapacity: true)
        files.removeAll(keepingCapacity: true)
        measures.removeAll(keepingCapacity: true)
        contexts.removeAll(keepingCapacity: true)
        comparisons.removeAll(keepingCapacity: true)
        groups.removeAll(keepingCapacity: true)
        supersedes.removeAll(keepingCapacity: true)
        packed.removeAll(keepingCapacity: true)
        criteria.removeAll(keepingCapacity: true)
        sharedTable.removeAll()
        sourceTable.removeAll()
        criteriaTable.removeAll()
    }

    /// Keeps a text that is likely to be this record's alone.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) -> TextSpan {
        let start = text.count
        text.append(contentsOf: bytes)
        return TextSpan(start: UInt32(start), count: UInt32(bytes.count))
    }

    /// Keeps a text that other records may have too, once, and gives its index.
    mutating func share(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let hash = ByteHash.hash(bytes)
        let place = sharedTable.place(of: hash) { index in
            let span = shared[index].span
            return span.count == bytes.count
                && text.withUnsafeBufferPointer {
                    ByteHash.areEqual(
                        UnsafeBufferPointer(rebasing: $0[Int(span.start)..<Int(span.start + span.count)]), bytes)
                }
        }
        if case .found(let index) = place { return index }
        sharedTable.add(hash, index: shared.count, at: place)
        shared.append(SharedText(span: add(bytes)))
        return shared.count - 1
    }

    /// Keeps the title of a source, as a string: it is looked at far more often than the rest.
    mutating func title(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        let index = share(bytes)
        if shared[index].title < 0 {
            shared[index].title = Int32(titles.count)
            titles.append(String(decoding: bytes, as: UTF8.self))
        }
        return shared[index].title
    }

    /// Keeps a source, equal ones once.
    mutating func add(_ source: StoredSource) -> Int {
        let hash = source.tableHash
        let place = sourceTable.place(of: hash) { sources[$0] == source }
        if case .found(let index) = place { return index }
        sourceTable.add(hash, index: sources.count, at: place)
        sources.append(source)
        return sources.count - 1
    }

    mutating func add(file: Located<String>) -> Int32 {
        files.append(file)
        return Int32(files.count - 1)
    }

    /// Keeps a list of criteria, equal ones once.
    mutating func add(criteria list: [Int]) -> Int {
        let hash = list.reduce(UInt64(list.count)) { ByteHash.mixed($0, UInt64($1)) }
        let place = criteriaTable.place(of: hash) { criteria[$0] == list }
        if case .found(let index) = place { return index }
        criteriaTable.add(hash, index: criteria.count, at: place)
        criteria.append(list.withUnsafeBufferPointer { Array($0) })
        return criteria.count - 1
    }

    mutating func add(_ measure: Measure) -> Int {
        measures.append(measure)
        return measures.count - 1
    }

    mutating func add(_ comparison: StoredComparison) { comparisons.append(comparison) }

    mutating func add(_ group: StoredGroup) { groups.append(group) }

    mutating func add(_ context: StoredContext) -> Int {
        contexts.append(context)
        return contexts.count - 1
    }

    mutating func add(supersedes ids: [Located<String>]) -> Int {
        supersedes.append(ids)
        return supersedes.count - 1
    }

    /// Adds a record.
    mutating func add(_ record: PackedRecord, criteria: Int, _ row: RecordRow) {
        var record = record
        record.row = UInt32(rows.count)
        packed.append((record, criteria))
        rows.append(row)
    }

    /// Ends the file, and gives its records in their order.
    /// - Parameter ids: gets their ids too.
    func finish(ids: inout IDList) -> [EvidenceRecord] {
        guard !rows.isEmpty else { return [] }
        let store = RecordsStore(self)
        for (record, _) in packed { store.withID(record.row) { ids.append($0) } }
        return packed.map { EvidenceRecord($0.record, criteria: criteria[$0.criteria], in: store) }
    }
}
