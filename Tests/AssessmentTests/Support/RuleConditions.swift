import Conditions
import Rules
import TestSupport

/// Conditions on records to try: those of the rules and their parts, joined at random.
struct RuleConditions {
    private let parts: [Condition]

    init(_ rules: RuleSet) {
        let judgement = rules.judgement
        let about =
            judgement.limits.map(\.condition) + judgement.gaps.map(\.condition)
            + judgement.criterionConfidence.map(\.condition) + judgement.outcomeConfidence.map(\.condition)
        let records =
            rules.checks.filter { $0.subject == .record }.map(\.condition)
            + judgement.lenses.flatMap { $0.discounts.map(\.condition) }
        parts = about.flatMap(Self.counted) + records.flatMap(Self.parts)
    }

    /// Every part once by itself.
    var each: [Condition] { parts }

    /// A condition of some parts, not too deep.
    func random(_ depth: Int, _ generator: inout SeededGenerator) -> Condition {
        let sort = depth == 0 ? 3 : Int.random(in: 0...3, using: &generator)
        switch sort {
        case 0: return .all(several(depth, &generator))
        case 1: return .any(several(depth, &generator))
        case 2: return .not(random(depth - 1, &generator))
        default: return parts[Int.random(in: parts.indices, using: &generator)]
        }
    }

    private func several(_ depth: Int, _ generator: inout SeededGenerator) -> [Condition] {
        (0..<Int.random(in: 0...3, using: &generator)).map { _ in random(depth - 1, &generator) }
    }

    /// The conditions on counted records inside a condition on something else.
    private static func counted(_ condition: Condition) -> [Condition] {
        switch condition {
        case .all(let parts), .any(let parts): parts.flatMap(counted)
        case .not(let part): counted(part)
        case .fact: []
        case .count(let tally), .share(let tally): parts(tally.condition)
        }
    }

    /// A condition and all conditions inside it.
    private static func parts(_ condition: Condition) -> [Condition] {
        switch condition {
        case .all(let inner), .any(let inner): [condition] + inner.flatMap(parts)
        case .not(let inner): [condition] + parts(inner)
        case .fact, .count, .share: [condition]
        }
    }
}
