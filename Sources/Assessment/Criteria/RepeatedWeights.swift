import Vocabularies

/// Adds up weights on one side, of which repeats on a theme count for less.
///
/// While going over them once, the heaviest few of each theme are kept apart, and all others of it, which share the last
/// multiplier, are added up. So the sum of what is left when some are gone takes no longer than any other sum, and is the one
/// that these alone would have.
struct RepeatedWeights {
    /// The multipliers of repeats on one theme, the heaviest first; at least one.
    private let multipliers: [Double]
    /// How many of each theme are kept apart.
    private let keptCount: Int
    private var counts = Array(repeating: 0, count: Vocabulary.capacity)
    /// The heaviest of each theme, those of one theme behind those of another.
    private var heaviest: [Double]
    /// The sum of all others of each theme.
    private var others = Array(repeating: 0.0, count: Vocabulary.capacity)
    private var withoutTheme = 0.0

    init(multipliers: [Double]) {
        self.multipliers = multipliers
        keptCount = multipliers.count - 1
        heaviest = Array(repeating: 0, count: keptCount * Vocabulary.capacity)
    }

    /// Adds a weight; 0 repeats nothing.
    @inline(__always)
    mutating func add(_ weight: Double, on theme: PackedTerm) {
        guard weight > 0 else { return }
        guard let theme = theme.index else {
            withoutTheme += weight
            return
        }
        let (first, known) = (theme * keptCount, min(counts[theme], keptCount))
        var lightest = weight
        for place in first..<first + known where heaviest[place] < lightest { swap(&heaviest[place], &lightest) }
        if known < keptCount { heaviest[first + known] = lightest } else { others[theme] += lightest }
        counts[theme] += 1
    }

    /// The sum so far.
    var sum: Double {
        counts.indices.reduce(withoutTheme) { sum, theme in
            let kept = heaviest[theme * keptCount..<(theme + 1) * keptCount]
            // One that has the theme to itself repeats nothing.
            if counts[theme] < 2 { return sum + kept.reduce(others[theme], +) }
            return sum + zip(kept, multipliers).reduce(others[theme] * multipliers[keptCount]) { $0 + $1.0 * $1.1 }
        }
    }
}
