import Assessment
import CalendarDates
import Evidence
import PositionedYAML
import Rules

/// The values of an indicator over time, beside those of others.
struct IndicatorSeries {
    /// One period.
    struct Point {
        /// The record, by its index.
        let record: Int
        let period: String
        let date: CalendarDate
        /// Nil where only parts of it are known.
        let value: Double?
        /// Values of others in the same period, by their names.
        let others: [String: Double]
    }

    /// The index of the indicator in the rules.
    let index: Int
    let indicator: Indicator
    /// Oldest first; never empty.
    let points: [Point]

    /// The series of all indicators of which a value is known on the date, in the rules' order.
    static func all(of assessment: Assessment) -> [IndicatorSeries] {
        var records: [Int: [Int]] = [:]
        var corrected: Set<String> = []
        for index in assessment.records.indices where assessment.records[index].standing != .notYetKnown {
            let record = assessment.records[index].record
            if let indicator = record.measure?.indicator { records[indicator, default: []].append(index) }
            corrected.formUnion(record.supersedes.map(\.value))
        }
        return assessment.rules.indicators.indicators.indices.compactMap { indicator in
            let known = (records[indicator] ?? []).filter { !corrected.contains(assessment.records[$0].record.id) }
            return IndicatorSeries(indicator, known, assessment)
        }
    }

    private init?(_ index: Int, _ records: [Int], _ assessment: Assessment) {
        let indicator = assessment.rules.indicators.indicators[index]
        points = records.compactMap { Self.point($0, indicator, assessment) }
            .sorted { ($0.date, $0.record) < ($1.date, $1.record) }
        guard !points.isEmpty else { return nil }
        self.index = index
        self.indicator = indicator
    }

    private static func point(_ index: Int, _ indicator: Indicator, _ assessment: Assessment) -> Point? {
        let record = assessment.records[index].record
        guard case .indicator(_, let value, _, _, let period)? = record.measure else { return nil }
        var others: [String: Double] = [:]
        for comparison in record.context?.comparators ?? [] { others[comparison.area] = comparison.value }
        // What the rules have goes before what the record brought along, as where it is rated.
        for comparator in indicator.comparators {
            if let known = comparator.value(of: period, knownOn: assessment.asOf) {
                others[comparator.area] = known.value
            } else if comparator.values.contains(where: { $0.period == period }) {
                others[comparator.area] = nil
            }
        }
        return Point(record: index, period: period, date: record.date, value: value, others: others)
    }

    /// Whose values there are beside its own: first those whom the rules compare with, then the others by name.
    var others: [String] {
        let rules = indicator.comparators.map(\.area)
        let all = Set(points.flatMap(\.others.keys))
        return rules.filter(all.contains) + all.subtracting(rules).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
