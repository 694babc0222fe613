import Assessment

/// Scores a model on areas that its slope and cut points were not fitted to.
enum Validation {
    /// How strongly the slope is held back when it is fitted, on the scale of positions. With none, areas that lie apart give
    /// a slope so steep that a near miss costs dearly. A reasoned figure: it holds the slope near 20, where a tenth of a
    /// position multiplies the odds by about eight.
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
