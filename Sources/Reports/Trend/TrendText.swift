import CalendarDates
public import Comparisons
import Rules

/// A trend for a terminal: a line a date, the criteria, and what came in and lapsed.
public enum TrendText {
    /// Renders a trend.
    /// - Parameters:
    ///   - colour: whether to use ANSI colours.
    ///   - width: columns to wrap to; at least 60.
    /// - Returns: lines that end with a line feed; the last sums it up in fixed words.
    public static func render(_ trend: Trend, colour: Bool, width: Int = 100) -> String {
        let page = TrendPage(TrendWording(trend), paint: Paint(isOn: colour), width: max(60, width))
        let sections = [
            page.head(), page.outcomes(), page.criteria(), page.changes(),
            TextLayout.wrapped(page.wording.tally, width: page.width),
        ]
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }
}

/// What the sections of a trend's text share.
struct TrendPage {
    let wording: TrendWording
    let paint: Paint
    let width: Int

    init(_ wording: TrendWording, paint: Paint, width: Int) {
        self.wording = wording
        self.paint = paint
        self.width = width
    }

    var trend: Trend { wording.trend }

    /// Who, by what, from when to when.
    func head() -> [String] {
        TextLayout.wrapped(wording.title, width: width).map(paint.bold)
            + TextLayout.wrapped(wording.subtitle, width: width).map(paint.faint)
    }

    func heading(_ text: String, _ aside: String) -> [String] {
        let together = "\(text)  \(aside)"
        if TextLayout.columns(together) <= width { return [paint.bold(text) + "  " + paint.faint(aside)] }
        return [paint.bold(text)] + TextLayout.wrapped(aside, width: width, first: "  ").map(paint.faint)
    }

    func painted(level index: Int, _ text: String) -> String {
        paint.level(index, of: trend.rules.framework.levels.count, text)
    }
}
