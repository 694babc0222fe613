/// Full UK postcodes. They name some fifteen households, so that one with little else points at a family.
struct Postcode {
    let range: Range<Int>
    /// Whether it is written as people write postcodes; in small letters it may be anything.
    let isCapital: Bool

    /// The postcode that begins at a token with letters in front.
    init?(at token: Token) {
        let text = token.text
        guard !Self.isEmbedding(text[token.start - 1]) else { return nil }
        let inward: Int
        let outward: Range<Int>
        switch token.range.count {
        case 2...4:
            let space = text.space(at: token.end)
            guard space > 0, text[token.end] != UInt8(ascii: "\n") else { return nil }
            (outward, inward) = (token.range, token.end + space)
        case 5...7: (outward, inward) = (token.start..<token.end - 3, token.end - 3)
        default: return nil
        }
        let end = inward + 3
        guard Self.isOutward(outward, text), Self.isInward(inward, text), text.wordCharacter(at: end) == 0,
            !Self.isEmbedding(text[end])
        else { return nil }
        let letters = (token.start..<end).filter { text[$0].isLetter }
        isCapital = letters.allSatisfy { text[$0].isUpper }
        guard isCapital || letters.allSatisfy({ text[$0].isLower }) && token.range.count <= 4 else { return nil }
        range = token.start..<end
    }

    /// One or two letters, a digit, and perhaps a digit or a letter.
    private static func isOutward(_ range: Range<Int>, _ text: TextBytes) -> Bool {
        var index = range.lowerBound
        guard text[index].isLetter, !isOne(text[index], of: "QVX") else { return false }
        index += 1
        if text[index].isLetter {
            guard !isOne(text[index], of: "IJZ") else { return false }
            index += 1
        }
        guard index < range.upperBound, text[index].isDigit else { return false }
        index += 1
        return index == range.upperBound || index + 1 == range.upperBound
    }

    /// A digit and two letters that are none of C, I, K, M, O and V.
    private static func isInward(_ start: Int, _ text: TextBytes) -> Bool {
        text[start].isDigit
            && [start + 1, start + 2].allSatisfy { text[$0].isLetter && !isOne(text[$0], of: "CIKMOV") }
    }

    private static func isOne(_ byte: UInt8, of letters: StaticString) -> Bool {
        letters.withUTF8Buffer { $0.contains(byte.raised) }
    }

    private static func isEmbedding(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "#"), UInt8(ascii: "@"): true
        default: false
        }
    }
}
