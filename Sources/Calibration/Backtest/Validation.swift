import Rules

/// Scores the model on areas that its slope, its cut points and its limits' shares were not fitted to.
enum Validation {
    /// Each area scored by a fit to all others; nil where there are too few to fit.
    static func leaveOneOut(_ areas: [Backtest.Area], rules: RuleSet) -> Scores? {
        guard areas.count >= ModelFit.leastAreas else { return nil }
        let forecasts = areas.indices.compactMap { left -> ModelFit.Forecast? in
            let others = areas.indices.filter { $0 != left }.map { areas[$0] }
            return ModelFit(others, rules: rules)?.forecast(areas[left])
        }
        return forecasts.count == areas.count ? Scores(forecasts) : nil
    }

    /// Each area scored by fits without its fifth of the areas; nil where there are too few to fit.
    static func repeatedFolds(_ areas: [Backtest.Area], rules: RuleSet) -> RepeatedFolds? {
        areas.count >= ModelFit.leastAreas ? RepeatedFolds(areas, rules: rules) : nil
    }
}
