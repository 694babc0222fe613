/// Words that begin with a capital, as names do.
enum CapitalWords {
    /// The end of the word at an index where it begins with a capital and goes on in letters, with `'`, `’` and `-`
    /// inside.
    static func end(at start: Int, in text: TextBytes) -> Int? {
        guard isCapital(at: start, in: text) else { return nil }
        var end = start
        while true {
            let length = text[end].isDigit || text[end] == UInt8(ascii: "_") ? 0 : text.wordCharacter(at: end)
            if length > 0 {
                end += length
                continue
            }
            let joint = joint(at: end, in: text)
            guard joint > 0, text[end + joint].isLetter || text[end + joint] >= 0xC3 else { break }
            end += joint
        }
        return text.wordCharacter(at: end) == 0 ? end : nil
    }

    /// Whether the word is one letter, an initial.
    static func isInitial(_ word: Range<Int>, in text: TextBytes) -> Bool {
        text.wordCharacter(at: word.lowerBound) == word.count
    }

    /// Whether the word has two capitals or more and nothing else, as abbreviations have.
    static func isAbbreviation(_ word: Range<Int>, in text: TextBytes) -> Bool {
        word.count >= 2 && word.allSatisfy { text[$0].isUpper }
    }

    /// A capital of ASCII or Latin-1, or a letter of which the bytes do not tell its case.
    private static func isCapital(at index: Int, in text: TextBytes) -> Bool {
        let byte = text[index]
        if byte < 0x80 { return byte.isUpper }
        switch text.wordCharacter(at: index) {
        case 0: return false
        case 1: return byte < 0xDF
        default: return byte != 0xC3 || text[index + 1] < 0x9F
        }
    }

    private static func joint(at index: Int, in text: TextBytes) -> Int {
        switch text[index] {
        case UInt8(ascii: "'"), UInt8(ascii: "-"), 0x92: 1
        case 0xE2: text[index + 1] == 0x80 && text[index + 2] == 0x99 ? 3 : 0
        default: 0
        }
    }
}
