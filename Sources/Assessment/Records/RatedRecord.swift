public import CalendarDates
public import Evidence
public import Rules

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
    /// How its numbers were rated; nil where it has none that are rated.
    public let derivation: Derivation?
    /// The last day on which it counts.
    public let lapses: CalendarDate
    /// The discounts of the lens that fall on it, by their index; empty without a lens.
    public internal(set) var discounts: [Int] = []

    /// Whether it counts.
    public var isConsidered: Bool { standing == .considered }
}

/// How a measure became a rating and a trajectory. Never changes; a class, so that the many records without one stay small.
public final class Derivation: Sendable {
    /// The facts that the rules saw.
    public let facts: MeasureFacts
    /// The list of rating rules, and the rule that decided; nil where none did.
    public let band: (list: String, rule: BandRule)?
    /// The list of trajectory rules, and the rule that decided; nil where none did.
    public let trajectory: (list: String, rule: TrajectoryRule)?
    /// The comparator's value that was used.
    public let comparator: (area: String, value: Comparator.Value)?
    /// The id of the record of the previous period that was used.
    public let previous: String?

    init(
        facts: MeasureFacts, band: (list: String, rule: BandRule)?,
        trajectory: (list: String, rule: TrajectoryRule)?, comparator: (area: String, value: Comparator.Value)?,
        previous: String?
    ) {
        self.facts = facts
        self.band = band
        self.trajectory = trajectory
        self.comparator = comparator
        self.previous = previous
    }
}
