import CalendarDates
import Evidence
import Rules
import WorkSharing

/// The titles of sources that are met while the rows of a stretch of records are made.
struct RowsBlock: Sendable {
    private var sources = SourceNumbers()

    /// The rows of all records as they were written.
    static func rows(
        _ evidence: [EvidenceRecord], _ words: FrameworkVocabularies, _ asOf: CalendarDate
    ) -> [RatedRow] {
        [RatedRow](unsafeUninitializedCapacity: evidence.count) { rows, count in
            // Each block writes its own rows, and all are done before any is read.
            nonisolated(unsafe) let places = rows
            let blocks = WorkSharing.mapBlocks(evidence.count) { RowsBlock(evidence, $0, words, asOf, places) }
            count = evidence.count
            renumber(blocks, rows)
        }
    }

    /// Each block has counted its own titles: gives the same title the same number everywhere.
    private static func renumber(_ blocks: [RowsBlock], _ rows: UnsafeMutableBufferPointer<RatedRow>) {
        guard blocks.count > 1 else { return }
        var sources = SourceNumbers()
        let numbers = blocks.map { $0.sources.titles.map { sources.number(of: $0) } }
        for (block, numbers) in numbers.enumerated() {
            for index in WorkSharing.block(block, of: rows.count) where rows[index].source >= 0 {
                rows[index].source = numbers[Int(rows[index].source)]
            }
        }
    }

    private init(
        _ evidence: [EvidenceRecord], _ indices: Range<Int>, _ words: FrameworkVocabularies, _ asOf: CalendarDate,
        _ rows: UnsafeMutableBufferPointer<RatedRow>
    ) {
        for index in indices {
            let record = EvidenceRecord.judgedFields(of: evidence, at: index)
            let source = record.title.map { sources.number(of: $0) { evidence[index].sourceTitle ?? "" } } ?? -1
            var row = RatedRow(
                record, source: source,
                lapses: record.validUntil ?? EvidenceRecord.lapses(record.date, kind: record.kind, words))
            if record.known > asOf { row.state = .notYetKnown }
            rows.initializeElement(at: index, to: row)
        }
    }
}
