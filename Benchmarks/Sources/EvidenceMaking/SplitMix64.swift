/// Numbers that look random and are the same for the same seed, on any machine: SplitMix64.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 to one below `count`; `count` must be above 0. The standard library does not promise that its own
    /// draws stay the same from one version to the next.
    mutating func below(_ count: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(count)).high)
    }

    /// A number from 0 up to 1.
    mutating func share() -> Double { Double(next() >> 11) / Double(1 << 53) }

    /// True in so many of a hundred draws.
    mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

    /// One of some things; nil where there are none.
    mutating func one<Thing>(of things: [Thing]) -> Thing? { things.isEmpty ? nil : things[below(things.count)] }
}
