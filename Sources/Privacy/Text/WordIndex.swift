/// Says of the first byte and the length of a word whether it could be one that somebody looks for.
///
/// Most words of a text are none, and this is all that is done with them.
struct WordIndex: Sendable {
    /// Bits of a byte's class.
    enum Class {
        /// A letter, a digit or `_`.
        static let word: UInt8 = 1
        /// A digit.
        static let digit: UInt8 = 2
        /// Not ASCII: what it is depends on the bytes around it.
        static let other: UInt8 = 4
    }

    /// The class of each byte.
    let classes: [UInt8]
    /// For each first byte the lengths of words that need a closer look, one bit each.
    let lengths: [UInt64]

    init(_ phrases: [Phrases]) {
        classes = (0...UInt8.max).map { byte in
            if byte >= 0x80 { return Class.other }
            return byte.isDigit ? Class.word | Class.digit : byte.isWord ? Class.word : 0
        }
        var lengths = [UInt64](repeating: 0, count: 256)
        for trigger in phrases {
            for (byte, bits) in trigger.lengthsOfFirstWords.enumerated() { lengths[byte] |= bits }
        }
        self.lengths = lengths
    }
}
