import Rules

/// The terms that a record's numbers give by rule.
struct DerivedTerms: Sendable {
    let rating: Int?
    let extent: Int?
    let impact: Int?
    let trajectory: Int?
}

extension DerivedTerms {
    init(_ derivation: Derivation) {
        let band = derivation.band?.rule
        self.init(
            rating: band?.rating, extent: band?.extent, impact: band?.impact,
            trajectory: derivation.trajectory?.rule.trajectory)
    }
}
