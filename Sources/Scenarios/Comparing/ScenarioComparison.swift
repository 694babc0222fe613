public import Assessment
import CalendarDates
import Evidence
import Rules

/// A partnership's assessment before and after a scenario, and what moved.
public struct ScenarioComparison: Sendable {
    /// What is supposed.
    public let scenario: Scenario
    /// The assessment as things are.
    public let before: Assessment
    /// The assessment as they would be.
    public let after: Assessment
    /// The criteria whose position or level moves, those that move most first.
    public let moves: [CriterionMove]
    /// Limits that applied and no longer would.
    public let limitsLifted: [OutcomeAssessment.AppliedLimit]
    /// Limits that would newly apply.
    public let limitsAdded: [OutcomeAssessment.AppliedLimit]
    /// Gaps that would be closed.
    public let gapsClosed: [Gap]
    /// Gaps that would be opened.
    public let gapsOpened: [Gap]
    /// Changes that do nothing by themselves.
    public let notes: [ScenarioNote]

    /// Assesses the changed evidence and compares.
    public init(_ before: Assessment, _ scenario: Scenario) {
        let after = Assessment(scenario.partnership, rules: before.rules, asOf: before.asOf)
        self.scenario = scenario
        self.before = before
        self.after = after
        moves = Self.moves(before, after)
        limitsLifted = Self.limits(of: before, notIn: after)
        limitsAdded = Self.limits(of: after, notIn: before)
        gapsClosed = Self.gaps(of: before, notIn: after)
        gapsOpened = Self.gaps(of: after, notIn: before)
        notes = scenario.changes.compactMap { Self.note($0, before, after) }
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
        let moves = zip(before.criteria, after.criteria).compactMap { one, other -> CriterionMove? in
            let shift = abs(other.ledger.position - one.ledger.position)
            guard shift > 1e-9 || one.level?.level != other.level?.level else { return nil }
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
    ) -> [String: (net: Double, says: [Int?])] {
        var weights: [String: (net: Double, says: [Int?])] = [:]
        let trial = OutcomeTrial(assessment)
        for index in criterion.records {
            let rated = assessment.records[index]
            let weight = trial.weight(of: rated, for: criterion.criterion)
            weights[rated.record.id] = (
                weight.inFavour - weight.against, RecordScale.allCases.map { rated.term(on: $0) }
            )
        }
        return weights
    }

    private static func note(_ change: Change, _ before: Assessment, _ after: Assessment) -> ScenarioNote? {
        switch change {
        case .set(let id, let scale, let term):
            if let index = after.recordIndex(of: id), !after.records[index].isConsidered {
                return .doesNotCount(record: id, after.records[index].standing)
            }
            guard let index = before.recordIndex(of: id), before.records[index].term(on: scale) == term else {
                return nil
            }
            return .saysSoAlready(record: id, scale)
        case .drop(let id):
            guard let index = before.recordIndex(of: id) else { return nil }
            let rated = before.records[index]
            // One that replaces others matters even where it does not count itself.
            guard !rated.isConsidered, rated.record.supersedes.isEmpty, rated.record.measure == nil else { return nil }
            return .doesNotCount(record: id, rated.standing)
        }
    }
}
