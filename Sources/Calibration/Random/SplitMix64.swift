/// A small generator that gives the same numbers in every run and on any machine (SplitMix64; Steele, Lea and Flood 2014).
///
/// Its own choosing and shuffling, because the standard library does not promise to choose in the same way for ever.
struct SplitMix64 {
    private var state: UInt64

    /// Begins with a seed.
    init(seed: UInt64) { state = seed }

    /// Begins with a seed that follows from a text, so that what is drawn for one area does not hang on the others.
    init(seed: UInt64, text: String) {
        // FNV-1a spreads texts that differ in one letter.
        state = text.utf8.reduce(0xCBF2_9CE4_8422_2325 ^ seed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    /// The next number.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number below a bound of at least 1, each as likely as the others.
    mutating func next(below bound: Int) -> Int {
        // The upper half of a product of 128 bits; with bounds of a few thousand no number is favoured measurably.
        Int(next().multipliedFullWidth(by: UInt64(max(1, bound))).high)
    }

    /// The items in a random order.
    mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
        var items = items
        for last in stride(from: items.count - 1, to: 0, by: -1) { items.swapAt(last, next(below: last + 1)) }
        return items
    }
}
