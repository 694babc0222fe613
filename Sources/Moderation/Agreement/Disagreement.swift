import Assessment
public import Evidence
import Rules
import Vocabularies

/// A record that two raters see differently.
public struct Disagreement: Sendable, Hashable {
    /// What they say on one scale.
    public struct Difference: Sendable, Hashable {
        /// The scale.
        public let scale: RecordScale
        /// The first rater's term; nil where nothing was said.
        public let first: Int?
        /// The second rater's term.
        public let second: Int
        /// How far apart they are, as a share of the whole scale from 0 to 1; nil where one of them has no place on it.
        public let distance: Double?
    }

    /// The index of the record in the assessment.
    public let record: Int
    /// The name under which the second rater had it.
    public let blindID: String
    /// Where they differ, in the order of the scales; never empty.
    public let differences: [Difference]
    /// What the second rater remarked; empty for nothing.
    public let comment: String

    /// The largest distance on any scale; 0 where no two terms can be compared.
    public var largest: Double { differences.compactMap(\.distance).max() ?? 0 }
    /// All distances together.
    public var total: Double { differences.compactMap(\.distance).reduce(0, +) }

    /// Nil where the two agree in all that the second rater filled in.
    init?(_ row: SecondRatings.Row, _ assessment: Assessment) {
        let rated = assessment.records[row.record]
        differences = RecordScale.allCases.compactMap { scale in
            guard let second = row.terms[scale] else { return nil }
            let first = rated.term(on: scale)
            let vocabulary = scale.vocabulary(assessment.rules.vocabularies)
            // Saying nothing and saying that nobody said is the same.
            if first == second || (first == nil && vocabulary[second].isUnstated) { return nil }
            return Difference(
                scale: scale, first: first, second: second, distance: Self.distance(first, second, vocabulary))
        }
        guard !differences.isEmpty else { return nil }
        record = row.record
        blindID = row.blindID
        comment = row.comment
    }

    private static func distance(_ first: Int?, _ second: Int, _ vocabulary: Vocabulary) -> Double? {
        let terms = vocabulary.terms.indices.filter { !vocabulary[$0].isUnstated }
        guard let first, let one = terms.firstIndex(of: first), let other = terms.firstIndex(of: second) else {
            return nil
        }
        return Double(abs(one - other)) / Double(max(1, terms.count - 1))
    }
}
