import CalendarDates
import Evidence
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
        of partnership: Partnership, asOf: CalendarDate
    ) -> (rows: [RatedRow], measured: [[MeasuredRecord]]) {
        let count = partnership.records.count
        var measured: [[MeasuredRecord]] = []
        let rows = [RatedRow](count: count) { rows in
            // Each stretch writes its own rows, and all are done before any is read.
            nonisolated(unsafe) let places = rows
            measured = WorkSharing.mapBlocks(count) { stretch in
                var measured: [MeasuredRecord] = []
                measured.reserveCapacity(stretch.count)
                partnership.eachJudged(stretch) { records in
                    for (record, place) in zip(records.packed, records.indices) {
                        let figures = records.figures(of: record)
                        let row = RatedRow(
                            record, source: records.source(of: record), figures: figures, asOf: asOf)
                        places.initializeElement(at: Int(place), to: row)
                        if let figures, row.state != .notYetKnown {
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
