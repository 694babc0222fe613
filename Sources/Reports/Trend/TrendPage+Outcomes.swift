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
                            + table.likely(wording.likely(point)) + table.rest(point))
            }
            return "  \(point.date)  " + shares.enumerated().map { painted(level: $0, $1) }.joined()
                + table.percents(point) + "  "
                + painted(level: level, table.likely(wording.likely(point))) + table.rest(point)
        }
        let isThin = trend.points.contains { $0.likely == nil && !$0.isNothingKnown }
        var notes: [String] = []
        if table.showsAlone {
            notes.append(
                "“alone”: the level that the evidence alone points to, without an earlier outcome and limits"
                    + (isThin ? "; in brackets where the evidence is not enough to name a level." : "."))
        }
        if isThin {
            notes.append(
                "Where there is not enough evidence the probabilities are how often each level is reached elsewhere.")
        }
        guard !notes.isEmpty else { return lines }
        let note = TextLayout.wrapped(notes.joined(separator: " "), width: width, first: "  ")
        return lines + note.map(paint.faint)
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

/// The columns beside the bar of a date. In a narrow window the last ones are left out.
private struct OutcomeColumns {
    private struct Column {
        let head: String
        let width: Int
        var isRight = false
        let text: (TrendPoint) -> String
    }

    /// The narrowest and the widest bar.
    private static let (shortest, longest) = (6, 30)
    private let levels: [Level]
    private let others: [Column]
    private let likely: Int
    let bar: Int

    init(_ wording: TrendWording, width: Int) {
        levels = wording.trend.rules.framework.levels
        likely = max(6, wording.trend.points.map { TextLayout.columns(wording.likely($0)) }.max() ?? 0)
        func alone(_ point: TrendPoint) -> String {
            let level = wording.level(OutcomeCalculation.likely(point.byScore))
            return point.likely == nil ? "(\(level))" : level
        }
        let names = levels.indices.map { TextLayout.columns(wording.level($0)) + 2 }
        let columns = [
            Column(head: "confidence", width: 10) { $0.confidence.rawValue },
            Column(head: "alone", width: max(5, names.max() ?? 0), text: alone),
            Column(head: "records", width: 7, isRight: true) { String($0.counts.considered) },
        ]
        var room = width - 14 - levels.count * 6 - 2 - likely
        var others: [Column] = []
        for column in columns where room - column.width - 2 >= 2 * Self.shortest {
            others.append(column)
            room -= column.width + 2
        }
        self.others = others
        bar = max(Self.shortest, min(Self.longest, room))
    }

    /// Whether the level that the evidence alone points to is shown.
    var showsAlone: Bool { others.contains { $0.head == "alone" } }

    var head: String {
        "  " + TextLayout.cell("date", 10) + "  " + TextLayout.cell("probabilities", bar)
            + levels.map { " " + TextLayout.cell($0.id, 5, right: true) }.joined() + "  "
            + cells([("likely", likely, false)] + others.map { ($0.head, $0.width, $0.isRight) })
    }

    func percents(_ point: TrendPoint) -> String {
        Figures.percents(point.probabilities).map { " " + TextLayout.cell($0, 5, right: true) }.joined()
    }

    /// The likely level; nothing follows it where it is the last column.
    func likely(_ text: String) -> String { others.isEmpty ? text : TextLayout.cell(text, likely) }

    /// What stands behind the likely level.
    func rest(_ point: TrendPoint) -> String {
        others.isEmpty ? "" : "  " + cells(others.map { ($0.text(point), $0.width, $0.isRight) })
    }

    /// Cells side by side; nothing follows the text of the last.
    private func cells(_ cells: [(text: String, width: Int, isRight: Bool)]) -> String {
        cells.enumerated().map { index, cell in
            index == cells.count - 1 && !cell.isRight
                ? TextLayout.cut(cell.text, to: cell.width)
                : TextLayout.cell(cell.text, cell.width, right: cell.isRight)
        }.joined(separator: "  ")
    }
}
