import CalendarDates
public import Evidence
public import Rules

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// An earlier outcome under the same framework that still counts.
public struct Precedent: Sendable {
    /// The rule.
    public let rule: PrecedentRule
    /// The inspection.
    public let inspection: EarlierInspection
    /// The index of the level it reached.
    public let level: Int
    /// How much of its weight is left, from 1 on the day of the inspection to 0.
    public let left: Double

    /// The newest inspection under the framework that is known on a date and has not faded; nil where there is none.
    init?(_ inspections: [EarlierInspection], rule: PrecedentRule?, asOf: CalendarDate) {
        let known = inspections.filter { $0.level != nil && $0.known <= asOf }
        guard let rule, let newest = known.max(by: { ($0.date, $0.id) < ($1.date, $1.id) }), let level = newest.level
        else {
            return nil
        }
        let life = newest.date.adding(rule.fadesOver).days(since: newest.date)
        left = 1 - Double(asOf.days(since: newest.date)) / Double(life)
        guard left > 0 else { return nil }
        self.rule = rule
        self.level = level
        inspection = newest
    }

    /// What a level's probability is multiplied by.
    func multiplier(ofLevel other: Int) -> Double {
        pow(rule.odds, -left * Double(abs(other - level)))
    }
}
