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

        init(_ indicator: Indicator) {
            direction = indicator.direction
            standard = indicator.standard?.value
            comparator = indicator.comparators.first
        }
    }

    init(rules: RuleSet, records: [EvidenceRecord], known: KnownValues, asOf: CalendarDate) {
        tables = RatingTables(rules.indicators)
        indicators = rules.indicators.indicators.map(PlainIndicator.init)
        self.rules = rules
        self.asOf = asOf
        self.records = records
        self.known = known
    }

    /// How a record's numbers were rated; nil where it has none that are rated.
    func derivation(of record: EvidenceRecord) -> Derivation? {
        guard let measure = record.measure, let lists = lists(for: measure) else { return nil }
        let (facts, comparator, previous) = self.facts(of: measure, on: record.date, record)
        let band = lists.bands.flatMap { list in self.band(list, facts).map { (list: list, rule: $0) } }
        let trajectory = lists.trajectories.flatMap { list in
            self.trajectory(list, facts).map { (list: list, rule: $0) }
        }
        return Derivation(
            facts: facts, band: band, trajectory: trajectory, comparator: comparator,
            previous: previous.map { records[$0].id })
    }

    /// The terms that the numbers of a record give, by its index; nil where it has none that are rated.
    func terms(ofRecord index: Int) -> DerivedTerms? {
        guard let tables else { return derivation(of: records[index]).map(DerivedTerms.init) }
        guard let measure = records[index].measure else { return nil }
        let facts = self.facts(of: measure, on: records[index].date, records[index]).facts
        switch measure {
        case .survey: return tables.terms(.survey, facts)
        case .audit: return tables.terms(.audit, facts)
        case .indicator(let index, _, _, _, _): return tables.terms(.indicator(index), facts)
        }
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

    /// What rules may know of a measure, and which value of the comparator and which earlier record were used.
    /// - Parameter record: the record; only asked for where it has to be, since a copy of it is much for many.
    private func facts(
        of measure: Measure, on date: CalendarDate, _ record: @autoclosure () -> EvidenceRecord
    ) -> (facts: MeasureFacts, comparator: (area: String, value: Comparator.Value)?, previous: Int?) {
        guard case .indicator(let index, let value, _, _, let period) = measure else {
            return (MeasureFacts(value: measure.share, whole: measure.whole), nil, nil)
        }
        var facts = MeasureFacts(value: value, whole: measure.whole)
        let comparator = Self.comparator(indicators[index].comparator, period, record(), knownOn: asOf)
        let earlier = known.before(date, of: index)
        if let value {
            let direction = indicators[index].direction
            facts.standardGap = indicators[index].standard.flatMap { direction.gain(value, over: $0) }
            facts.comparatorGap = comparator.flatMap { direction.gain(value, over: $0.value.value) }
            facts.trend = Self.yearlyTrend(to: date, value, earlier).flatMap { direction.gain($0, over: 0) }
            facts.change = earlier.last?.recordValue.flatMap { direction.gain(value, over: $0) }
        }
        return (facts, comparator, earlier.last?.record)
    }

    /// The slope of the values of up to four periods, a year; the usual line through points with the least squares. Nil with
    /// fewer than three periods, through which a line says nothing.
    private static func yearlyTrend(
        to date: CalendarDate, _ value: Double, _ earlier: ArraySlice<KnownValues.Period>
    ) -> Double? {
        var points = [(date: date, value: value)]
        for period in earlier.reversed() where points.count < 4 {
            if let value = period.value { points.append((period.date, value)) }
        }
        guard points.count > 2 else { return nil }
        let years = points.map { Double($0.date.days(since: date)) / 365.25 }
        let (count, values) = (Double(points.count), points.map(\.value))
        let (meanYear, meanValue) = (years.reduce(0, +) / count, values.reduce(0, +) / count)
        let spread = years.reduce(0) { $0 + ($1 - meanYear) * ($1 - meanYear) }
        let together = zip(years, values).reduce(0) { $0 + ($1.0 - meanYear) * ($1.1 - meanValue) }
        return together / spread
    }

    /// The value that the rules have; for periods they do not have yet, the one that the record brought along.
    private static func comparator(
        _ comparator: Comparator?, _ period: String, _ record: @autoclosure () -> EvidenceRecord,
        knownOn date: CalendarDate
    ) -> (area: String, value: Comparator.Value)? {
        guard let comparator else { return nil }
        if let value = comparator.value(of: period, knownOn: date) { return (comparator.area, value) }
        guard !comparator.values.contains(where: { $0.period == period }) else { return nil }
        let record = record()
        return record.context?.comparators.first { $0.area == comparator.area }.map {
            (comparator.area, Comparator.Value(period: period, value: $0.value, published: nil, place: record.place))
        }
    }

    /// The first rule that holds. A rule that cannot be told from the facts at hand does not decide.
    private func band(_ list: String, _ facts: MeasureFacts) -> BandRule? {
        rules.indicators.bands[list]?.first { $0.condition?.truth(of: facts, asOf: asOf) ?? .met == .met }
    }

    private func trajectory(_ list: String, _ facts: MeasureFacts) -> TrajectoryRule? {
        rules.indicators.trajectories[list]?.first { $0.condition?.truth(of: facts, asOf: asOf) ?? .met == .met }
    }
}
