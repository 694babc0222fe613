import Assessment
import Rules

/// How far the overall position is from where another level would become likely, all else unchanged.
struct LevelDistance {
    /// The level that would become likely.
    let level: Int
    /// The overall position at which it would; nil where none brings it about.
    let score: Double?

    /// The distances to the next better and the next worse level; nil where there is none.
    static func neighbours(of outcome: OutcomeAssessment, model: OutcomeModel) -> (
        better: LevelDistance?, worse: LevelDistance?
    ) {
        let now = OutcomeCalculation.likely(outcome.modelled)
        let reach = model.weights.reduce(0, +)
        let calculation = outcome.calculation
        func likely(_ score: Double) -> Int { OutcomeCalculation.likely(calculation.probabilities(score: score)) }
        /// The nearest position at which the likely level is no longer the present one.
        func edge(_ far: Double) -> (score: Double, level: Int)? {
            guard likely(far) != now else { return nil }
            var (near, beyond) = (outcome.score, far)
            for _ in 0..<60 {
                let middle = (near + beyond) / 2
                if likely(middle) == now { near = middle } else { beyond = middle }
            }
            return (beyond, likely(beyond))
        }
        let better = edge(reach)
        let worse = edge(-reach)
        return (
            now == 0 ? nil : LevelDistance(level: better?.level ?? now - 1, score: better?.score),
            now == outcome.modelled.count - 1
                ? nil : LevelDistance(level: worse?.level ?? now + 1, score: worse?.score)
        )
    }
}
