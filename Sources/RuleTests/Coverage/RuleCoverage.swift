public import SourceText

/// Which parts of a framework's rules the tests hold to account.
///
/// A part counts as covered when an expectation that names it, or its effect, is in a case that was run and holds:
///
/// - a criterion: an expectation of its level, position or confidence
/// - a level of criteria, and `none`: a criterion is expected to have it
/// - a level of the outcome, and `none`: it is expected to be likely
/// - a rule for ratings: a record's `band` names it; a rule for parts of a whole: a record that it applies to has a `band`
/// - a rule for trajectories: a record's `trajectory-rule` names it
/// - a confidence rule, twice: `kept` names it, and `lacking` names it
/// - a limit: `limits` names it
/// - the precedent rule: `precedent` names an inspection
/// - a gap rule: `gaps` names it; a check: `findings` names it
///
/// That a part must *not* fire (`no-gaps`, `no-limits`, an empty list) is worth testing, and covers nothing.
public struct RuleCoverage: Sendable {
    /// A part that no expectation covers.
    public struct Part: Sendable, Hashable {
        /// What it is, as `gap rule no-voice`.
        public let title: String
        /// The rule.
        public let place: SourcePlace
    }

    /// How many parts there are.
    public let total: Int
    /// Those that are not covered, in the order of the rules.
    public let uncovered: [Part]

    init(_ elements: [CoverageElement.Entry], covered: Set<CoverageElement>) {
        total = elements.count
        uncovered = elements.filter { !covered.contains($0.element) }.map { Part(title: $0.title, place: $0.place) }
    }

    /// How many parts are covered.
    public var covered: Int { total - uncovered.count }

    /// The covered part of all, from 0 to 1.
    public var fraction: Double { total == 0 ? 1 : Double(covered) / Double(total) }

    /// The same in per cent, rounded down to one decimal, so that only a complete coverage reads 100.
    public var percent: String {
        let tenths = total == 0 ? 1000 : covered * 1000 / total
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
