/// What a record adds to a criterion.
public struct Contribution: Sendable {
    /// The index of the record in the assessment.
    public let record: Int
    /// The weight in favour, in units of one clear finding.
    public let inFavour: Double
    /// The weight against, likewise.
    public let against: Double
    /// The discount of the weight in favour for being told before on its theme; 1 for none.
    public let favourRepeat: Double
    /// The discount of the weight against, likewise.
    public let againstRepeat: Double

    /// Weight in favour less weight against.
    public var net: Double { inFavour - against }
}
