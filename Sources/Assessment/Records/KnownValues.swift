import CalendarDates
import Evidence
import Rules
import Vocabularies
import WorkSharing

/// The values of each indicator that are known on a date, by the day they were true, without those that were corrected.
struct KnownValues: Sendable {
    /// The values of one indicator that were true on one day.
    struct Period: Sendable {
        let date: CalendarDate
        /// The last record by id.
        let record: Int
        /// Its value.
        let recordValue: Double?
        /// The value of the last record by id that has one.
        let value: Double?
        /// The first record by id: of several newest ones it is the one that stands for the indicator.
        let first: Int
    }

    /// By the index of the indicator, oldest first.
    private let periods: [[Period]]

    /// None.
    init() { periods = [] }

    /// One value.
    private struct Value: BitwiseCopyable {
        let date: CalendarDate
        let record: Int32
        let number: Double?

        /// By the day, and of one day by the record: one number, which is quicker to compare than two.
        var order: Int64 { Int64(date.daysSinceEpoch) << 32 | Int64(record) }
    }

    /// - Parameters:
    ///   - measured: the known records that have numbers.
    ///   - replaced: those whose numbers were corrected.
    init(_ measured: [[MeasuredRecord]], replaced: RecordSet) {
        // Counted first: lists that grow would be moved again and again.
        var counts: [Int] = []
        Self.each(measured, replaced) { indicator, _ in
            while counts.count <= indicator { counts.append(0) }
            counts[indicator] += 1
        }
        var known: [[Value]] = counts.map { count in
            var values: [Value] = []
            values.reserveCapacity(count)
            return values
        }
        Self.each(measured, replaced) { known[$0].append($1) }
        let values = known
        periods = WorkSharing.map(values.count, size: counts.reduce(0, +)) { Self.periods(values[$0]) }
    }

    /// Does something with each value that counts, and with the index of its indicator.
    @inline(__always)
    private static func each(_ measured: [[MeasuredRecord]], _ replaced: RecordSet, _ body: (Int, Value) -> Void) {
        for stretch in measured {
            for measured in stretch {
                guard let indicator = measured.figures.indicatorIndex, !replaced.contains(Int(measured.record)) else {
                    continue
                }
                body(
                    indicator, Value(date: measured.date, record: measured.record, number: measured.figures.value))
            }
        }
    }

    private static func periods(_ values: [Value]) -> [Period] {
        var periods: [Period] = []
        for value in values.sorted(by: { $0.order < $1.order }) {
            let index = Int(value.record)
            let same = periods.last.flatMap { $0.date == value.date ? $0 : nil }
            if same != nil { periods.removeLast() }
            periods.append(
                Period(
                    date: value.date, record: index, recordValue: value.number, value: value.number ?? same?.value,
                    first: same?.first ?? index))
        }
        return periods
    }

    /// Whether the indicator of a record's numbers has a newer value.
    func isOutdated(_ measured: MeasuredRecord) -> Bool {
        newest(of: measured.figures.indicator).map { $0.date > measured.date } ?? false
    }

    /// The newest period of an indicator.
    func newest(of indicator: Int32) -> Period? { all(of: Int(indicator)).last }

    /// The periods of an indicator before a day, oldest first.
    func before(_ date: CalendarDate, of indicator: Int) -> ArraySlice<Period> {
        let all = all(of: indicator)
        return all[..<all.indices.halved { all[$0].date < date }]
    }

    private func all(of indicator: Int) -> [Period] { periods.indices.contains(indicator) ? periods[indicator] : [] }
}
