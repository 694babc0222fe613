import CalendarDates
import Evidence
import Rules
import WorkSharing

/// A record with numbers, by its index.
struct MeasuredRecord: Sendable, BitwiseCopyable {
    let record: Int32
    let date: CalendarDate
    let figures: MeasureFigures
}

extension RatedRow {
    /// The rows of all records of a partnership as they were written, and stretch by stretch the known ones that have numbers.
    static func all(
        of partnership: Partnership, _ words: FrameworkVocabularies, _ asOf: CalendarDate
    ) -> (rows: [RatedRow], measured: [[MeasuredRecord]]) {
        let count = partnership.records.count
        var measured: [[MeasuredRecord]] = []
        // Made so, an empty list would write to the one that all empty lists share.
        guard count > 0 else { return ([], []) }
        let rows = [RatedRow](unsafeUninitializedCapacity: count) { rows, filled in
            // Each stretch writes its own rows, and all are done before any is read.
            nonisolated(unsafe) let places = rows
            measured = WorkSharing.mapBlocks(count) { stretch in
                var measured: [MeasuredRecord] = []
                var lives = Lives(words)
                partnership.eachJudged(stretch) { index, record in
                    var row = RatedRow(
                        record, lapses: record.validUntil ?? lives.end(of: record.kind, from: record.date))
                    if record.known > asOf { row.state = .notYetKnown }
                    places.initializeElement(at: index, to: row)
                    if let figures = record.figures, row.state != .notYetKnown {
                        measured.append(
                            MeasuredRecord(record: Int32(index), date: record.date, figures: figures))
                    }
                }
                return measured
            }
            filled = count
        }
        return (rows, measured)
    }
}

/// The last days of records: many share their day and their kind, and counting months takes long.
private struct Lives {
    private let words: FrameworkVocabularies
    /// What was worked out last, by the day and the kind; the place is free where the kind is below 0.
    private var known = Array(
        repeating: (kind: -1, date: CalendarDate(daysSinceEpoch: 0), end: CalendarDate(daysSinceEpoch: 0)), count: 1024)

    init(_ words: FrameworkVocabularies) { self.words = words }

    mutating func end(of kind: Int, from date: CalendarDate) -> CalendarDate {
        let place = (Int(date.daysSinceEpoch) &* 31 &+ kind) & (known.count - 1)
        if known[place].kind != kind || known[place].date != date {
            known[place] = (kind, date, EvidenceRecord.lapses(date, kind: kind, words))
        }
        return known[place].end
    }
}
