public import Assessment
import CalendarDates
import Evidence
import Rules
import Vocabularies

/// Two assessments, and what differs from the first to the second.
///
/// Things are matched by their ids, so that the evidence, the date and the rules may all differ.
public struct AssessmentComparison: Sendable {
    /// The first.
    public let before: Assessment
    /// The second.
    public let after: Assessment
    /// The criteria that both know and whose position or level moves, those that move most first.
    public let moves: [CriterionMove]
    /// Limits that apply in the first only.
    public let limitsLifted: [OutcomeAssessment.AppliedLimit]
    /// Limits that apply in the second only.
    public let limitsAdded: [OutcomeAssessment.AppliedLimit]
    /// Gaps of the first only, those with the largest effect first.
    public let gapsClosed: [Gap]
    /// Gaps of the second only, those with the largest effect first.
    public let gapsOpened: [Gap]

    /// Compares.
    public init(_ before: Assessment, _ after: Assessment) {
        self.before = before
        self.after = after
        moves = Self.moves(before, after)
        limitsLifted = Self.limits(of: before, notIn: after)
        limitsAdded = Self.limits(of: after, notIn: before)
        gapsClosed = Self.gaps(of: before, notIn: after)
        gapsOpened = Self.gaps(of: after, notIn: before)
    }

    /// The criteria that both know: the index in the first and in the second, in the order of the first.
    var criteria: [(before: Int, after: Int)] {
        before.rules.criteria.enumerated().compactMap { index, criterion in
            after.rules.criterionIndices[criterion.id].map { (index, $0) }
        }
    }

    private static func limits(
        of one: Assessment, notIn other: Assessment
    ) -> [OutcomeAssessment.AppliedLimit] {
        let ids = Set(other.outcome.limits.map(\.rule.id))
        return one.outcome.limits.filter { !ids.contains($0.rule.id) }
    }

    private static func gaps(of one: Assessment, notIn other: Assessment) -> [Gap] {
        let ids = Set(other.gaps.map(\.id))
        return one.gaps.filter { !ids.contains($0.id) }
    }

    private static func moves(_ before: Assessment, _ after: Assessment) -> [CriterionMove] {
        let moves = before.criteria.compactMap { one -> CriterionMove? in
            let id = before.rules.criteria[one.criterion].id
            guard let other = after.rules.criterionIndices[id].map({ after.criteria[$0] }) else { return nil }
            let shift = abs(other.ledger.position - one.ledger.position)
            let levels = (
                one.level.map { before.rules.framework.levels[$0.level].id },
                other.level.map { after.rules.framework.levels[$0.level].id }
            )
            guard shift > 1e-9 || levels.0 != levels.1 else { return nil }
            return CriterionMove(
                criterion: one.criterion, before: one, after: other, causes: causes(one, before, other, after))
        }
        func size(_ move: CriterionMove) -> Double {
            abs(move.after.ledger.position - move.before.ledger.position)
        }
        return moves.sorted { (size($1), $0.criterion) < (size($0), $1.criterion) }
    }

    /// The records that say something else or count otherwise. Others on their themes may weigh more or less in turn: that
    /// follows from these, and is not named.
    private static func causes(
        _ one: CriterionAssessment, _ before: Assessment, _ other: CriterionAssessment, _ after: Assessment
    ) -> [CriterionMove.Cause] {
        let earlier = weights(one, before)
        let later = weights(other, after)
        return Set(earlier.keys).union(later.keys).sorted().compactMap { id in
            let (was, becomes) = (earlier[id], later[id])
            guard was?.says != becomes?.says else { return nil }
            return CriterionMove.Effect(from: was?.net ?? 0, to: becomes?.net ?? 0).map {
                CriterionMove.Cause(record: id, effect: $0)
            }
        }
    }

    /// By record id, the weight in favour less against before repeats are discounted, and what the record says.
    private static func weights(
        _ criterion: CriterionAssessment, _ assessment: Assessment
    ) -> [String: (net: Double, says: [String?])] {
        var weights: [String: (net: Double, says: [String?])] = [:]
        let trial = OutcomeTrial(assessment)
        let words = assessment.rules.vocabularies
        for index in criterion.records {
            let rated = assessment.records[index]
            let weight = trial.weight(of: rated, for: criterion.criterion)
            weights[rated.record.id] = (
                weight.inFavour - weight.against,
                RecordScale.allCases.map { scale in rated.term(on: scale).map { scale.vocabulary(words)[$0].id } }
            )
        }
        return weights
    }
}
