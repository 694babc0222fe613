import Assessment
import CalendarDates
import Evidence
import PositionedYAML
import Rules

/// What records that count, and what their figures are compared with, by the plainest way there is: each record is held
/// against all others.
struct PlainStandings {
    let records: [EvidenceRecord]
    let rules: RuleSet
    let asOf: CalendarDate

    private var known: [EvidenceRecord] { records.filter { $0.known <= asOf } }

    private func replacement(of record: EvidenceRecord) -> EvidenceRecord? {
        known.first { $0.supersedes.contains { $0.value == record.id } }
    }

    /// The figures of an indicator that are known and were not corrected, by day and then by id.
    private func figures(of indicator: Int) -> [EvidenceRecord] {
        known.filter { $0.measure?.indicator == indicator && replacement(of: $0) == nil }
            .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    }

    private func value(of record: EvidenceRecord) -> Double? {
        if case .indicator(_, let value, _, _, _) = record.measure { value } else { nil }
    }

    /// Whether a record counts.
    func standing(of record: EvidenceRecord) -> Standing {
        if record.known > asOf { return .notYetKnown }
        if let other = replacement(of: record) { return .superseded(by: other.id) }
        if let indicator = record.measure?.indicator, let date = figures(of: indicator).last?.date, date > record.date,
            let newest = figures(of: indicator).first(where: { $0.date == date })
        {
            return .superseded(by: newest.id)
        }
        let lapses = record.validUntil ?? record.date.adding(rules.vocabularies.kindAgeLimits[record.kind])
        return lapses < asOf ? .lapsed : .considered
    }

    /// The id of the figure before a record's, and the change from it in the direction that is better.
    func previous(of record: EvidenceRecord) -> (id: String?, change: Double?) {
        guard let indicator = record.measure?.indicator else { return (nil, nil) }
        let previous = figures(of: indicator).last { $0.date < record.date }
        let gain = previous.flatMap(value).flatMap { old in
            value(of: record).flatMap { rules.indicators.indicators[indicator].gain($0, over: old) }
        }
        return (previous?.id, gain)
    }

    /// The days and values through which a trend is drawn, newest first.
    func points(of record: EvidenceRecord) -> [(date: CalendarDate, value: Double)] {
        guard let indicator = record.measure?.indicator, let own = value(of: record) else { return [] }
        var points = [(date: record.date, value: own)]
        for earlier in figures(of: indicator).reversed() where points.count < 4 {
            guard let last = points.last, earlier.date < last.date, let value = value(of: earlier) else { continue }
            points.append((earlier.date, value))
        }
        return points
    }
}
