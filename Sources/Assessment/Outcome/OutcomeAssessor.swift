import CalendarDates
import Conditions
import Evidence
import Rules
import WorkSharing

/// Assesses the outcome.
struct OutcomeAssessor: Sendable {
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
        context.ask(
            countedBy: judgement.limits.map(\.condition) + judgement.outcomeConfidence.map(\.condition)
                + [judgement.enoughForOutcome])
        let positions = criteria.map(\.ledger.position)
        let score = calculation.score(positions)
        let facts = OutcomeFacts(context: context, criteria: criteria, score: score)
        let words = { facts.fact($0)?.words(context.rules.catalogues.outcome.facts[$0].type) }
        let limits = WorkSharing.map(judgement.limits.count, size: context.records.count) { number in
            limit(judgement.limits[number], facts)
        }.compactMap(\.self)
        let limited = calculation.limited(by: limits.map(\.rule))
        let modelled = limited.probabilities(score: score)
        let isEnough = judgement.enoughForOutcome.truth(of: facts, asOf: context.asOf) == .met
        let probe = OutcomeProbe(calculation, limits: limits, positions: positions)
        let effects = RecordEffects(context, criteria: criteria, probe: probe, limits: limits.map(\.counts))
        let count = judgement.reasonCount
        return OutcomeAssessment(
            likely: isEnough ? OutcomeCalculation.likely(modelled) : nil,
            probabilities: isEnough ? modelled : limited.withoutEvidence, modelled: modelled,
            byScore: calculation.byScore(score), calculation: limited, precedent: precedent, score: score,
            areaPositions: areaPositions(positions),
            confidence: ConfidenceAssessment(judgement.outcomeConfidence, facts, asOf: context.asOf, words: words),
            limits: limits, reasonsFor: effects.lifting(count), reasonsAgainst: effects.lowering(count),
            losses: effects.losses(from: modelled, count), probe: probe)
    }

    /// The limit with what it counts, where it applies.
    private func limit(_ rule: LimitRule, _ facts: OutcomeFacts) -> OutcomeAssessment.AppliedLimit? {
        guard rule.condition.truth(of: facts, asOf: context.asOf) == .met else { return nil }
        return OutcomeAssessment.AppliedLimit(
            rule: rule,
            because: rule.because.filled { facts.fact($0)?.words(context.rules.catalogues.outcome.facts[$0].type) },
            counts: LimitCounts(rule.condition, context))
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
}
