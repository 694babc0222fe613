import Assessment

/// Scores a model on areas that its slope and cut points were not fitted to.
enum Validation {
    /// How strongly the slope is held back when it is fitted, on the scale of positions. With none, thirty areas that lie
    /// apart give a slope so steep that a near miss costs dearly; with this, leaving one out gives the least log-loss to
    /// within the noise.
    static let penalty = 0.01
    /// Fewer areas than this are not fitted to.
    static let leastAreas = 12

    /// Each area scored by a fit to all others.
    static func leaveOneOut(_ areas: [Backtest.Area], levels: Int) -> Scores? {
        guard areas.count >= leastAreas else { return nil }
        let forecasts = areas.indices.compactMap { left -> (probabilities: [Double], likely: Int, actual: Int)? in
            let others = areas.indices.filter { $0 != left }.map { areas[$0] }
            guard let fit = fit(others, levels: levels) else { return nil }
            return forecast(areas[left], by: fit)
        }
        return forecasts.count == areas.count ? Scores(forecasts) : nil
    }

    /// The mean scores of repeated stratified folds: areas of each level are dealt out in turn, in an order that a fixed
    /// seed shuffles, so that every fold has its share of every level.
    static func repeatedFolds(_ areas: [Backtest.Area], levels: Int, folds: Int, repeats: Int) -> [Scores] {
        guard areas.count >= leastAreas else { return [] }
        var random = SeededGenerator(seed: 2_026)
        return (0..<repeats).compactMap { _ in
            var fold = Array(repeating: 0, count: areas.count)
            var next = 0
            for level in 0..<levels {
                for index in areas.indices.filter({ areas[$0].area.level == level }).shuffled(using: &random) {
                    fold[index] = next % folds
                    next += 1
                }
            }
            let forecasts = areas.indices.compactMap { left -> (probabilities: [Double], likely: Int, actual: Int)? in
                let others = areas.indices.filter { fold[$0] != fold[left] }.map { areas[$0] }
                return fit(others, levels: levels).map { forecast(areas[left], by: $0) }
            }
            return forecasts.count == areas.count ? Scores(forecasts) : nil
        }
    }

    static func fit(_ areas: [Backtest.Area], levels: Int) -> OrdinalFit? {
        OrdinalFit(
            areas.map { OrdinalFit.Case(figure: $0.position, level: $0.area.level) }, levels: levels, penalty: penalty)
    }

    private static func forecast(
        _ area: Backtest.Area, by fit: OrdinalFit
    ) -> (probabilities: [Double], likely: Int, actual: Int) {
        let probabilities = OutcomeCalculation.limited(fit.probabilities(of: area.position), by: area.limits)
        return (probabilities, OutcomeCalculation.likely(probabilities), area.area.level)
    }
}

/// A generator that gives the same numbers on every machine (SplitMix64, Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
