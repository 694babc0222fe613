public import Assessment
public import CalendarDates
public import Rules

/// The assessment as it stood at one date of a trend.
public struct TrendPoint: Sendable {
    /// The date.
    public let date: CalendarDate
    /// The index of the likely level; nil where the evidence was not enough to name one.
    public let likely: Int?
    /// The probability of each level, best first; see ``OutcomeAssessment/probabilities``.
    public let probabilities: [Double]
    /// The probabilities by the evidence alone, before precedent and limits.
    public let byScore: [Double]
    /// The overall position, from -1 to 1.
    public let score: Double
    /// How sure one could be.
    public let confidence: Confidence
    /// The limits that applied.
    public let limits: [LimitRule]
    /// An earlier outcome that counted beside the evidence.
    public let precedent: Precedent?
    /// The criteria in the rules' order.
    public let criteria: [Criterion]
    /// The records.
    public let counts: Counts
    /// How many gaps there were.
    public let gaps: Int
    /// What changed since the date before; nil for the first.
    public internal(set) var changes: Changes?

    /// Whether no record was known yet.
    public var isNothingKnown: Bool { counts.known == 0 }

    /// Where a criterion stood.
    public struct Criterion: Sendable, Hashable {
        /// From -1 to 1.
        public let position: Double
        /// The interval around the position, within -1 to 1.
        public let interval: ClosedRange<Double>
        /// The index of the level it stood for; nil where the evidence was not enough.
        public let level: Int?
        /// How sure one could be.
        public let confidence: Confidence
        /// How many records counted for it.
        public let records: Int
    }

    /// Numbers of records.
    public struct Counts: Sendable, Hashable {
        /// Those that counted.
        public let considered: Int
        /// Those that were too old.
        public let lapsed: Int
        /// Those that others replaced.
        public let superseded: Int
        /// Those that became known only later.
        public let notYetKnown: Int

        /// All that were known, whether or not they counted.
        public var known: Int { considered + lapsed + superseded }
    }

    init(_ assessment: Assessment) {
        let outcome = assessment.outcome
        date = assessment.asOf
        likely = outcome.likely
        probabilities = outcome.probabilities
        byScore = outcome.byScore
        score = outcome.score
        confidence = outcome.confidence.degree
        limits = outcome.limits.map(\.rule)
        precedent = outcome.precedent
        criteria = assessment.criteria.map {
            Criterion(
                position: $0.ledger.position, interval: $0.ledger.interval, level: $0.level?.level,
                confidence: $0.confidence.degree, records: $0.records.count)
        }
        counts = Counts(
            considered: assessment.consideredCount, lapsed: assessment.lapsedCount,
            superseded: assessment.supersededCount, notYetKnown: assessment.notYetKnownCount)
        gaps = assessment.gaps.count
    }
}
