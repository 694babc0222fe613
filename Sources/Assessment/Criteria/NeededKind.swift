import Rules
import Vocabularies

/// A kind of record of which one more on each criterion that expects it would make positions surer.
public struct NeededKind: Sendable, Hashable {
    /// The index of the kind.
    public let kind: Int
    /// The indices of the criteria that expect it and have none.
    public let criteria: [Int]
    /// How many of these it would give a point of view that they do not have yet.
    public let newViewpoints: Int
    /// By how much the intervals of these criteria's positions would become narrower, summed over the criteria.
    public let narrowing: Double

    /// All kinds that are expected somewhere and missing there, those that would narrow intervals most first.
    ///
    /// One more record is taken to be a clear finding that agrees with what is known: it moves nothing and weighs what its
    /// kind weighs.
    static func all(_ criteria: [CriterionAssessment], rules: RuleSet) -> [NeededKind] {
        let needed = rules.vocabularies.kinds.terms.indices.compactMap { kind -> NeededKind? in
            let missing = criteria.filter { $0.coverage.kindsMissing.contains(kind) }
            guard !missing.isEmpty else { return nil }
            let origin = rules.vocabularies.kindOrigins[kind]
            let sway = rules.judgement.weights.kinds[kind]
            return NeededKind(
                kind: kind, criteria: missing.map(\.criterion),
                newViewpoints: missing.count { !$0.coverage.origins.contains(origin) },
                narrowing: missing.reduce(0) { sum, criterion in
                    let ledger = criterion.ledger
                    // Half a clear finding on either side where nothing is known yet.
                    let share = ledger.weight > 0 ? ledger.inFavour / ledger.weight : 0.5
                    let more = ledger.changed(
                        inFavour: share * sway.inFavour, against: (1 - share) * sway.against)
                    return sum + max(0, ledger.width - more.width)
                })
        }
        return needed.sorted { ($1.narrowing, $0.kind) < ($0.narrowing, $1.kind) }
    }
}

extension Ledger {
    fileprivate var width: Double { interval.upperBound - interval.lowerBound }
}
