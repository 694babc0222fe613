import CalendarDates
import Conditions
import Evidence
import Rules

/// Assesses the outcome.
struct OutcomeAssessor {
    private let context: AssessmentContext
    private let calculation: OutcomeCalculation

    private let precedent: Precedent?

    init(_ context: AssessmentContext, inspections: [EarlierInspection]) {
        self.context = context
        let model = context.rules.judgement.outcome
        precedent = Precedent(inspections, rule: model.precedent, asOf: context.asOf)
        calculation = OutcomeCalculation(model, precedent: precedent)
    }

    func outcome(of criteria: [CriterionAssessment]) -> OutcomeAssessment {
        let judgement = context.rules.judgement
        let positions = criteria.map(\.ledger.position)
        let score = calculation.score(positions)
        let considered = context.records.indices.filter { context.records[$0].isConsidered }
        let facts = OutcomeFacts(context: context, considered: considered, criteria: criteria, score: score)
        let words = { facts.fact($0)?.words(context.rules.catalogues.outcome.facts[$0].type) }
        let limits = judgement.limits.compactMap { rule -> OutcomeAssessment.AppliedLimit? in
            guard rule.condition.truth(of: facts, asOf: context.asOf) == .met else { return nil }
            let records = rule.condition.witnesses(in: facts, asOf: context.asOf).map { considered[$0] }
            return OutcomeAssessment.AppliedLimit(rule: rule, because: rule.because.filled(words), records: records)
        }
        let limited = calculation.limited(by: limits.map(\.rule))
        let probabilities = limited.probabilities(score: score)
        let isEnough = judgement.enoughForOutcome.truth(of: facts, asOf: context.asOf) == .met
        let reasons = reasons(criteria)
        return OutcomeAssessment(
            likely: isEnough ? OutcomeCalculation.likely(probabilities) : nil, probabilities: probabilities,
            byScore: calculation.byScore(score), calculation: limited, precedent: precedent, score: score,
            areaPositions: areaPositions(positions),
            confidence: ConfidenceAssessment(judgement.outcomeConfidence, facts, asOf: context.asOf, words: words),
            limits: limits, reasonsFor: Array(reasons.filter { $0.effect > 0 }.prefix(judgement.reasonCount)),
            reasonsAgainst: Array(reasons.filter { $0.effect < 0 }.reversed().prefix(judgement.reasonCount)))
    }

    /// The weighted mean of the positions of each area's criteria; a plain mean where none of them has a weight.
    private func areaPositions(_ positions: [Double]) -> [Double] {
        let rules = context.rules
        return rules.framework.areas.indices.map { area in
            let members = rules.criteria.indices.filter { rules.criteria[$0].area == area }
            let weights = members.map { rules.judgement.outcome.weights[$0] }
            let total = weights.reduce(0, +)
            if total > 0 { return zip(members, weights).reduce(0) { $0 + positions[$1.0] * $1.1 } / total }
            return members.isEmpty ? 0 : members.reduce(0) { $0 + positions[$1] } / Double(members.count)
        }
    }

    /// All records with what the score would lose without them, from the one that lifts it most to the one that lowers it
    /// most.
    private func reasons(_ criteria: [CriterionAssessment]) -> [OutcomeAssessment.Reason] {
        let weights = context.rules.judgement.outcome.weights
        var effects: [Int: Double] = [:]
        for criterion in criteria {
            let ledger = criterion.ledger
            for contribution in criterion.contributions {
                let without = ledger.changed(inFavour: -contribution.inFavour, against: -contribution.against)
                effects[contribution.record, default: 0] +=
                    weights[criterion.criterion] * (ledger.position - without.position)
            }
        }
        return effects.map { OutcomeAssessment.Reason(record: $0.key, effect: $0.value) }
            .sorted { ($1.effect, $0.record) < ($0.effect, $1.record) }
    }
}
