import Assessment
import Rules

/// A simpler way to forecast, to compare with.
public struct Baseline: Sendable {
    /// A stable name.
    public let id: String
    /// What it does, in words.
    public let title: String
    /// How well it does, each area scored by what the others give; nil where there are too few areas.
    public let scores: Scores?

    static func all(_ areas: [Backtest.Area], rules: RuleSet) -> [Baseline] {
        let levels = rules.framework.levels.count
        let weights = rules.judgement.weights.ratings
        return [
            Baseline(id: "base-rates", title: "how often each level occurs", scores: baseRates(areas, levels)),
            Baseline(
                id: "share-of-strengths", title: "the share of records with the best rating",
                scores: onFigure(areas, levels) { ratings in share(of: ratings) { $0 == 0 } }),
            Baseline(
                id: "net-balance", title: "records in favour less records against, as a share",
                scores: onFigure(areas, levels) { ratings in
                    share(of: ratings) { weights[$0].inFavour > weights[$0].against }
                        - share(of: ratings) { weights[$0].inFavour < weights[$0].against }
                }),
        ]
    }

    /// The shares of levels among the other areas, each level counted once more so that none is impossible.
    private static func baseRates(_ areas: [Backtest.Area], _ levels: Int) -> Scores? {
        guard areas.count > 1 else { return nil }
        return Scores(
            areas.indices.map { left in
                let others = areas.indices.filter { $0 != left }
                let probabilities = (0..<levels).map { level in
                    Double(others.count { areas[$0].area.level == level } + 1) / Double(others.count + levels)
                }
                return (probabilities, OutcomeCalculation.likely(probabilities), areas[left].area.level)
            })
    }

    /// An ordinal model on one figure of an area's ratings.
    private static func onFigure(_ areas: [Backtest.Area], _ levels: Int, figure: ([Int]) -> Double) -> Scores? {
        guard areas.count >= ModelFit.leastAreas else { return nil }
        let cases = areas.map { area in
            OrdinalFit.Case(figure: figure(area.assessment.records.compactMap(\.rating)), level: area.area.level)
        }
        let forecasts = areas.indices.compactMap { left -> (probabilities: [Double], likely: Int, actual: Int)? in
            let others = cases.indices.filter { $0 != left }.map { cases[$0] }
            guard let fit = OrdinalFit(others, levels: levels, penalty: ModelFit.penalty) else { return nil }
            let probabilities = fit.probabilities(of: cases[left].figure)
            return (probabilities, OutcomeCalculation.likely(probabilities), cases[left].level)
        }
        return forecasts.count == areas.count ? Scores(forecasts) : nil
    }

    private static func share(of ratings: [Int], where isWanted: (Int) -> Bool) -> Double {
        ratings.isEmpty ? 0 : Double(ratings.count(where: isWanted)) / Double(ratings.count)
    }
}
