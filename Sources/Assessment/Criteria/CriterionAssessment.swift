public import CalendarDates
public import Rules

/// Where a criterion stands, and why.
public struct CriterionAssessment: Sendable {
    /// The index of the criterion in the rules.
    public let criterion: Int
    /// The indices of records that count for it, in the records' order.
    public let records: [Int]
    /// The same as a set.
    let members: RecordSet
    /// What each of them adds.
    public let contributions: Contributions
    /// The weight on both sides by where it comes from.
    let originWeights: OriginWeights
    /// The weight of evidence.
    public let ledger: Ledger
    /// The level that its position stands for; nil where there is not enough evidence.
    public let level: LevelBand?
    /// How sure one may be.
    public let confidence: ConfidenceAssessment
    /// What there is and what is missing.
    public let coverage: Coverage
    /// Indices of records that no longer count because of their age.
    public let lapsed: [Int]
    /// Indices of records that count and will soon lapse.
    public let lapsing: [Int]
    /// Themes on which records from different sources contradict each other, as indices.
    public let conflicts: [Int]
    /// When its newest record was true.
    public let newest: CalendarDate?
    /// When its newest record of each origin was true, by the origin's index.
    public let newestByOrigin: [CalendarDate?]
}

/// How sure one may be, and what limits it.
public struct ConfidenceAssessment: Sendable {
    /// One rule and whether it is kept.
    public struct Item: Sendable {
        /// The rule.
        public let rule: ConfidenceRule
        /// Whether what it asks for is there; what is unknown counts as not there.
        public let isMet: Bool
        /// What to say where it is not there.
        public let lacking: String
    }

    /// The degree.
    public let degree: Confidence
    /// All rules, in the file's order.
    public let items: [Item]

    /// What stands in the way of the next degree, in words.
    public var limitedBy: [String] {
        let next: Confidence = degree == .low ? .medium : .high
        return items.filter { !$0.isMet && $0.rule.neededFor <= next }.map(\.lacking)
    }
}
