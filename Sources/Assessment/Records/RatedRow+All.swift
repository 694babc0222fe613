import CalendarDates
import Evidence
import Rules
import WorkSharing

/// A record with numbers, by its index.
struct MeasuredRecord: Sendable, BitwiseCopyable {
    let record: Int32
    let figures: MeasureFigures
}

extension RatedRow {
    /// The rows of all records of a partnership as they were written, and stretch by stretch those records that have numbers.
    static func all(
        of partnership: Partnership, _ words: FrameworkVocabularies, _ asOf: CalendarDate
    ) -> (rows: [RatedRow], measured: [[MeasuredRecord]]) {
        let (records, layout) = (partnership.records, partnership.layout)
        var measured: [[MeasuredRecord]] = []
        // Made so, an empty list would write to the one that all empty lists share.
        guard !records.isEmpty else { return ([], []) }
        let rows = [RatedRow](unsafeUninitializedCapacity: records.count) { rows, count in
            // Each block writes its own rows, and all are done before any is read.
            nonisolated(unsafe) let places = rows
            measured = WorkSharing.mapBlocks(records.count) { block in
                var measured: [MeasuredRecord] = []
                var sources = partnership.sources.numbering()
                for index in layout[block].lazy.map({ Int($0) }) {
                    let record = EvidenceRecord.judgedFields(of: records, at: index)
                    var row = RatedRow(
                        record, source: sources.number(ofSourceOf: index, in: records),
                        lapses: record.validUntil ?? EvidenceRecord.lapses(record.date, kind: record.kind, words))
                    if record.known > asOf { row.state = .notYetKnown }
                    places.initializeElement(at: index, to: row)
                    if let figures = record.figures {
                        measured.append(MeasuredRecord(record: Int32(clamping: index), figures: figures))
                    }
                }
                return measured
            }
            count = records.count
        }
        return (rows, measured)
    }
}
