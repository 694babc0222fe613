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

    init(multipliers: [Double]) {
        self.multipliers = multipliers
        heaviest = Array(repeating: 0, count: multipliers.count - 1)
    }

    /// The sum of the weights of one theme; one that is 0 repeats nothing.
    @inline(__always)
    mutating func sum(_ places: Range<Int>, weight: (Int) -> Double) -> Double {
        for place in heaviest.indices { heaviest[place] = 0 }
        // Here and not in properties, which would be written to memory for each weight.
        var (others, count) = (0.0, 0)
        var lightest = heaviest.last ?? .infinity
        for place in places {
            let weight = weight(place)
            count += weight > 0 ? 1 : 0
            if weight > lightest {
                // Rarely: of many weights only a few are among the heaviest for a while.
                others += lightest
                lightest = keep(weight)
            } else {
                others += weight
            }
        }
        return sum(others, count)
    }

    /// Keeps a weight in place of the lightest of the heaviest, and tells which is the lightest then.
    @inline(never)
    private mutating func keep(_ weight: Double) -> Double {
        var place = heaviest.count - 1
        while place > 0, heaviest[place - 1] < weight {
            heaviest[place] = heaviest[place - 1]
            place -= 1
        }
        heaviest[place] = weight
        return heaviest[heaviest.count - 1]
    }

    private func sum(_ others: Double, _ count: Int) -> Double {
        // One that has the theme to itself repeats nothing.
        if count < 2 { return heaviest.reduce(others, +) }
        return zip(heaviest, multipliers).reduce(others * multipliers[heaviest.count]) { $0 + $1.0 * $1.1 }
    }
}
