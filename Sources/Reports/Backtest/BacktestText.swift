public import Calibration

/// A back-test for a terminal: scores, baselines, what was missed and why.
public enum BacktestText {
    /// Renders a back-test.
    /// - Parameter robustness: what small random changes do, where they were tried.
    /// - Returns: lines that end with a line feed; the last sums it up in fixed words.
    public static func render(_ backtest: Backtest, robustness: Robustness? = nil) -> String {
        let page = BacktestPage(backtest)
        let sections =
            [page.title, page.scores, page.confusion, page.calibration, page.areas, page.misses]
            + (robustness.map { RobustnessPage($0).sections } ?? [])
        return sections.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n\n\(page.tally)\n"
    }
}

/// A back-test as Markdown.
public enum BacktestMarkdown {
    /// Renders a back-test.
    /// - Parameter robustness: what small random changes do, where they were tried.
    public static func render(_ backtest: Backtest, robustness: Robustness? = nil) -> String {
        let page = BacktestPage(backtest)
        let sections =
            [page.scores, page.confusion, page.calibration, page.areas, page.misses]
            + (robustness.map { RobustnessPage($0).sections } ?? [])
        let head = "# Back-test\n\n" + page.title.map(Markdown.text).joined(separator: "  \n")
        let blocks = sections.map { lines in
            "## \(Markdown.text(lines.first ?? ""))\n\n```text\n\(lines.dropFirst().joined(separator: "\n"))\n```"
        }
        return ([head] + blocks + [Markdown.text(page.tally)]).joined(separator: "\n\n") + "\n"
    }
}
