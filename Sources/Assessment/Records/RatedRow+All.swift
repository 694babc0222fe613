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
    /// The rows of all records of a partnership by themselves: as they were written, and too old or not whatever others say.
    /// Stretch by stretch beside them the known ones that have numbers.
    static func all(
        of partnership: Partnership, _ words: FrameworkVocabularies, _ asOf: CalendarDate
    ) -> (rows: [RatedRow], measured: [[MeasuredRecord]]) {
        let count = partnership.records.count
        var measured: [[MeasuredRecord]] = []
        let limits = words.kindAgeLimits
        let rows = [RatedRow](count: count) { rows in
            // Each stretch writes its own rows, and all are done before any is read.
            nonisolated(unsafe) let places = rows
            measured = WorkSharing.mapBlocks(count) { stretch in
                var measured: [MeasuredRecord] = []
                measured.reserveCapacity(stretch.count / 2)
                partnership.eachJudged(stretch) { records in
                    for (record, place) in zip(records.packed, records.indices) {
                        let figures = records.figures(of: record)
                        let isKnown = record.known <= asOf
                        let lapses = record.validUntil.date ?? record.date.adding(limits[Int(record.kind)])
                        places.initializeElement(
                            at: Int(place),
                            to: RatedRow(
                                record, source: records.source(of: record), figures: figures,
                                lapses: lapses,
                                state: !isKnown ? .notYetKnown : lapses < asOf ? .lapsed : .considered))
                        if let figures, isKnown {
                            measured.append(MeasuredRecord(record: place, date: record.date, figures: figures))
                        }
                    }
                }
                return measured
            }
        }
        return (rows, measured)
    }
}
