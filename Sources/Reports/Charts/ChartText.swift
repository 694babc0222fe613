/// Text and numbers of a chart.
enum ChartText {
    /// Where a text stands to its point.
    enum Anchor: String { case start, middle, end }

    /// How wide a character is taken to be, since nobody measures fonts here; the widest usual ones are hardly wider.
    static let characterWidth = 6.2

    /// A line of text.
    /// - Parameter room: the width it may take; what does not fit is cut. Nil for any.
    static func node(
        _ text: String, x: Double, y: Double, _ style: String, _ anchor: Anchor = .start, within room: Double? = nil
    ) -> XMLNode {
        let shown = room.map { TextLayout.cut(text, to: max(1, Int($0 / characterWidth))) } ?? text
        let aside = anchor == .start ? [] : [("text-anchor", anchor.rawValue)]
        return XMLNode("text", [("class", style), ("x", number(x)), ("y", number(y))] + aside, text: shown)
    }

    /// Whether a text fits into a width.
    static func fits(_ text: String, _ room: Double) -> Bool {
        Double(TextLayout.columns(text)) * characterWidth <= room
    }

    /// A coordinate, with two decimals at most.
    static func number(_ value: Double) -> String { Figures.short(value, 2) }

    /// Points of a line or a shape.
    static func points(_ points: [(x: Double, y: Double)]) -> String {
        points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    }

    /// A straight line.
    static func line(_ style: String, from: (x: Double, y: Double), to: (x: Double, y: Double)) -> XMLNode {
        XMLNode(
            "line",
            [
                ("class", style), ("x1", number(from.x)), ("y1", number(from.y)), ("x2", number(to.x)),
                ("y2", number(to.y)),
            ])
    }

    /// A rectangle.
    static func box(_ attributes: [(name: String, value: String)], x: Double, y: Double, width: Double, height: Double)
        -> XMLNode
    {
        XMLNode(
            "rect",
            attributes + [
                ("x", number(x)), ("y", number(y)), ("width", number(max(0, width))), ("height", number(height)),
            ])
    }
}
