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
    }

    /// - Parameters:
    ///   - rows: of all records; only the values of those that count, as far as is known yet, are taken.
    ///   - measured: the records that have numbers.
    init(_ rows: [RatedRow], _ measured: [[MeasuredRecord]]) {
        var known: [[Value]] = []
        for measured in measured.joined() {
            let index = Int(measured.record)
            guard case .indicator(let indicator) = measured.figures.subject, rows[index].isConsidered else { continue }
            while known.count <= indicator { known.append([]) }
            known[indicator].append(
                Value(date: rows[index].date, record: measured.record, number: measured.figures.value))
        }
        let values = known
        periods = WorkSharing.map(values.count, size: rows.count) { Self.periods(values[$0]) }
    }

    private static func periods(_ values: [Value]) -> [Period] {
        var periods: [Period] = []
        for value in values.sorted(by: { ($0.date, $0.record) < ($1.date, $1.record) }) {
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

    /// The newest period of an indicator.
    func newest(of indicator: Int32) -> Period? { all(of: Int(indicator)).last }

    /// The periods of an indicator before a day, oldest first.
    func before(_ date: CalendarDate, of indicator: Int) -> ArraySlice<Period> {
        let all = all(of: indicator)
        return all[..<all.indices.halved { all[$0].date < date }]
    }

    private func all(of indicator: Int) -> [Period] { periods.indices.contains(indicator) ? periods[indicator] : [] }
}
