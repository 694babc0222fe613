import Vocabularies

/// The weight on both sides of a criterion, and how much of it does not come from the partnership itself.
struct OriginWeights: Sendable {
    private(set) var all = 0.0
    private(set) var fromOutside = 0.0

    /// - Parameter isFromOutside: whether the partnership itself does not tell records of a kind, by its index.
    init(_ contributions: Contributions, of rows: [RatedRow], isFromOutside: [Bool]) {
        for contribution in contributions {
            let weight = contribution.inFavour + contribution.against
            all += weight
            if isFromOutside[Int(rows[contribution.record].kind)] { fromOutside += weight }
        }
    }
}
