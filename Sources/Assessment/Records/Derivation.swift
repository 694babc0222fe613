public import Rules

/// How a measure became a rating and a trajectory.
public struct Derivation: Sendable {
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
}
