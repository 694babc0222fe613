import Assessment
import CalendarDates
import Comparisons
import Rules

extension TrendPage {
    /// The likely outcome, a line a date.
    func outcomes() -> [String] {
        let table = OutcomeColumns(wording, width: width)
        var lines = heading("Likely outcome", "as it stood on each date, by what was known then")
        lines += legend() + [paint.faint(table.head)]
        lines += trend.points.map { point in
            guard !point.isNothingKnown else { return "  \(point.date)  " + paint.faint(wording.likely(point)) }
            let shares = Bars.stacked(point.probabilities, width: table.bar)
            guard let level = point.likely else {
                return "  \(point.date)  "
                    + paint.faint(
                        shares.joined() + table.percents(point) + "  "
                            + TextLayout.cell(wording.likely(point), table.likely) + table.rest(point))
            }
            return "  \(point.date)  " + shares.enumerated().map { painted(level: $0, $1) }.joined()
                + table.percents(point) + "  "
                + painted(level: level, TextLayout.cell(wording.likely(point), table.likely)) + table.rest(point)
        }
        var notes = ["“alone”: the level that the evidence alone points to, without an earlier outcome and limits."]
        if trend.points.contains(where: { $0.likely == nil && !$0.isNothingKnown }) {
            notes = [
                "“alone”: the level that the evidence alone points to, without an earlier outcome and limits; in brackets where "
                    + "the evidence is not enough to name a level. The probabilities there are how often each level is "
                    + "reached elsewhere."
            ]
        }
        return lines + notes.flatMap { TextLayout.wrapped($0, width: width, first: "  ") }.map(paint.faint)
    }

    /// What the bars are drawn with, as many levels on a line as fit.
    private func legend() -> [String] {
        var lines: [String] = []
        var used = width
        for level in trend.rules.framework.levels.indices {
            let name = wording.levelInFull(level)
            let columns = TextLayout.columns(name) + 4
            if used + columns > width {
                lines.append("")
                used = 0
            }
            lines[lines.count - 1] += "  " + painted(level: level, String(Bars.mark(level))) + " " + name
            used += columns
        }
        return lines
    }
}

/// The columns beside the bar of a date.
private struct OutcomeColumns {
    private static let confidenceWidth = 10
    private let wording: TrendWording
    private let levels: [Level]
    private let alone: Int
    let likely: Int
    let bar: Int

    init(_ wording: TrendWording, width: Int) {
        self.wording = wording
        levels = wording.trend.rules.framework.levels
        likely = max(6, wording.trend.points.map { TextLayout.columns(wording.likely($0)) }.max() ?? 0)
        alone = max(5, (levels.indices.map { TextLayout.columns(wording.level($0)) }.max() ?? 0) + 2)
        let fixed = 14 + levels.count * 6 + 2 + likely + 2 + Self.confidenceWidth + 2 + alone + 2 + 7
        bar = max(10, min(30, width - fixed))
    }

    var head: String {
        "  " + TextLayout.cell("date", 10) + "  " + TextLayout.cell("probabilities", bar)
            + levels.map { " " + TextLayout.cell($0.id, 5, right: true) }.joined() + "  "
            + TextLayout.cell("likely", likely) + "  " + TextLayout.cell("confidence", Self.confidenceWidth) + "  "
            + TextLayout.cell("alone", alone) + "  records"
    }

    func percents(_ point: TrendPoint) -> String {
        Figures.percents(point.probabilities).map { " " + TextLayout.cell($0, 5, right: true) }.joined()
    }

    func rest(_ point: TrendPoint) -> String {
        let alone = wording.level(OutcomeCalculation.likely(point.byScore))
        let level = point.likely == nil ? "(\(alone))" : alone
        return "  " + TextLayout.cell(point.confidence.rawValue, Self.confidenceWidth) + "  "
            + TextLayout.cell(level, self.alone) + "  "
            + TextLayout.cell(String(point.counts.considered), 7, right: true)
    }
}
