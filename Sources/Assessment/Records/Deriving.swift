import CalendarDates
import Conditions
import Evidence
import Rules

/// Works out what follows from a record's numbers.
///
/// Never changes; a class, because each record that is looked at refers to it: how its numbers were rated is worked out when
/// asked for, since it is much to hold for each of many records and little of it is ever shown.
final class Deriving: Sendable {
    private let rules: RuleSet
    private let asOf: CalendarDate
    private let records: [EvidenceRecord]
    private let known: KnownValues
    /// Nil where the rules cannot be put into tables.
    private let tables: RatingTables?
    private let indicators: [PlainIndicator]

    /// What is asked of an indicator for each of its values.
    private struct PlainIndicator {
        let direction: Indicator.Direction
        let standard: Double?
        let comparator: Comparator?
        /// What the rules have of the comparator, as far as it is known on the date, by the number of the period.
        let comparatorValues: [Double?]

        init(_ indicator: Indicator, knownOn date: CalendarDate) {
            direction = indicator.direction
            standard = indicator.standard?.value
            let comparator = indicator.comparators.first
            self.comparator = comparator
            comparatorValues = comparator?.periods.map { comparator?.value(of: $0, knownOn: date)?.value } ?? []
        }
    }

    init(rules: RuleSet, records: [EvidenceRecord], known: KnownValues, asOf: CalendarDate) {
        tables = RatingTables(rules.indicators)
        indicators = rules.indicators.indicators.map { PlainIndicator($0, knownOn: asOf) }
        self.rules = rules
        self.asOf = asOf
        self.records = records
        self.known = known
    }

    /// How a record's numbers were rated; nil where it has none that are rated.
    func derivation(of record: EvidenceRecord) -> Derivation? {
        guard let measure = record.measure, let figures = record.figures, let lists = lists(for: measure) else {
            return nil
        }
        let comparator = comparator(of: measure, record)
        let (facts, previous) = self.facts(of: figures, on: record.date) { comparator?.value.value }
        let band = lists.bands.flatMap { list in self.band(list, facts).map { (list: list, rule: $0) } }
        let trajectory = lists.trajectories.flatMap { list in
            self.trajectory(list, facts).map { (list: list, rule: $0) }
        }
        return Derivation(
            facts: facts, band: band, trajectory: trajectory, comparator: comparator,
            previous: previous.map { records[$0].id })
    }

    /// The terms that a record's numbers give; nil where no rule looks at them.
    func terms(of figures: MeasureFigures, ofRecord index: Int, on date: CalendarDate) -> DerivedTerms? {
        guard let tables else { return derivation(of: records[index]).map(DerivedTerms.init) }
        let facts = facts(of: figures, on: date) {
            guard case .indicator(let indicator) = figures.subject else { return nil }
            if let period = figures.period { return indicators[indicator].comparatorValues[period] }
            return indicators[indicator].comparator.flatMap { Self.ownValue(for: $0, records[index])?.value }
        }.facts
        return tables.terms(figures.subject, facts)
    }

    /// The names of the lists of rules that rate a measure; nil for a measure that no rule looks at.
    private func lists(for measure: Measure) -> (bands: String?, trajectories: String?)? {
        func share(_ sort: ShareRule.Measure) -> (bands: String?, trajectories: String?)? {
            rules.indicators.shares.first { $0.measure == sort }.map { ($0.bands, nil) }
        }
        switch measure {
        case .survey: return share(.survey)
        case .audit: return share(.audit)
        case .indicator(let index, _, _, _, _):
            return (rules.indicators.indicators[index].bands, rules.indicators.indicators[index].trajectory)
        }
    }

    /// What rules may know of a record's numbers, and which earlier record was used.
    /// - Parameter comparatorValue: what the comparator had.
    private func facts(
        of figures: MeasureFigures, on date: CalendarDate, comparatorValue: () -> Double?
    ) -> (facts: MeasureFacts, previous: Int?) {
        var facts = MeasureFacts(value: figures.value, whole: figures.whole)
        guard case .indicator(let index) = figures.subject else { return (facts, nil) }
        let earlier = known.before(date, of: index)
        if let value = figures.value {
            let direction = indicators[index].direction
            facts.standardGap = indicators[index].standard.flatMap { direction.gain(value, over: $0) }
            facts.comparatorGap = comparatorValue().flatMap { direction.gain(value, over: $0) }
            facts.trend = Self.yearlyTrend(to: date, value, earlier).flatMap { direction.gain($0, over: 0) }
            facts.change = earlier.last?.recordValue.flatMap { direction.gain(value, over: $0) }
        }
        return (facts, earlier.last?.record)
    }

    /// The slope of the values of up to four periods, a year; the usual line through points with the least squares. Nil with
    /// fewer than three periods, through which a line says nothing.
    private static func yearlyTrend(
        to date: CalendarDate, _ value: Double, _ earlier: ArraySlice<KnownValues.Period>
    ) -> Double? {
        // Not in an array: this is asked of very many records, and one would be made for each.
        withUnsafeTemporaryAllocation(of: (year: Double, value: Double).self, capacity: trendPeriods) { points in
            points.initializeElement(at: 0, to: (0, value))
            var count = 1
            for period in earlier.reversed() {
                guard count < trendPeriods else { break }
                guard let value = period.value else { continue }
                points.initializeElement(at: count, to: (Double(period.date.days(since: date)) / 365.25, value))
                count += 1
            }
            guard count > 2 else { return nil }
            let line = points[..<count]
            let meanYear = line.reduce(0) { $0 + $1.year } / Double(count)
            let meanValue = line.reduce(0) { $0 + $1.value } / Double(count)
            let spread = line.reduce(0) { $0 + ($1.year - meanYear) * ($1.year - meanYear) }
            return line.reduce(0) { $0 + ($1.year - meanYear) * ($1.value - meanValue) } / spread
        }
    }

    /// How many periods a trend goes over at most.
    private static let trendPeriods = 4

    /// The value that the rules have; for periods they do not have yet, the one that the record brought along.
    private func comparator(
        of measure: Measure, _ record: EvidenceRecord
    ) -> (area: String, value: Comparator.Value)? {
        guard case .indicator(let index, _, _, _, let period) = measure,
            let comparator = indicators[index].comparator
        else { return nil }
        let value =
            comparator.values.contains { $0.period == period }
            ? comparator.value(of: period, knownOn: asOf)
            : Self.ownValue(for: comparator, record).map {
                Comparator.Value(period: period, value: $0.value, published: nil, place: record.place)
            }
        return value.map { (comparator.area, $0) }
    }

    /// What a record says that a comparator had.
    private static func ownValue(for comparator: Comparator, _ record: EvidenceRecord) -> MeasureContext.Comparison? {
        record.context?.comparators.first { $0.area == comparator.area }
    }

    /// The first rule that holds. A rule that cannot be told from the facts at hand does not decide.
    private func band(_ list: String, _ facts: MeasureFacts) -> BandRule? {
        rules.indicators.bands[list]?.first { $0.condition?.truth(of: facts, asOf: asOf) ?? .met == .met }
    }

    private func trajectory(_ list: String, _ facts: MeasureFacts) -> TrajectoryRule? {
        rules.indicators.trajectories[list]?.first { $0.condition?.truth(of: facts, asOf: asOf) ?? .met == .met }
    }
}
