import Assessment
import CalendarDates
import Calibration
import Evidence
import Rules

/// The parts of a back-test's report, each a heading and lines.
struct BacktestPage {
    private let backtest: Backtest
    private let levels: [Level]

    init(_ backtest: Backtest) {
        self.backtest = backtest
        levels = backtest.rules.framework.levels
    }

    var title: [String] {
        let framework = backtest.rules.framework
        return [
            "Back-test on \(backtest.areas.count) inspections in \(PlainText.line(backtest.corpus.folder))",
            "\(PlainText.line(framework.title)), version \(PlainText.line(framework.version)); "
                + "corpus sha256 \(backtest.corpus.sha256.prefix(16))",
        ]
    }

    /// The model and the baselines, one line each.
    var scores: [String] {
        let rows =
            [("the model as it stands in the rules", Optional(backtest.scores))]
            + [("the model fitted without the area that is scored", backtest.leaveOneOut)]
            + [("the model fitted without a fifth, \(RepeatedFolds.repeats) times", backtest.repeatedFolds?.scores)]
            + backtest.baselines.map { ("baseline: " + $0.title, $0.scores) }
        return ["Scores", ScoreRow.head] + rows.map { ScoreRow.line($0, $1) }
    }

    var confusion: [String] {
        let columns = levels.map { TextLayout.cell("likely \($0.id)", 10, right: true) }.joined()
        let rows = levels.indices.map { level in
            TextLayout.cell("reached \(levels[level].id)", 12)
                + backtest.confusion[level].map { TextLayout.cell("\($0)", 10, right: true) }.joined()
        }
        return ["Reached and likely", TextLayout.cell("", 12) + columns] + rows
    }

    var calibration: [String] {
        let rows = backtest.calibration.map { bin in
            let range = "\(Figures.fixed(bin.range.lowerBound, 1)) to \(Figures.fixed(bin.range.upperBound, 1))"
            let means = [bin.meanProbability, bin.reached].map { $0.map { Figures.fixed($0, 2) } ?? "-" }
            return TextLayout.cell(range, 12) + TextLayout.cell("\(bin.forecasts)", 10, right: true)
                + means.map { TextLayout.cell($0, 10, right: true) }.joined()
        }
        let names = ["forecasts", "mean", "reached"].map { TextLayout.cell($0, 10, right: true) }.joined()
        return ["Probabilities and what was reached", TextLayout.cell("probability", 12) + names] + rows
    }

    var areas: [String] {
        let rows = backtest.areas.map { area in
            let probabilities = area.probabilities.map { TextLayout.cell(Figures.fixed($0, 2), 6, right: true) }
                .joined()
            return TextLayout.cell("\(area.isHit ? " " : "✗") \(PlainText.line(area.area.id))", 32)
                + "reached \(levels[area.area.level].id)  likely \(levels[area.likely].id)  "
                + "position \(Figures.signed(area.position, 2)) \(probabilities)"
        }
        return ["Areas"] + rows
    }

    /// Why each miss was missed, in a few lines.
    var misses: [String] {
        let missed = backtest.areas.filter { !$0.isHit }
        guard !missed.isEmpty else { return ["Misses", "none"] }
        return ["Misses"]
            + missed.flatMap { area -> [String] in
                let outcome = area.assessment.outcome
                let (level, likely) = (levels[area.area.level].id, levels[area.likely].id)
                var lines = [
                    "\(PlainText.line(area.area.name)): reached \(level), likely \(likely); position "
                        + "\(Figures.signed(area.position, 2)), cut points "
                        + backtest.rules.judgement.outcome.cutPoints.map { Figures.signed($0, 2) }.joined(
                            separator: ", ")
                ]
                lines += outcome.limits.map { "  limit \($0.rule.id)" }
                // What speaks for the level that was thought likely.
                let reasons = area.likely > area.area.level ? outcome.reasonsAgainst : outcome.reasonsFor
                lines += reasons.prefix(3).map { reason in
                    let record = area.assessment.records[reason.record].record
                    return "  \(reason.effect > 0 ? "+" : "-") \(PlainText.line(record.summary)) [\(record.id)]"
                }
                return lines
            }
    }

    /// One line in fixed words.
    var tally: String {
        let scores = backtest.scores
        return "\(scores.count) areas, \(backtest.areas.count(where: \.isHit)) right; accuracy "
            + "\(Figures.fixed(scores.accuracy, 3)), log-loss \(Figures.fixed(scores.logLoss, 3)), ranked probability score "
            + "\(Figures.fixed(scores.rankedProbabilityScore, 3)), \(scores.twoLevelErrors) errors of two levels."
    }
}
