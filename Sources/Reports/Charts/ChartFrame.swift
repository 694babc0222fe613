/// Where things stand in a chart, in units of a pixel at its natural size.
enum ChartFrame {
    /// The whole width.
    static let width = 960.0
    /// What is left free at the sides.
    static let margin = 24.0
    /// The width between the margins.
    static let wide = width - 2 * margin
    /// Where the dates begin.
    static let left = 112.0
    /// Where they end; labels stand to the right of it.
    static let right = width - 132
}

/// A part of a chart, drawn from a given line on downwards.
struct ChartPart {
    let nodes: [XMLNode]
    /// How much room it takes.
    let height: Double
}
