import PositionedYAML
import SourceText

/// The records of all files, sorted by id.
struct LoadedRecords: Sendable {
    /// The sound records.
    let records: [EvidenceRecord]
    /// The files that they are from.
    let files: [RecordsStore]
    /// The files and rows of the records, in the same order.
    let order: RecordOrder
    /// The order in which they lie in memory.
    let layout: RecordLayout
    /// Which of them replace which.
    let supersessions: Supersessions
    /// The ids of records that were left out for their faults.
    let faultyIDs: [Located<String>]
    /// Whether all files could be read to their ends.
    let isWhole: Bool

    /// - Parameter known: how the records stood when they were last read; the result is the same without.
    init(_ read: ReadRecords, known: KnownOrder.Update? = nil) {
        files = read.files
        order = known?.order ?? RecordOrder(read.files)
        layout = RecordLayout(order, read.files)
        let records = order.records(layout)
        self.records = records
        supersessions = known?.supersessions(of: records) ?? Supersessions(records)
        faultyIDs = read.faultyIDs.sorted { $0.place < $1.place }
        isWhole = read.isWhole
    }

    /// Whether any two records could have the same id.
    var mayHaveDuplicates: Bool { order.hasDuplicates || !faultyIDs.isEmpty }

    /// Whether a file is attached to any record.
    var hasAttachedFiles: Bool { files.contains(where: \.hasAttachedFiles) }

    /// The ids of all records, of faulty ones too, with their places.
    var ids: [(id: String, place: SourcePlace)] {
        records.map { ($0.id, $0.place) } + faultyIDs.map { ($0.value, $0.place) }
    }
}
