import Evidence
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

    init(of indices: [Int], in records: RatedRecords, expects: Expectation, words: FrameworkVocabularies) {
        var kinds = Array(repeating: 0, count: words.kinds.count)
        var partners = Array(repeating: 0, count: words.partners.count)
        var phases = Array(repeating: 0, count: words.phases.count)
        var cohorts = Array(repeating: 0, count: words.cohorts.count)
        var origins = TermSet()
        // By partner, then phase, then kind: in this order they are shown.
        var cells = Array(repeating: 0, count: partners.count * phases.count * kinds.count)
        for index in indices {
            let kind = Int(records.rows[index].kind)
            let concerned = records.concerned(at: index)
            kinds[kind] += 1
            origins.insert(words.kindOrigins[kind])
            concerned.phases.forEach { phases[$0] += 1 }
            concerned.cohorts.forEach { cohorts[$0] += 1 }
            concerned.partners.forEach { partner in
                partners[partner] += 1
                concerned.phases.forEach { cells[(partner * phases.count + $0) * kinds.count + kind] += 1 }
            }
        }
        self.kinds = kinds
        self.partners = partners
        self.phases = phases
        self.cohorts = cohorts
        self.origins = origins
        self.cells = cells.indices.filter { cells[$0] > 0 }.map {
            Cell(
                partner: $0 / kinds.count / phases.count, phase: $0 / kinds.count % phases.count,
                kind: $0 % kinds.count, records: cells[$0])
        }
        kindsMissing = Self.missing(expects.kinds, kinds)
        partnersMissing = Self.missing(expects.partners, partners)
        phasesMissing = Self.missing(expects.phases, phases)
        cohortsMissing = Self.missing(expects.cohorts, cohorts)
    }

    private static func missing(_ expected: TermSet, _ counts: [Int]) -> TermSet {
        TermSet(indices: expected.indices.filter { counts[$0] == 0 })
    }
}
