public import CalendarDates
public import Evidence

/// A record as the assessment sees it: with its standing, and with what its numbers give filled in.
public struct RatedRecord: Sendable {
    /// The record as it was written.
    public let record: EvidenceRecord
    /// Whether it counts.
    public let standing: Standing
    /// Its rating, stated or derived; nil where neither is known.
    public let rating: Int?
    /// How many it concerns, stated or derived.
    public let extent: Int?
    /// How far an effect is shown, stated or derived.
    public let impact: Int?
    /// The direction over time, stated or derived.
    public let trajectory: Int?
    /// The last day on which it counts.
    public let lapses: CalendarDate
    /// The discounts of the lens that fall on it, by their index; empty without a lens.
    public internal(set) var discounts: [Int] = []

    let deriving: Deriving

    /// How its numbers were rated, worked out at each call; nil where it has none that are rated.
    public var derivation: Derivation? { deriving.derivation(of: record) }

    /// Whether it counts.
    public var isConsidered: Bool { standing == .considered }
}
