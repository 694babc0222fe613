import Vocabularies

/// The places of contributions among those on one theme and one side, the heaviest first; of equally heavy ones the first.
///
/// Only as many places are told apart as there are multipliers: all further ones share the last. So the heaviest few of each
/// theme are kept while going over the contributions once, and nothing is sorted.
struct RepeatPlaces {
    /// The place of what does not repeat anything: it has no theme, no weight on the side, or the theme to itself.
    static let alone = UInt16.max

    /// The multiplier of a place.
    static func multiplier(_ place: UInt16, _ repeats: [Double]) -> Double {
        place == alone ? 1 : repeats[Int(place)]
    }

    /// The place of each contribution.
    let places: [UInt16]

    /// - Parameters:
    ///   - count: how many contributions there are.
    ///   - multipliers: how many multipliers there are; at least one.
    ///   - theme: the theme of a contribution, below 0 for none.
    ///   - weight: its weight on the side; 0 for none.
    @inline(__always)
    init(_ count: Int, multipliers: Int, theme: (Int) -> Int8, weight: (Int) -> Double) {
        let last = UInt16(clamping: multipliers - 1)
        var places = Array(repeating: Self.alone, count: count)
        var themes = Array(repeating: Leaders(), count: Vocabulary.capacity)
        for index in 0..<count {
            let (own, weight) = (Int(theme(index)), weight(index))
            guard own >= 0, weight > 0 else { continue }
            places[index] = last
            themes[own].take(index, weight, most: Int(last))
        }
        for theme in themes where theme.count > 1 {
            for (place, leader) in theme.leaders.enumerated() { places[leader.index] = UInt16(clamping: place) }
        }
        for theme in themes where theme.count == 1 { places[theme.first] = Self.alone }
        self.places = places
    }

    /// The heaviest contributions of a theme.
    private struct Leaders {
        var count = 0
        var first = 0
        var leaders: [(index: Int, weight: Double)] = []
        /// What a contribution must weigh more than to be among them, once there are enough.
        private var least = 0.0

        mutating func take(_ index: Int, _ weight: Double, most: Int) {
            if count == 0 { first = index }
            count += 1
            guard weight > least, most > 0 else { return }
            // After those that weigh as much: they came first.
            let place = leaders.lastIndex { $0.weight >= weight }.map { $0 + 1 } ?? 0
            if leaders.count == most { leaders.removeLast() }
            leaders.insert((index, weight), at: place)
            if leaders.count == most, let lightest = leaders.last { least = lightest.weight }
        }
    }
}
