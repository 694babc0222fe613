import CalendarDates
public import Comparisons
import Rules

/// A trend as one picture: the probabilities of the levels as stacked bands, the likely level and the confidence below them,
/// and a small chart of each criterion's position.
///
/// The picture is complete in itself: no script, no font and no file from elsewhere. It follows the reader's choice of light
/// or dark, and patterns and words say whatever colours say. It can stand in a file of its own or inside an HTML page.
public enum TrendChart {
    /// Draws a trend.
    /// - Parameter id: the picture's name in its page, where several pictures need different ones: letters, digits and hyphens,
    ///   beginning with a letter. Its styles hold within it only.
    /// - Returns: an `svg` element with a line feed at the end, without an XML declaration.
    public static func svg(_ trend: Trend, id: String = "trend") -> String {
        let style = ChartStyle(levels: trend.rules.framework.levels.count, id: id)
        return element(trend, id: id, style, isAlone: true).lines().joined(separator: "\n") + "\n"
    }

    /// Draws a trend for a page that says itself how wide pictures are, and that admits styles by what they are.
    /// - Parameter id: as in ``svg(_:id:)``.
    package static func embedded(_ trend: Trend, id: StaticString) -> EmbeddedChart {
        let style = ChartStyle(levels: trend.rules.framework.levels.count, id: "\(id)")
        return EmbeddedChart(
            style: style.rules,
            markup: element(trend, id: "\(id)", style, isAlone: false).lines().joined(separator: "\n"))
    }

    private static func element(
        _ trend: Trend, id: String, _ style: ChartStyle, isAlone: Bool
    ) -> XMLNode {
        let wording = TrendWording(trend)
        let axis = DateAxis(trend.points.map(\.date), from: ChartFrame.left, to: ChartFrame.right)
        var top = 28.0
        var parts = [
            ChartText.node(wording.title, x: ChartFrame.margin, y: top, "title", within: ChartFrame.wide),
            ChartText.node(wording.subtitle, x: ChartFrame.margin, y: top + 20, "faint", within: ChartFrame.wide),
        ]
        top += 44
        let drawings: [(Double) -> ChartPart] = [
            ChartLegend(wording, style).drawn, OutcomeBands(wording, style, axis).drawn,
            ChartStrips(wording, style, axis).drawn, PositionPanels(wording, style).drawn,
        ]
        for drawing in drawings {
            let part = drawing(top)
            parts += part.nodes
            top += part.height
        }
        let (width, height) = (ChartText.number(ChartFrame.width), ChartText.number(top + 12))
        return XMLNode(
            "svg",
            (isAlone ? [("xmlns", "http://www.w3.org/2000/svg")] : []) + [
                ("id", id), ("role", "img"),
                ("aria-labelledby", "\(id)-title \(id)-desc"), ("width", width), ("height", height),
                ("viewBox", "0 0 \(width) \(height)"),
            ] + (isAlone ? [("style", "max-width:100%;height:auto")] : []),
            children: [
                XMLNode("title", [("id", "\(id)-title")], text: wording.title),
                XMLNode("desc", [("id", "\(id)-desc")], text: ChartDescription(wording).text),
                style.sheet, style.patterns,
                XMLNode("rect", [("class", "surface"), ("width", width), ("height", height)]),
            ] + parts)
    }
}

/// A chart as a part of a page. Only charts of this module are such, so that a page may hold them as they are.
package struct EmbeddedChart {
    /// The chart's style sheet as a browser reads it.
    package let style: String
    /// The `svg` element, the style sheet in it, all text of others escaped.
    package let markup: String

    fileprivate init(style: String, markup: String) {
        self.style = style
        self.markup = markup
    }
}
