public import Assessment
import Evidence
import Rules
import Vocabularies

/// Records drawn for a second rater, in proportion to what the evidence holds.
///
/// Drawn from are the records that count on the date of the assessment and have a rating, stated or derived. A stratum is a main
/// criterion (the first that a record names) together with a rating. Within a stratum the records with the lowest seeded
/// hashes are drawn, so that neither the order of records nor the machine matters, and a larger sample holds most of a smaller one.
public struct ModerationSample: Sendable {
    /// Records with one main criterion and one rating.
    public struct Stratum: Sendable, Hashable {
        /// The index of the main criterion.
        public let criterion: Int
        /// The index of the rating.
        public let rating: Int
        /// How many records it has.
        public let count: Int
        /// How many of them were drawn.
        public let drawn: Int
    }

    /// A record that was drawn.
    public struct Item: Sendable, Hashable {
        /// Its index in the assessment.
        public let record: Int
        /// The name under which the second rater gets it.
        public let blindID: String
    }

    /// What it was drawn from.
    public let assessment: Assessment
    /// What it was drawn with.
    public let seed: UInt64
    /// The strata by criterion, then by rating; those without a record are left out.
    public let strata: [Stratum]
    /// The records that were drawn, in the order of their blind ids, which tells nothing about them.
    public let items: [Item]

    /// How many records could have been drawn.
    public var population: Int { strata.reduce(0) { $0 + $1.count } }

    /// Draws a sample.
    /// - Parameters:
    ///   - size: how many records; where there are fewer, all are drawn.
    ///   - seed: the same seed draws the same records of the same evidence.
    public init(_ assessment: Assessment, size: Int, seed: UInt64) {
        let rules = assessment.rules
        var members: [[Int]: [Int]] = [:]
        for (index, rated) in assessment.records.enumerated() where rated.isConsidered {
            guard let rating = rated.rating, let criterion = rated.record.criteria.first else { continue }
            members[[criterion, rating], default: []].append(index)
        }
        let keys = members.keys.sorted { $0.lexicographicallyPrecedes($1) }
        let shares = Allocation.shares(
            of: keys.map { members[$0]?.count ?? 0 }, size: size,
            order: keys.map {
                SeededHash.hexadecimal(
                    "stratum", seed: seed, rules.criteria[$0[0]].id, rules.vocabularies.ratings[$0[1]].id)
            })
        let names = BlindIDs(assessment.records.map(\.record.id), seed: seed)
        var items: [Item] = []
        for (key, share) in zip(keys, shares) {
            let ordered = (members[key] ?? []).map { index in
                (hash: SeededHash.hexadecimal("draw", seed: seed, assessment.records[index].record.id), index: index)
            }.sorted { $0 < $1 }
            items += ordered.prefix(share).compactMap { entry in
                names.name(of: assessment.records[entry.index].record.id).map { Item(record: entry.index, blindID: $0) }
            }
        }
        self.assessment = assessment
        self.seed = seed
        self.items = items.sorted { $0.blindID < $1.blindID }
        strata = zip(keys, shares).map {
            Stratum(criterion: $0[0], rating: $0[1], count: members[$0]?.count ?? 0, drawn: $1)
        }
    }
}
