/// What two texts have in common, whatever order and form their words have.
///
/// A word is known by its first four letters, so that `wait`, `waits` and `waiting` are one; words of fewer letters say
/// little and are left out. Numbers are kept whole, without the marks inside them.
struct Wording {
    /// The hashes of the words and numbers, sorted, each once. A number's highest bit is set.
    let keys: [UInt64]

    /// Fewer words than this are too few to say whether two texts tell the same fact.
    static let fewest = 5
    private static let letters = 4
    private static let numberMark: UInt64 = 1 << 63

    init(_ text: String) {
        var text = text
        let all = text.withUTF8 { Self.keys($0).sorted() }
        var keys: [UInt64] = []
        keys.reserveCapacity(all.count)
        for key in all where key != keys.last { keys.append(key) }
        self.keys = keys
    }

    /// How much of the words of both they share, in per cent of all their words; nil where they cannot tell the same fact,
    /// or share less than `least` per cent.
    ///
    /// Two texts of which each has a number that the other has not tell two facts, however alike they are: last year's
    /// figure and this year's, or the answers to two questions of one survey.
    func likeness(to other: Wording, least: Double = 0) -> Double? {
        let (left, right) = (keys, other.keys)
        let fewer = min(left.count, right.count)
        guard fewer >= Self.fewest, 100 * Double(fewer) >= least * Double(max(left.count, right.count)) else {
            return nil
        }
        var (shared, i, j) = (0, 0, 0)
        while i < left.count && j < right.count {
            let (one, two) = (left[i], right[j])
            shared += one == two ? 1 : 0
            i += one <= two ? 1 : 0
            j += two <= one ? 1 : 0
        }
        let likeness = 100 * Double(shared) / Double(left.count + right.count - shared)
        guard likeness >= least, !hasNumber(missingFrom: other) || !other.hasNumber(missingFrom: self) else {
            return nil
        }
        return likeness
    }

    /// Whether it has a number that the other has not. Numbers stand behind all words.
    private func hasNumber(missingFrom other: Wording) -> Bool {
        keys.reversed().prefix { $0 >= Self.numberMark }.contains { !other.keys.contains($0) }
    }

    private static func keys(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt64] {
        var keys: [UInt64] = []
        var word = Word()
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.add(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: word.add(byte)
            case UInt8(ascii: ","), UInt8(ascii: "."):
                // `1,234` and `17.8` are one number each.
                let isInside = word.isNumber && index + 1 < bytes.count && isDigit(bytes[index + 1])
                if !isInside { word.end(&keys) }
            default: word.end(&keys)
            }
        }
        word.end(&keys)
        return keys
    }

    private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

    /// The word that is being read.
    private struct Word {
        private(set) var isNumber = false
        private var length = 0
        private var hash = Self.seed

        // FNV-1a with 64 bits: Fowler, Noll and Vo.
        private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
        private static let prime: UInt64 = 0x0000_0100_0000_01B3

        mutating func add(_ byte: UInt8) {
            if length == 0 { isNumber = Wording.isDigit(byte) }
            length += 1
            guard isNumber || length <= Wording.letters else { return }
            hash = (hash ^ UInt64(byte)) &* Self.prime
        }

        mutating func end(_ keys: inout [UInt64]) {
            if isNumber {
                keys.append(hash | Wording.numberMark)
            } else if length >= Wording.letters {
                keys.append(hash & ~Wording.numberMark)
            }
            self = Word()
        }
    }
}
