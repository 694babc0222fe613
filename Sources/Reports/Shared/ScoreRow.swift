import Calibration

/// Scores of forecasts as lines of a table.
enum ScoreRow {
    private static let width = 62

    /// The names of the columns.
    static var head: String {
        TextLayout.cell("", width)
            + ["accuracy", "log-loss", "ranked", "two off"].map { TextLayout.cell($0, 10, right: true) }.joined()
    }

    /// A line: what was scored, and how well it did; nil where there were too few areas.
    static func line(_ name: String, _ scores: Scores?) -> String {
        guard let scores else { return TextLayout.cell(name, width) + "  too few areas" }
        let figures = [scores.accuracy, scores.logLoss, scores.rankedProbabilityScore].map { Figures.fixed($0, 3) }
        return TextLayout.cell(name, width)
            + (figures + ["\(scores.twoLevelErrors)"]).map { TextLayout.cell($0, 10, right: true) }.joined()
    }
}
