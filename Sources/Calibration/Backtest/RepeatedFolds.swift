import Rules

/// Scores of forecasts by fits that left out a fifth of the areas at a time, over several ways to part them.
///
/// Leaving out one area at a time changes each fit very little. Leaving out a fifth shows how the figures fare on fewer areas,
/// and parting them again and again shows how much the score owes to chance.
public struct RepeatedFolds: Sendable, Hashable {
    /// Into how many parts the areas are divided.
    public static let folds = 5
    /// How many times they are divided anew.
    public static let repeats = 20
    private static let seed: UInt64 = 20

    /// Scores over all forecasts of all repeats, each area having one forecast in each; so means over the repeats, and the
    /// number of two-level errors in all of them.
    public let scores: Scores
    /// The accuracy of each repeat, in order.
    public let accuracies: [Double]

    /// The lowest and the highest accuracy of a repeat.
    public var accuracyRange: ClosedRange<Double> {
        let (low, high) = (accuracies.min() ?? 0, accuracies.max() ?? 0)
        return low...high
    }

    /// Scores areas; nil where some part leaves too little to fit to.
    init?(_ areas: [Backtest.Area], rules: RuleSet) {
        var generator = SplitMix64(seed: Self.seed)
        var all: [ModelFit.Forecast] = []
        var accuracies: [Double] = []
        for _ in 0..<Self.repeats {
            var forecasts: [ModelFit.Forecast] = []
            let parts = StratifiedFolds.parts(levels: areas.map(\.area.level), count: Self.folds, &generator)
            for part in parts where !part.isEmpty {
                let left = Set(part)
                let others = areas.indices.filter { !left.contains($0) }.map { areas[$0] }
                guard let fit = ModelFit(others, rules: rules) else { return nil }
                forecasts += part.map { fit.forecast(areas[$0]) }
            }
            accuracies.append(Scores(forecasts).accuracy)
            all += forecasts
        }
        scores = Scores(all)
        self.accuracies = accuracies
    }
}
