import Rules

/// The figures of weights without the places where they are written, which would be copied with each look at one.
struct Multipliers: Sendable {
    struct Pair: Sendable {
        let inFavour: Double
        let against: Double
    }

    let ratings: [Pair]
    // The last entry of each is for records that do not say.
    let extents: [Pair]
    let impacts: [Pair]
    let trajectories: [Pair]
    let leaders: [Pair]
    let kinds: [Pair]

    init(_ weights: Weights) {
        func pairs(_ sways: [Sway]) -> [Pair] { sways.map { Pair(inFavour: $0.inFavour, against: $0.against) } }
        ratings = pairs(weights.ratings)
        extents = pairs(weights.extents)
        impacts = pairs(weights.impacts)
        trajectories = pairs(weights.trajectories)
        leaders = pairs(weights.leaders)
        kinds = pairs(weights.kinds)
    }
}
