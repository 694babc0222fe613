import Evidence
import Rules
import Vocabularies
import WorkSharing

/// What the outcome would be without each of the records that matter most.
struct RecordEffects {
    private let effects: [Effect]

    private struct Effect: Sendable {
        let record: Int
        /// By how much the overall position is higher with the record than without it.
        let onScore: Double
        let probabilitiesWithout: [Double]
    }

    init(_ context: AssessmentContext, criteria: [CriterionAssessment], probe: OutcomeProbe, limits: [LimitCounts]) {
        let weights = context.rules.judgement.outcome.weights
        let recalculation = Recalculation(context.rules)
        let candidates = Self.candidates(context, criteria, limits)
        effects = WorkSharing.map(candidates.count, size: context.records.count) { number in
            let record = candidates[number]
            let gone = RecordSet([record], below: context.records.count)
            var changed: [Int: Double] = [:]
            var onScore = 0.0
            for index in context.records.evidence(at: record).criteria {
                let without = recalculation.ledger(of: criteria[index].contributions, without: record).position
                changed[index] = without
                onScore += weights[index] * (criteria[index].ledger.position - without)
            }
            return Effect(
                record: record, onScore: onScore,
                probabilitiesWithout: probe.probabilities(changed: changed, gone: gone))
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
        let blocks = WorkSharing.mapBlocks(context.records.count) { records in
            let effects = roughEffects(of: records, context, criteria)
            let rated = records.filter {
                context.records.rows[$0].isConsidered && context.records.rows[$0].rating.index != nil
            }
            var (lifting, lowering) = (Heaviest<Int>(count), Heaviest<Int>(count))
            for record in rated { lifting.take(record, effects[record - records.lowerBound]) }
            // Backwards, so that the two ends of one order are taken: of records with the same effect the last.
            for record in rated.reversed() { lowering.take(record, -effects[record - records.lowerBound]) }
            return (lifting: lifting, lowering: lowering)
        }
        var (lifting, lowering) = (Heaviest<Int>(count), Heaviest<Int>(count))
        for block in blocks { lifting.take(block.lifting) }
        for block in blocks.reversed() { lowering.take(block.lowering) }
        return Set(lifting.items).union(lowering.items).union(limits.flatMap(\.decisive)).sorted()
    }

    /// By how much the overall position would change if the weight of each record of a range were taken away as it stands,
    /// in the records' order.
    private static func roughEffects(
        of records: Range<Int>, _ context: AssessmentContext, _ criteria: [CriterionAssessment]
    ) -> [Double] {
        let weights = context.rules.judgement.outcome.weights
        var effects = Array(repeating: 0.0, count: records.count)
        for criterion in criteria {
            let (ledger, weight) = (criterion.ledger, weights[criterion.criterion])
            let position = ledger.position
            for contribution in criterion.contributions.ofRecords(records) {
                let without = ledger.position(
                    withoutFavour: contribution.inFavour, against: contribution.against)
                effects[contribution.record - records.lowerBound] += weight * (position - without)
            }
        }
        return effects
    }
}
