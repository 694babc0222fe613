/// NHS numbers and unique learner numbers: ten digits of which the last is a check digit.
///
/// One number in eleven has the right check digit by chance, so the check is not all that is asked for:
/// - An NHS number must begin as those in use in England and Wales do (with 4, 6 or 7, or 9 for test numbers), or a
///   word of the rule must stand near it. Numbers that begin with 0 could be phone numbers and need the word.
/// - A learner number always needs a word of the rule near it.
///
/// Both schemes weigh the digits alike and end in different remainders, so that no number can be both.
struct TenDigits {
    /// Where the number ends.
    let end: Int
    private let remainder: Int
    private let first: Int
    private let isUniform: Bool
    /// Whether signs around it show that it is part of an address on the web, an amount or another number.
    private let isEmbedded: Bool

    /// Ten digits, in one piece or as 3, 3 and 4 with a space or hyphen between; nil where there is anything else.
    init?(at token: Token) {
        let text = token.text
        var digits: [Int] = []
        switch token.range.count {
        case 10:
            digits = token.range.map { text[$0].digit }
            end = token.end
        case 3:
            let separator = text[token.end]
            guard separator == UInt8(ascii: " ") || separator == UInt8(ascii: "-"),
                text[token.start + 7] == separator
            else { return nil }
            for place in [0, 1, 2, 4, 5, 6, 8, 9, 10, 11] {
                guard text[token.start + place].isDigit else { return nil }
                digits.append(text[token.start + place].digit)
            }
            end = token.start + 12
            guard text.wordCharacter(at: end) == 0, !Self.continues(text, from: end, by: separator) else { return nil }
            guard text[token.start - 1] != separator || !text[token.start - 2].isDigit else { return nil }
        default: return nil
        }
        guard !Self.continues(text, from: end, by: UInt8(ascii: ".")) else { return nil }
        remainder = digits.enumerated().reduce(0) { $0 + $1.element * (10 - $1.offset) } % 11
        first = digits[0]
        isUniform = digits.allSatisfy { $0 == digits[0] }
        isEmbedded = Self.isEmbedding(text[token.start - 1]) || Self.isEmbedding(text[end])
    }

    /// Whether the check digit is that of an NHS number.
    var isHealthNumber: Bool { remainder == 0 && !isUniform }
    /// Whether the check digit is that of a learner number.
    var isLearnerNumber: Bool { remainder == 10 && first != 0 }
    /// Whether it begins as NHS numbers in use do, and stands by itself.
    var isLikelyHealthNumber: Bool { !isEmbedded && [4, 6, 7, 9].contains(first) }

    private static func continues(_ text: TextBytes, from end: Int, by separator: UInt8) -> Bool {
        text[end] == separator && text[end + 1].isDigit
    }

    private static func isEmbedding(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "$"), UInt8(ascii: "&"),
            UInt8(ascii: "%"), UInt8(ascii: "+"):
            true
        case 0xA3: true  // The pound sign, in Windows-1252 or as the last byte in UTF-8.
        default: false
        }
    }
}
