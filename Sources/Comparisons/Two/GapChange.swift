public import Assessment
import Evidence
import Rules

/// A gap that two assessments have and that says something else in the second.
public struct GapChange: Sendable {
    /// In the first.
    public let before: Gap
    /// In the second.
    public let after: Gap

    /// By how much the effect of closing it, or of what the closing may bring to light, must differ to be told: below that it
    /// reads the same.
    private static let notable = 0.005

    /// All of them, those with the largest effect first.
    static func all(_ before: Assessment, _ after: Assessment) -> [GapChange] {
        let old = Dictionary(before.gaps.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return after.gaps.compactMap { gap in
            guard let was = old[gap.id], differ(was, before, gap, after) else { return nil }
            return GapChange(before: was, after: gap)
        }
    }

    private static func differ(_ one: Gap, _ before: Assessment, _ other: Gap, _ after: Assessment) -> Bool {
        func records(_ gap: Gap, _ assessment: Assessment) -> [String] {
            gap.records.map { assessment.records[$0].record.id }
        }
        return one.message != other.message || one.remedy != other.remedy || one.rule.urgency != other.rule.urgency
            || records(one, before) != records(other, after)
            || abs(one.effect.best - other.effect.best) >= notable
            || abs(one.effect.worst - other.effect.worst) >= notable
    }
}
