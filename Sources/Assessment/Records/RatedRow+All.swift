import CalendarDates
import Evidence
import Rules
import WorkSharing

extension RatedRow {
    /// The rows of all records of a partnership as they were written.
    static func all(of partnership: Partnership, _ words: FrameworkVocabularies, _ asOf: CalendarDate) -> [RatedRow] {
        let (records, sources) = (partnership.records, partnership.sources)
        // Made so, an empty list would write to the one that all empty lists share.
        guard !records.isEmpty else { return [] }
        return [RatedRow](unsafeUninitializedCapacity: records.count) { rows, count in
            // Each block writes its own rows, and all are done before any is read.
            nonisolated(unsafe) let places = rows
            _ = WorkSharing.mapBlocks(records.count) { block in
                for index in block {
                    let record = EvidenceRecord.judgedFields(of: records, at: index)
                    var row = RatedRow(
                        record, source: sources[index],
                        lapses: record.validUntil ?? EvidenceRecord.lapses(record.date, kind: record.kind, words))
                    if record.known > asOf { row.state = .notYetKnown }
                    places.initializeElement(at: index, to: row)
                }
            }
            count = records.count
        }
    }
}
