public import SourceText

/// One reason why a record weighs what it weighs for a criterion.
public struct WeightFactor: Sendable, Hashable {
    /// What is weighed: `rating`, `extent`, ...
    public let name: String
    /// The term or figure it was weighed by.
    public let term: String
    /// Weight or multiplier in favour.
    public let inFavour: Double
    /// Weight or multiplier against.
    public let against: Double
    /// The rule.
    public let place: SourcePlace
}
