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

    /// - Parameter counts: whether a record's value is known on the date and was not corrected.
    init(_ rows: [RatedRow], of records: [EvidenceRecord], counts: (Int) -> Bool) {
        var known: [[(date: CalendarDate, record: Int32)]] = []
        for (index, row) in rows.enumerated() where row.indicator >= 0 && counts(index) {
            while known.count <= row.indicator { known.append([]) }
            known[Int(row.indicator)].append((row.date, Int32(clamping: index)))
        }
        let values = known
        periods = WorkSharing.map(values.count, size: rows.count) { Self.periods(values[$0], of: records) }
    }

    private static func periods(
        _ values: [(date: CalendarDate, record: Int32)], of records: [EvidenceRecord]
    ) -> [Period] {
        var periods: [Period] = []
        for value in values.sorted(by: { ($0.date, $0.record) < ($1.date, $1.record) }) {
            let index = Int(value.record)
            let (same, own) = (
                periods.last.flatMap { $0.date == value.date ? $0 : nil }, records[index].indicatorValue
            )
            if same != nil { periods.removeLast() }
            periods.append(
                Period(
                    date: value.date, record: index, recordValue: own, value: own ?? same?.value,
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
