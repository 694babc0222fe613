/// The terms that a record's numbers give by rule.
struct DerivedTerms: Sendable {
    let rating: Int?
    let extent: Int?
    let impact: Int?
    let trajectory: Int?
}
