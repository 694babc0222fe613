import CalendarDates
import Conditions
import Evidence
import Rules

/// Fills in what follows from a record's numbers.
struct Deriving {
    private let rules: RuleSet
    private let asOf: CalendarDate
    /// Known values of each indicator, oldest first, without those that were corrected.
    private let series: [Int: [EvidenceRecord]]

    init(rules: RuleSet, records: [EvidenceRecord], asOf: CalendarDate) {
        self.rules = rules
        self.asOf = asOf
        var series: [Int: [EvidenceRecord]] = [:]
        let replacedBy = Standing.replacements(among: records, asOf: asOf)
        for record in records where record.known <= asOf && replacedBy[record.id] == nil {
            if let indicator = record.measure?.indicator { series[indicator, default: []].append(record) }
        }
        self.series = series.mapValues { $0.sorted { ($0.date, $0.id) < ($1.date, $1.id) } }
    }

    func rated(_ record: EvidenceRecord, _ standing: Standing) -> RatedRecord {
        let derivation = record.measure.flatMap { derive(from: $0, of: record) }
        let band = derivation?.band?.rule
        return RatedRecord(
            record: record, standing: standing, rating: record.rating ?? band?.rating,
            extent: record.extent ?? band?.extent, impact: record.impact ?? band?.impact,
            trajectory: record.trajectory ?? derivation?.trajectory?.rule.trajectory, derivation: derivation,
            lapses: record.lapses(rules.vocabularies))
    }

    private func derive(from measure: Measure, of record: EvidenceRecord) -> Derivation? {
        guard case .indicator(let index, let value, _, _, let period) = measure else {
            return shareDerivation(measure)
        }
        let indicator = rules.indicators.indicators[index]
        var facts = MeasureFacts(value: value, whole: measure.whole)
        let comparator = Self.comparator(of: indicator, period, record, knownOn: asOf)
        let previous = series[index]?.last { $0.date < record.date }
        if let value {
            facts.standardGap = indicator.standard.flatMap { indicator.gain(value, over: $0.value) }
            facts.comparatorGap = comparator.flatMap { indicator.gain(value, over: $0.value.value) }
            facts.trend = yearlyTrend(to: record, value, index).flatMap { indicator.gain($0, over: 0) }
            facts.change = previous.flatMap { Self.value(of: $0) }.flatMap { indicator.gain(value, over: $0) }
        }
        return Derivation(
            facts: facts, band: indicator.bands.flatMap { band($0, facts) },
            trajectory: indicator.trajectory.flatMap { trajectory($0, facts) }, comparator: comparator,
            previous: previous?.id)
    }

    /// The slope of the values of up to four periods, a year; the usual line through points with the least squares. Nil with
    /// fewer than three periods, through which a line says nothing.
    private func yearlyTrend(to record: EvidenceRecord, _ value: Double, _ indicator: Int) -> Double? {
        var points = [(date: record.date, value: value)]
        for earlier in (series[indicator] ?? []).reversed() where points.count < 4 {
            guard let last = points.last, earlier.date < last.date, let value = Self.value(of: earlier) else {
                continue
            }
            points.append((earlier.date, value))
        }
        guard points.count > 2 else { return nil }
        let years = points.map { Double($0.date.days(since: record.date)) / 365.25 }
        let (count, values) = (Double(points.count), points.map(\.value))
        let (meanYear, meanValue) = (years.reduce(0, +) / count, values.reduce(0, +) / count)
        let spread = years.reduce(0) { $0 + ($1 - meanYear) * ($1 - meanYear) }
        let together = zip(years, values).reduce(0) { $0 + ($1.0 - meanYear) * ($1.1 - meanValue) }
        return together / spread
    }

    /// The value that the rules have; for periods they do not have yet, the one that the record brought along.
    private static func comparator(
        of indicator: Indicator, _ period: String, _ record: EvidenceRecord, knownOn date: CalendarDate
    ) -> (area: String, value: Comparator.Value)? {
        guard let comparator = indicator.comparators.first else { return nil }
        if let value = comparator.value(of: period, knownOn: date) { return (comparator.area, value) }
        guard !comparator.values.contains(where: { $0.period == period }) else { return nil }
        return record.context?.comparators.first { $0.area == comparator.area }.map {
            (comparator.area, Comparator.Value(period: period, value: $0.value, published: nil, place: record.place))
        }
    }

    private func shareDerivation(_ measure: Measure) -> Derivation? {
        let sort: ShareRule.Measure
        switch measure {
        case .survey: sort = .survey
        case .audit: sort = .audit
        case .indicator: return nil
        }
        guard let share = rules.indicators.shares.first(where: { $0.measure == sort }) else { return nil }
        let facts = MeasureFacts(value: measure.share, whole: measure.whole)
        return Derivation(
            facts: facts, band: band(share.bands, facts), trajectory: nil, comparator: nil, previous: nil)
    }

    private static func value(of record: EvidenceRecord) -> Double? {
        if case .indicator(_, let value, _, _, _) = record.measure { value } else { nil }
    }

    /// The first rule that holds. A rule that cannot be told from the facts at hand does not decide.
    private func band(_ list: String, _ facts: MeasureFacts) -> (list: String, rule: BandRule)? {
        rules.indicators.bands[list]?.first { $0.condition?.truth(of: facts, asOf: asOf) ?? .met == .met }.map {
            (list, $0)
        }
    }

    private func trajectory(_ list: String, _ facts: MeasureFacts) -> (list: String, rule: TrajectoryRule)? {
        rules.indicators.trajectories[list]?.first { $0.condition?.truth(of: facts, asOf: asOf) ?? .met == .met }
            .map { (list, $0) }
    }
}
