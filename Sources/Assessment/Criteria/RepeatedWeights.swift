/// Adds up weights on one side of one theme, of which repeats count for less.
///
/// While going over them once, the heaviest few are kept apart, and all others, which share the last multiplier, are added
/// up. So the sum of what is left when some are gone takes no longer than any other sum, and is the one that these alone
/// would have.
struct RepeatedWeights {
    /// The multipliers of repeats, the heaviest first; at least one.
    private let multipliers: [Double]
    /// The heaviest, 0 for those that are not there yet.
    private var heaviest: [Double]
    /// What a weight must exceed to be kept apart.
    private var lightest: Double
    private var others = 0.0
    private var count = 0

    init(multipliers: [Double]) {
        self.multipliers = multipliers
        heaviest = Array(repeating: 0, count: multipliers.count - 1)
        lightest = heaviest.last ?? .infinity
    }

    /// Begins with another theme.
    mutating func clear() {
        for place in heaviest.indices { heaviest[place] = 0 }
        lightest = heaviest.last ?? .infinity
        (others, count) = (0, 0)
    }

    /// Adds a weight; 0 repeats nothing.
    @inline(__always)
    mutating func add(_ weight: Double) {
        count += weight > 0 ? 1 : 0
        // Rarely: of many weights only a few are among the heaviest for a while.
        if weight > lightest { keep(weight) } else { others += weight }
    }

    @inline(never)
    private mutating func keep(_ weight: Double) {
        others += lightest
        var place = heaviest.count - 1
        while place > 0, heaviest[place - 1] < weight {
            heaviest[place] = heaviest[place - 1]
            place -= 1
        }
        heaviest[place] = weight
        lightest = heaviest[heaviest.count - 1]
    }

    /// The sum so far.
    var sum: Double {
        // One that has the theme to itself repeats nothing.
        if count < 2 { return heaviest.reduce(others, +) }
        return zip(heaviest, multipliers).reduce(others * multipliers[heaviest.count]) { $0 + $1.0 * $1.1 }
    }
}
