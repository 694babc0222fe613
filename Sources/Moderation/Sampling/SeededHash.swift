import Files

/// Numbers that look random and follow from a seed and a text alone: the same on any machine, in any order of asking.
enum SeededHash {
    /// The SHA-256 of a purpose, a seed and texts, as hexadecimal digits. Other purposes give unrelated digits.
    static func hexadecimal(_ purpose: String, seed: UInt64, _ texts: String...) -> String {
        ContentHash.hexadecimal(
            of: Array((["areasend moderation", purpose, "\(seed)"] + texts).joined(separator: "\n").utf8))
    }
}
