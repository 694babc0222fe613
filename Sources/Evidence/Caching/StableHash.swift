/// Hashes of names that are the same on every run, for spreading them over a few places.
///
/// FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/.
enum StableHash {
    private static func hash(_ text: Substring) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// A number from 0 up to a count.
    static func number(of text: Substring, below count: Int) -> Int { Int(hash(text) % UInt64(count)) }
}
