import Assessment
import Rules

/// What each record adds to the move of the overall position, over all criteria.
///
/// The overall position is the weighted sum of positions, so what a record adds is the weighted sum of what it adds to each.
/// Where rules differ, weights that differ and criteria that only one side knows add their part too; all together are the
/// whole move.
public struct ScoreMove: Sendable {
    /// What records add, those that add most first.
    public let records: [Share]
    /// What other weights of the criteria add; 0 where the rules have the same.
    public let criterionWeights: Double
    /// What another weight of not knowing adds.
    public let notKnowing: Double
    /// What criteria add that only one side knows.
    public let otherCriteria: Double

    /// What one record adds.
    public struct Share: Sendable, Hashable {
        /// Its id.
        public let record: String
        /// By how much it moves the overall position.
        public let effect: Double
    }

    /// - Parameter moves: of all criteria that both know.
    init(_ comparison: AssessmentComparison, _ moves: [PositionMove]) {
        let (before, after) = (comparison.before, comparison.after)
        let (old, new) = (before.rules.judgement.outcome.weights, after.rules.judgement.outcome.weights)
        var effects: [String: Double] = [:]
        var (weights, notKnowing) = (0.0, 0.0)
        var (restBefore, restAfter) = (before.outcome.score, after.outcome.score)
        for move in moves {
            let (w0, w1) = (old[move.before.criterion], new[move.after.criterion])
            let (p0, p1) = (move.before.ledger.position, move.after.ledger.position)
            for share in move.shares { effects[share.record, default: 0] += (w0 + w1) / 2 * share.effect }
            notKnowing += (w0 + w1) / 2 * move.notKnowing
            weights += (p0 + p1) / 2 * (w1 - w0)
            restBefore -= w0 * p0
            restAfter -= w1 * p1
        }
        records = effects.map { Share(record: $0.key, effect: $0.value) }.sorted {
            (abs($1.effect), $0.record) < (abs($0.effect), $1.record)
        }
        criterionWeights = weights
        self.notKnowing = notKnowing
        let isAll = moves.count == before.criteria.count && moves.count == after.criteria.count
        otherCriteria = isAll ? 0 : restAfter - restBefore
    }
}
