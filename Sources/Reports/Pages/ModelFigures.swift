import Assessment
import CalendarDates
public import Calibration
public import Rules

/// Tables of the outcome model and its scores for a page about the method.
public enum ModelFigures {
    /// The coefficients and where they come from.
    public static func coefficients(_ rules: RuleSet) -> String {
        let model = rules.judgement.outcome
        let levels = rules.framework.levels
        var rows = model.cutPoints.enumerated().map { index, cut in
            [
                "Probability of level \(Markdown.text(levels[...index].map(\.id).joined(separator: " or ")))",
                "1 / (1 + exp(-\(Figures.short(model.slope)) × (position - \(bracketed(cut)))))",
            ]
        }
        rows += rules.judgement.limits.map { limit in
            [
                "Limit \(Markdown.code(limit.id))",
                "moves \(Figures.short(limit.moves)) of what is better to level \(Markdown.text(levels[limit.best].id))",
            ]
        }
        rows.append(["Fitted on", Markdown.text(model.provenance.corpus)])
        rows.append(["Method", Markdown.text(model.provenance.method)])
        rows.append(["Date", model.provenance.date.words])
        return Markdown.table(["What", "Figure"], rows).joined(separator: "\n")
    }

    /// The scores of the model and of the baselines, what was reached and likely, and how probabilities fared.
    public static func backtest(_ backtest: Backtest) -> String {
        let levels = backtest.rules.framework.levels
        func row(_ name: String, _ scores: Scores?) -> [String] {
            guard let scores else { return [name, "", "", "", ""] }
            return [
                name, Figures.fixed(scores.accuracy, 3), Figures.fixed(scores.logLoss, 3),
                Figures.fixed(scores.rankedProbabilityScore, 3), "\(scores.twoLevelErrors)",
            ]
        }
        let scores =
            [
                row("The model as it stands in the rules", backtest.scores),
                row("The model fitted without the area that is scored", backtest.leaveOneOut),
                row(
                    "The model fitted without a fifth of the areas, over \(RepeatedFolds.repeats) ways to part them",
                    backtest.repeatedFolds?.scores),
            ] + backtest.baselines.map { row("Baseline: \(Markdown.text($0.title))", $0.scores) }
        let confusion = levels.indices.map { level in
            ["Reached level \(Markdown.text(levels[level].id))"] + backtest.confusion[level].map(String.init)
        }
        let bins = backtest.calibration.map { bin in
            [
                "\(Figures.fixed(bin.range.lowerBound, 1)) to \(Figures.fixed(bin.range.upperBound, 1))",
                "\(bin.forecasts)", bin.meanProbability.map { Figures.fixed($0, 2) } ?? "",
                bin.reached.map { Figures.fixed($0, 2) } ?? "",
            ]
        }
        let tables = [
            Markdown.table(
                ["Forecast", "Accuracy", "Log-loss", "Ranked probability score", "Errors of two levels"],
                right: [1, 2, 3, 4], scores),
            Markdown.table(
                ["As it stands"] + levels.map { "Likely level \(Markdown.text($0.id))" },
                right: Set(1...levels.count), confusion),
            Markdown.table(
                ["Probability stated", "Forecasts", "Mean", "Share reached"], right: [1, 2, 3], bins),
        ]
        return tables.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    /// How the likely level holds under small random changes.
    public static func robustness(_ robustness: Robustness) -> String {
        let rows = robustness.results.map { result in
            [
                RobustnessPage.title(result.perturbation), "\(result.trials)", Figures.fixed(result.changedShare, 3),
                "\(result.areasMostlyChanged) of \(result.areas.count)",
            ]
        }
        return Markdown.table(
            ["Random change", "Trials an area", "Trials with another likely level", "Areas that mostly changed"],
            right: [1, 2, 3], rows
        ).joined(separator: "\n")
    }

    private static func bracketed(_ value: Double) -> String {
        value < 0 ? "(\(Figures.short(value)))" : Figures.short(value)
    }
}
