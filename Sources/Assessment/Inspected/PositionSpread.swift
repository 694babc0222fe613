/// How the positions of several areas are spread.
public struct PositionSpread: Sendable, Hashable {
    /// How many areas there are; at least one.
    public let count: Int
    /// The lowest position, from -1 to 1, as are all that follow.
    public let least: Double
    /// A quarter of the areas stand here or lower.
    public let lowerQuartile: Double
    /// Half of the areas stand here or lower.
    public let median: Double
    /// Three quarters of the areas stand here or lower.
    public let upperQuartile: Double
    /// The highest position.
    public let greatest: Double

    /// The spread of positions in any order, in between interpolated on a straight line; nil where there are none.
    public init?(_ positions: [Double]) {
        let sorted = positions.sorted()
        guard let least = sorted.first, let greatest = sorted.last else { return nil }
        func at(_ part: Double) -> Double {
            let exact = part * Double(sorted.count - 1)
            let lower = Int(exact)
            let upper = min(lower + 1, sorted.count - 1)
            return sorted[lower] + (exact - Double(lower)) * (sorted[upper] - sorted[lower])
        }
        count = sorted.count
        self.least = least
        lowerQuartile = at(0.25)
        median = at(0.5)
        upperQuartile = at(0.75)
        self.greatest = greatest
    }

    /// The middle half of the areas.
    public var middleHalf: ClosedRange<Double> { lowerQuartile...upperQuartile }
    /// All areas.
    public var range: ClosedRange<Double> { least...greatest }
}
