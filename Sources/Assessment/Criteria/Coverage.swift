import Rules
public import Vocabularies

/// What evidence there is for a criterion, by who, when in life, about whom and from whom, and what is missing.
public struct Coverage: Sendable {
    /// Records by kind, in the vocabulary's order.
    public let kinds: [Int]
    /// Records by partner.
    public let partners: [Int]
    /// Records by phase.
    public let phases: [Int]
    /// Records by group.
    public let cohorts: [Int]
    /// Origins with a record.
    public let origins: TermSet
    /// Records for each partner, phase and kind that occur together, sorted.
    public let cells: [Cell]
    /// Expected kinds without a record.
    public let kindsMissing: TermSet
    /// Expected partners without a record.
    public let partnersMissing: TermSet
    /// Expected phases without a record.
    public let phasesMissing: TermSet
    /// Expected groups without a record.
    public let cohortsMissing: TermSet

    /// One partner, phase and kind.
    public struct Cell: Sendable, Hashable {
        /// The partner's index.
        public let partner: Int
        /// The phase's index.
        public let phase: Int
        /// The kind's index.
        public let kind: Int
        /// How many records.
        public let records: Int
    }

    init(_ counts: CoverageCounts, of criterion: Int, expects: Expectation, words: FrameworkVocabularies) {
        let kinds = counts.kinds(of: criterion)
        self.kinds = kinds
        partners = counts.partners(of: criterion)
        phases = counts.phases(of: criterion)
        cohorts = counts.cohorts(of: criterion)
        cells = counts.cells(of: criterion)
        origins = TermSet(indices: kinds.indices.filter { kinds[$0] > 0 }.map { words.kindOrigins[$0] })
        kindsMissing = Self.missing(expects.kinds, kinds)
        partnersMissing = Self.missing(expects.partners, partners)
        phasesMissing = Self.missing(expects.phases, phases)
        cohortsMissing = Self.missing(expects.cohorts, cohorts)
    }

    private static func missing(_ expected: TermSet, _ counts: [Int]) -> TermSet {
        TermSet(indices: expected.indices.filter { counts[$0] == 0 })
    }
}
