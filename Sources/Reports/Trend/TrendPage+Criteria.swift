import CalendarDates
import Comparisons
import Rules

extension TrendPage {
    /// How far a position moves before an arrow says so.
    private static let notable = 0.05

    /// The criteria at as many dates as fit: positions, levels, and arrows for what moved.
    func criteria() -> [String] {
        let known = trend.points.filter { !$0.isNothingKnown }
        guard !known.isEmpty else { return [] }
        let rules = trend.rules
        let idWidth = rules.framework.levels.map { TextLayout.columns($0.id) }.max() ?? 1
        // A sign, four figures, the level and the arrow; dates are ten wide.
        let cell = max(10, 2 + 5 + 1 + idWidth)
        let longest = rules.criteria.indices.map { TextLayout.columns(wording.title(ofCriterion: $0)) }.max() ?? 0
        let name = max(20, min(longest, width - 4 - 3 * (cell + 2)))
        let shown = Self.spread(known, count: max(2, (width - 4 - name) / (cell + 2)))
        var lines = heading(
            "Positions",
            "position and level (– without enough evidence); ↑ ↓ moved by 0.05 or more since the column before")
        lines.append(
            paint.faint(
                "  " + TextLayout.cell("", name)
                    + shown.map { "  " + TextLayout.cell($0.date.description, cell, right: true) }.joined()))
        func row(_ title: String, _ value: (TrendPoint) -> (position: Double, level: Int?)) -> String {
            let values = shown.map(value)
            let cells = values.indices.map { index in
                "  " + text(values[index], after: index > 0 ? values[index - 1] : nil, width: cell, idWidth: idWidth)
            }
            return "  " + TextLayout.cell(title, name) + cells.joined()
        }
        lines.append(row("Overall position") { ($0.score, $0.likely) })
        return lines
            + rules.criteria.indices.map { index in
                row(wording.title(ofCriterion: index)) { ($0.criteria[index].position, $0.criteria[index].level) }
            }
    }

    private func text(
        _ now: (position: Double, level: Int?), after before: (position: Double, level: Int?)?, width: Int, idWidth: Int
    ) -> String {
        let move = before.map { now.position - $0.position } ?? 0
        let arrow = move >= Self.notable ? "↑" : move <= -Self.notable ? "↓" : " "
        let id = now.level.map { PlainText.line(trend.rules.framework.levels[$0].id) } ?? "–"
        let text = TextLayout.cell(
            arrow + " " + TextLayout.cell(Figures.signed(now.position, 2), 5, right: true) + " "
                + TextLayout.cell(id, idWidth, right: true), width, right: true)
        return now.level.map { painted(level: $0, text) } ?? paint.faint(text)
    }

    /// The first and the last, and between them as many at even distances as there is room for.
    private static func spread(_ points: [TrendPoint], count: Int) -> [TrendPoint] {
        guard points.count > count else { return points }
        return (0..<count).map { points[$0 * (points.count - 1) / (count - 1)] }
    }
}
