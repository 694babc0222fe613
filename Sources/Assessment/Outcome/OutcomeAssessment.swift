public import Rules

/// The likely outcome, and why.
public struct OutcomeAssessment: Sendable {
    /// The index of the likely level; nil where there is not enough evidence to name one.
    public let likely: Int?
    /// The probability of each level, best first; they sum to 1. With too little evidence to name a likely level they are how
    /// often each level is reached: the model would take the little there is, or nothing, for a position in the middle.
    public let probabilities: [Double]
    /// The probabilities that the model gives, enough evidence or not; for comparing what changes would do.
    public let modelled: [Double]
    /// The probabilities by the evidence alone, before precedent and limits.
    public let byScore: [Double]
    /// How probabilities follow from a score here, precedent and limits included.
    public let calculation: OutcomeCalculation
    /// An earlier outcome that still counts.
    public let precedent: Precedent?
    /// The overall position: the weighted mean of the criteria's positions, from -1 to 1.
    public let score: Double
    /// The position of each area: the weighted mean of its criteria's positions.
    public let areaPositions: [Double]
    /// How sure one may be.
    public let confidence: ConfidenceAssessment
    /// Limits that apply, with what to say.
    public let limits: [AppliedLimit]
    /// The records that speak most for a better outcome, strongest first.
    public let reasonsFor: [Reason]
    /// The records that speak most for a worse outcome, strongest first.
    public let reasonsAgainst: [Reason]
    /// The records whose loss would move the mean level most, those first.
    let losses: [Sensitivity.Loss]
    /// For asking what the outcome would be.
    let probe: OutcomeProbe

    /// A limit that applies.
    public struct AppliedLimit: Sendable {
        /// The rule.
        public let rule: LimitRule
        /// Why it applies.
        public let because: String
        /// The indices of the records that brought it about.
        public var records: [Int] { counts.records.indices }
        /// What it counts.
        let counts: LimitCounts
    }

    /// A record and what it does to the score.
    public struct Reason: Sendable, Hashable {
        /// The index of the record.
        public let record: Int
        /// By how much the score would move if the record were not there, with the sign turned: positive lifts the
        /// outcome.
        public let effect: Double
    }

    /// The mean level, 1 for the best: one figure to compare two outcomes by.
    public var expectedLevel: Double { Self.expectedLevel(modelled) }

    static func expectedLevel(_ probabilities: [Double]) -> Double {
        probabilities.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
    }
}
