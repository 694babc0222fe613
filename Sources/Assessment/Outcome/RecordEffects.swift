import Evidence
import Rules

/// What the outcome would be without each of the records that matter most.
struct RecordEffects {
    private let effects: [Effect]

    private struct Effect {
        let record: Int
        /// By how much the overall position is higher with the record than without it.
        let onScore: Double
        let probabilitiesWithout: [Double]
    }

    init(_ context: AssessmentContext, criteria: [CriterionAssessment], probe: OutcomeProbe, limits: [LimitCounts]) {
        let weights = context.rules.judgement.outcome.weights
        let recalculation = Recalculation(context)
        effects = Self.candidates(context, criteria, limits).map { record in
            var changed: [Int: Double] = [:]
            var onScore = 0.0
            for index in context.records[record].record.criteria {
                let without = recalculation.ledger(of: criteria[index], without: [record]).position
                changed[index] = without
                onScore += weights[index] * (criteria[index].ledger.position - without)
            }
            return Effect(
                record: record, onScore: onScore,
                probabilitiesWithout: probe.probabilities(changed: changed, gone: [record]))
        }
    }

    /// The records that lift the overall position most.
    func lifting(_ count: Int) -> [OutcomeAssessment.Reason] {
        Array(
            effects.filter { $0.onScore > 0 }.sorted { ($1.onScore, $0.record) < ($0.onScore, $1.record) }.prefix(count)
                .map { OutcomeAssessment.Reason(record: $0.record, effect: $0.onScore) })
    }

    /// The records that lower it most.
    func lowering(_ count: Int) -> [OutcomeAssessment.Reason] {
        Array(
            effects.filter { $0.onScore < 0 }.sorted { ($0.onScore, $0.record) < ($1.onScore, $1.record) }.prefix(count)
                .map { OutcomeAssessment.Reason(record: $0.record, effect: $0.onScore) })
    }

    /// The records whose loss would move the mean level most from what it is.
    func losses(from probabilities: [Double], _ count: Int) -> [Sensitivity.Loss] {
        let now = OutcomeAssessment.expectedLevel(probabilities)
        let losses = effects.map {
            Sensitivity.Loss(
                record: $0.record, change: OutcomeAssessment.expectedLevel($0.probabilitiesWithout) - now,
                likely: OutcomeCalculation.likely($0.probabilitiesWithout))
        }
        return Array(
            losses.filter { $0.change != 0 }
                .sorted { (abs($1.change), $0.record) < (abs($0.change), $1.record) }.prefix(count))
    }

    /// Records worth working out exactly. Doing so for every record would be slow with many: the shares of weight that they
    /// have as things stand say well enough which to look at closely. Records without which a limit would not hold are
    /// among them whatever they weigh.
    private static func candidates(
        _ context: AssessmentContext, _ criteria: [CriterionAssessment], _ limits: [LimitCounts]
    ) -> [Int] {
        let count = 4 * context.rules.judgement.reasonCount
        let rough = roughEffects(context, criteria).sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let decisive = limits.flatMap { limit in limit.records.filter { !limit.holds(without: [$0]) } }
        return Set(rough.prefix(count)).union(rough.suffix(count)).union(decisive).sorted()
    }

    /// By how much the overall position would change if each record's weight were taken away as it stands.
    private static func roughEffects(
        _ context: AssessmentContext, _ criteria: [CriterionAssessment]
    ) -> [Int: Double] {
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
