import Reports

/// Numbers of pictures, short and the same on any machine.
enum Coordinate {
    static func text(_ value: Double) -> String { Figures.short(value.isFinite ? value : 0, 1) }

    /// Without decimals, for the many corners of a line.
    static func whole(_ value: Double) -> String { Figures.fixed(value.isFinite ? value : 0, 0) }
}

/// The course of a line: corners, with gaps where a value is missing.
struct PathText {
    private(set) var text = ""

    /// A line through some points; nil lifts the pen.
    init(_ points: [(x: Double, y: Double)?]) {
        var isDown = false
        for point in points {
            if let point {
                text += (isDown ? "L" : "M") + Coordinate.whole(point.x) + " " + Coordinate.whole(point.y)
            }
            isDown = point != nil
        }
    }

    /// Points, each a stroke of no length that its round ends make a dot.
    init(dots points: [(x: Double, y: Double)]) {
        for point in points { text += "M" + Coordinate.whole(point.x) + " " + Coordinate.whole(point.y) + "h0" }
    }

    /// The strokes of a filling pattern, written out.
    init(strokes: StaticString) { text = "\(strokes)" }
}
