public import Assessment
public import Rules

/// Why a level is out of reach even with all changes together.
public enum ReachObstacle: Sendable {
    /// There is too little evidence to name a level at all; with the criteria that have not enough.
    case notEnoughEvidence(lacking: [Int])
    /// A limit would still apply.
    case limit(LimitRule)
    /// An earlier outcome weighs so much that the position would have to reach `needed`; by the evidence alone less would do. No
    /// position would do where `needed` is nil.
    case precedent(Precedent, score: Double, needed: Double?)
    /// The overall position would still be too low.
    case position(score: Double, needed: Double)
    /// There is no record to change.
    case nothingToChange

    static func all(_ target: Int, _ start: Assessment, _ candidates: [ReachCandidate]) -> [ReachObstacle] {
        let changed = Dictionary(
            candidates.map { ($0.record, $0.changed) }, uniquingKeysWith: { first, _ in first })
        let result = OutcomeTrial(start).result(replacing: changed)
        var obstacles: [ReachObstacle] = candidates.isEmpty ? [.nothingToChange] : []
        if result.likely == nil {
            obstacles.append(.notEnoughEvidence(lacking: start.criteria.filter { $0.level == nil }.map(\.criterion)))
        }
        obstacles += result.limits.filter { $0.best > target }.map { .limit($0) }
        let needed = start.outcome.calculation.limited(by: []).threshold(ofLevel: target)
        if needed.map({ result.score < $0 }) ?? true {
            let model = start.rules.judgement.outcome
            let alone = OutcomeCalculation(model).threshold(ofLevel: target)
            if let precedent = start.outcome.precedent, let alone, result.score >= alone {
                obstacles.append(.precedent(precedent, score: result.score, needed: needed))
            } else {
                obstacles.append(.position(score: result.score, needed: needed ?? alone ?? 1))
            }
        }
        return obstacles
    }
}
