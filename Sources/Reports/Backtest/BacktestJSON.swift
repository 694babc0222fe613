public import Calibration
import CalendarDates
import Rules

/// A back-test for other programs.
public enum BacktestJSON {
    /// Renders a back-test.
    /// - Parameter robustness: what small random changes do; null in the JSON where they were not tried.
    /// - Returns: pretty-printed JSON with sorted keys that ends with a line feed.
    public static func render(
        _ backtest: Backtest, robustness: Robustness? = nil, tool: ToolIdentity
    ) throws -> String {
        try JSONText.of(Shape(backtest, robustness, tool: tool))
    }

    private struct Shape: Encodable {
        let schemaVersion = JSONReport.schemaVersion
        let tool: ToolIdentity
        let corpusSha256: String
        let areas: [Area]
        let accuracy: Rounded
        let twoLevelErrors: Int
        let logLoss: Rounded
        let rankedProbabilityScore: Rounded
        let confusion: [String: [String: Int]]
        let leaveOneOut: Nullable<ScoresShape>
        let repeatedFolds: Nullable<ScoresShape>
        let baselines: [BaselineShape]
        let calibration: [Bin]
        let robustness: Nullable<[RobustnessJSON]>

        init(_ backtest: Backtest, _ robustness: Robustness?, tool: ToolIdentity) {
            let levels = backtest.rules.framework.levels.map(\.id)
            func byLevel<Value>(_ values: [Value]) -> [String: Value] {
                Dictionary(zip(levels, values), uniquingKeysWith: { first, _ in first })
            }
            self.tool = tool
            corpusSha256 = backtest.corpus.sha256
            areas = backtest.areas.map {
                Area(
                    area: $0.area.id, name: $0.area.name, inspected: "\($0.area.inspected)",
                    actual: levels[$0.area.level], likely: levels[$0.likely], position: Rounded($0.position),
                    probabilities: byLevel($0.probabilities.map(Rounded.init)))
            }
            accuracy = Rounded(backtest.scores.accuracy)
            twoLevelErrors = backtest.scores.twoLevelErrors
            logLoss = Rounded(backtest.scores.logLoss)
            rankedProbabilityScore = Rounded(backtest.scores.rankedProbabilityScore)
            confusion = byLevel(backtest.confusion.map(byLevel))
            leaveOneOut = Nullable(backtest.leaveOneOut.map(ScoresShape.init))
            repeatedFolds = Nullable(backtest.repeatedFolds.map { ScoresShape($0.scores) })
            baselines = backtest.baselines.map {
                BaselineShape(id: $0.id, title: $0.title, scores: Nullable($0.scores.map(ScoresShape.init)))
            }
            self.robustness = Nullable(robustness.map(RobustnessJSON.all))
            calibration = backtest.calibration.map {
                Bin(
                    from: Rounded($0.range.lowerBound), to: Rounded($0.range.upperBound), forecasts: $0.forecasts,
                    meanProbability: Nullable($0.meanProbability.map(Rounded.init)),
                    reached: Nullable($0.reached.map(Rounded.init)))
            }
        }
    }

    private struct Area: Encodable {
        let area, name, inspected, actual, likely: String
        let position: Rounded
        let probabilities: [String: Rounded]
    }

    private struct ScoresShape: Encodable {
        let accuracy, logLoss, rankedProbabilityScore: Rounded
        let twoLevelErrors: Int

        init(_ scores: Scores) {
            accuracy = Rounded(scores.accuracy)
            logLoss = Rounded(scores.logLoss)
            rankedProbabilityScore = Rounded(scores.rankedProbabilityScore)
            twoLevelErrors = scores.twoLevelErrors
        }
    }

    private struct BaselineShape: Encodable {
        let id, title: String
        let scores: Nullable<ScoresShape>
    }

    private struct Bin: Encodable {
        let from, to: Rounded
        let forecasts: Int
        let meanProbability, reached: Nullable<Rounded>
    }
}
