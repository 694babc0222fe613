/// Where a position lies among those of inspected areas, told by the levels that these reached.
public enum Placement: Sendable, Hashable {
    /// In the middle half of the areas at a level; of several such levels the one whose median is nearest.
    case amongst(level: Int)
    /// In no level's middle half, but not beyond all areas of these levels, best first.
    case within(levels: [Int])
    /// In a gap: below every area at one level, above every area at another, and no area at any level on both sides.
    case between(above: Int, below: Int)
    /// Above every area.
    case aboveAll
    /// Below every area.
    case belowAll

    /// Places a position.
    /// - Parameter spreads: how the areas at each level are spread, best level first; nil for levels without areas.
    /// - Returns: nil where no level has areas.
    public init?(_ position: Double, among spreads: [PositionSpread?]) {
        let known = spreads.indices.compactMap { level in spreads[level].map { (level: level, spread: $0) } }
        guard let first = known.first else { return nil }
        if known.allSatisfy({ position > $0.spread.greatest }) {
            self = .aboveAll
        } else if known.allSatisfy({ position < $0.spread.least }) {
            self = .belowAll
        } else if let best = Self.nearest(known.filter { $0.spread.middleHalf.contains(position) }, to: position) {
            self = .amongst(level: best)
        } else {
            let levels = known.filter { $0.spread.range.contains(position) }.map(\.level)
            // In a gap every level lies wholly on one side; the nearest on either side are named.
            let above = known.filter { position < $0.spread.least }.min { $0.spread.least < $1.spread.least }
            let below = known.filter { position > $0.spread.greatest }.max { $0.spread.greatest < $1.spread.greatest }
            self =
                levels.isEmpty
                ? .between(above: above?.level ?? first.level, below: below?.level ?? first.level)
                : .within(levels: levels)
        }
    }

    /// The level with the nearest median; of equally near ones the worst, so as not to flatter.
    private static func nearest(_ levels: [(level: Int, spread: PositionSpread)], to position: Double) -> Int? {
        levels.min {
            (abs($0.spread.median - position), $1.level) < (abs($1.spread.median - position), $0.level)
        }?.level
    }
}
