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
        let modelled = limited.probabilities(score: score)
        let isEnough = judgement.enoughForOutcome.truth(of: facts, asOf: context.asOf) == .met
        let reasons = reasons(criteria)
        return OutcomeAssessment(
            likely: isEnough ? OutcomeCalculation.likely(modelled) : nil,
            probabilities: isEnough ? modelled : limited.withoutEvidence, modelled: modelled,
            byScore: calculation.byScore(score), calculation: limited, precedent: precedent, score: score,
            areaPositions: areaPositions(positions),
            confidence: ConfidenceAssessment(judgement.outcomeConfidence, facts, asOf: context.asOf, words: words),
            limits: limits, reasonsFor: reasons.for, reasonsAgainst: reasons.against)
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

    /// The records that lift the overall position most, and those that lower it most, with what it would lose without each.
    private func reasons(_ criteria: [CriterionAssessment]) -> (
        for: [OutcomeAssessment.Reason], against: [OutcomeAssessment.Reason]
    ) {
        let count = context.rules.judgement.reasonCount
        // Working out everything anew for each record would be slow with many: the shares that they have as things stand say
        // well enough which few to look at closely.
        let rough = roughEffects(criteria).sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let recalculation = Recalculation(rules: context.rules, records: context.records, asOf: context.asOf)
        func exact(_ candidates: some Sequence<Int>) -> [OutcomeAssessment.Reason] {
            candidates.map { OutcomeAssessment.Reason(record: $0, effect: effect(of: $0, criteria, recalculation)) }
        }
        let up = exact(rough.prefix(4 * count)).filter { $0.effect > 0 }
        let down = exact(rough.suffix(4 * count)).filter { $0.effect < 0 }
        return (
            Array(up.sorted { ($1.effect, $0.record) < ($0.effect, $1.record) }.prefix(count)),
            Array(down.sorted { ($0.effect, $0.record) < ($1.effect, $1.record) }.prefix(count))
        )
    }

    /// By how much the overall position is higher with a record than without it.
    private func effect(
        of record: Int, _ criteria: [CriterionAssessment], _ recalculation: Recalculation
    ) -> Double {
        context.records[record].record.criteria.reduce(0) { sum, index in
            let without = recalculation.ledger(of: criteria[index], without: [record])
            return sum + context.rules.judgement.outcome.weights[index]
                * (criteria[index].ledger.position - without.position)
        }
    }

    /// By how much the overall position would change if each record's weight were taken away as it stands.
    private func roughEffects(_ criteria: [CriterionAssessment]) -> [Int: Double] {
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
        return effects
    }
}
