public import Assessment
import Evidence
import Rules

/// What each record adds to the move of a criterion's position.
///
/// A position is `(for - against) / (for + against + not knowing)`. Its move is parted exactly: with F and A for the sums of
/// weight in favour and against, k for the weight of not knowing and T for all three together, before (0) and after (1),
/// a record that changes the sums by f and a moves the position by
/// `(f (A0 + A1 + (k0 + k1) / 2) - a (F0 + F1 + (k0 + k1) / 2)) / (T0 T1)`. These figures add up to the whole move, more weight
/// in favour never counts as a move down, and with the two sides exchanged every figure changes its sign and nothing else.
public struct PositionMove: Sendable {
    /// How the criterion stands in the first assessment.
    public let before: CriterionAssessment
    /// How it stands in the second.
    public let after: CriterionAssessment
    /// What records add, those that add most first; those whose weight is the same in both are left out.
    public let shares: [Share]
    /// What another weight of not knowing adds; 0 where the rules have the same.
    public let notKnowing: Double

    /// What one record adds.
    public struct Share: Sendable, Hashable {
        /// Its id.
        public let record: String
        /// Its weight in favour in the first assessment; 0 where it does not count.
        public let favourBefore: Double
        /// Its weight in favour in the second.
        public let favourAfter: Double
        /// Its weight against in the first.
        public let againstBefore: Double
        /// Its weight against in the second.
        public let againstAfter: Double
        /// By how much it moves the position.
        public let effect: Double
        /// The names of the figures of which its weight is the product and that differ, as `age` or `repeats`; empty where it
        /// counts on one side only.
        public let factors: [String]
    }

    /// By how much the position moves.
    public var move: Double { after.ledger.position - before.ledger.position }

    /// Parts the move of a criterion that both assessments know.
    init(_ comparison: AssessmentComparison, before criterion: Int, after other: Int) {
        let (one, two) = (comparison.before, comparison.after)
        let (before, after) = (one.criteria[criterion], two.criteria[other])
        let (k0, k1) = (one.rules.judgement.position.notKnowing, two.rules.judgement.position.notKnowing)
        let (total0, total1) = (before.ledger.weight + k0, after.ledger.weight + k1)
        let product = total0 * total1
        let perFavour = (before.ledger.against + after.ledger.against + (k0 + k1) / 2) / product
        let perAgainst = (before.ledger.inFavour + after.ledger.inFavour + (k0 + k1) / 2) / product
        let net = [before, after].reduce(0) { $0 + $1.ledger.inFavour - $1.ledger.against }
        self.before = before
        self.after = after
        notKnowing = -net / 2 * (k1 - k0) / product
        let earlier = Self.contributions(of: before, one)
        let later = Self.contributions(of: after, two)
        shares = Set(earlier.keys).union(later.keys).compactMap { id -> Share? in
            let (was, becomes) = (earlier[id], later[id])
            let favour = (becomes?.inFavour ?? 0) - (was?.inFavour ?? 0)
            let against = (becomes?.against ?? 0) - (was?.against ?? 0)
            guard favour != 0 || against != 0 else { return nil }
            var factors: [String] = []
            if let was, let becomes {
                factors = Self.differing(
                    one.factors(of: was, for: criterion), two.factors(of: becomes, for: other))
            }
            return Share(
                record: id, favourBefore: was?.inFavour ?? 0, favourAfter: becomes?.inFavour ?? 0,
                againstBefore: was?.against ?? 0, againstAfter: becomes?.against ?? 0,
                effect: favour * perFavour - against * perAgainst, factors: factors)
        }.sorted { (abs($1.effect), $0.record) < (abs($0.effect), $1.record) }
    }

    private static func contributions(
        of criterion: CriterionAssessment, _ assessment: Assessment
    ) -> [String: Contribution] {
        Dictionary(
            criterion.contributions.map { (assessment.records[$0.record].record.id, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The names of figures that differ, in the order in which they are multiplied. A figure that only one side has, as the
    /// discount for repeats, is 1 on the other.
    private static func differing(_ one: [WeightFactor], _ other: [WeightFactor]) -> [String] {
        var names: [String] = []
        for name in (one + other).map(\.name) where !names.contains(name) { names.append(name) }
        func product(_ factors: [WeightFactor], _ name: String, _ side: (WeightFactor) -> Double) -> Double {
            factors.filter { $0.name == name }.reduce(1) { $0 * side($1) }
        }
        return names.filter { name in
            product(one, name, \.inFavour) != product(other, name, \.inFavour)
                || product(one, name, \.against) != product(other, name, \.against)
        }
    }
}
