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
    ///   - theme: the theme of a contribution, missing for none.
    ///   - weight: its weight on the side; 0 for none.
    @inline(__always)
    init(_ count: Int, multipliers: Int, theme: (Int) -> PackedTerm, weight: (Int) -> Double) {
        let last = UInt16(clamping: multipliers - 1)
        var places = Array(repeating: Self.alone, count: count)
        var themes = Array(
            repeating: (count: 0, first: 0, heaviest: Heaviest<Int>(Int(last))), count: Vocabulary.capacity)
        for index in 0..<count {
            let weight = weight(index)
            guard let own = theme(index).index, weight > 0 else { continue }
            places[index] = last
            if themes[own].count == 0 { themes[own].first = index }
            themes[own].count += 1
            themes[own].heaviest.take(index, weight)
        }
        for theme in themes where theme.count > 1 {
            for (place, index) in theme.heaviest.items.enumerated() { places[index] = UInt16(clamping: place) }
        }
        for theme in themes where theme.count == 1 { places[theme.first] = Self.alone }
        self.places = places
    }
}
