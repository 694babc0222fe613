/// Counts of people that are so small that they may point at one of them: `3 pupils`, `two disabled children`.
///
/// The number must be a whole one by itself; between it and what it counts only words that the rules allow may stand.
/// So ages, years, shares and numbers of other things are left alone.
enum SmallCount {
    /// What was found.
    struct Found {
        let range: Range<Int>
        /// The words for what is counted.
        let people: Range<Int>
    }

    /// How many phrases may stand between the number and what it counts.
    private static let mostBetween = 3

    /// The count in digits that begins at a token.
    static func found(at token: Token, _ finder: Finder) -> Found? {
        let text = token.text
        guard token.range.count <= 2 else { return nil }
        let value = token.range.reduce(0) { $0 * 10 + text[$1].digit }
        guard value > 0, value < finder.least, text[token.start] != UInt8(ascii: "0"), isAlone(token.range, text)
        else { return nil }
        guard let found = found(value, token.range, text, finder) else { return nil }
        // A number that begins a line before a capital belongs to a heading.
        let isHeading = text[found.people.lowerBound].isUpper && isFirst(token.start, text)
        return isHeading ? nil : found
    }

    /// The count that begins with a word for a number.
    static func found(_ number: Phrases.Match, at start: Int, in text: TextBytes, _ finder: Finder) -> Found? {
        guard number.number + 1 < finder.least, isAlone(start..<number.end, text) else { return nil }
        return found(number.number + 1, start..<number.end, text, finder)
    }

    private static func found(_ value: Int, _ number: Range<Int>, _ text: TextBytes, _ finder: Finder) -> Found? {
        let words = value == 1 ? finder.single : finder.words
        var index = number.upperBound
        for _ in 0...mostBetween {
            let start = text.skippingSpaces(from: index)
            guard start > index else { return nil }
            if let people = words.match(at: start, in: text) {
                guard !isPartOfMore(people.end, text), !finder.unless.isFound(endingAt: number.lowerBound, of: text),
                    finder.unless.match(at: text.skippingSpaces(from: people.end), in: text) == nil
                else { return nil }
                return Found(range: number.lowerBound..<people.end, people: start..<people.end)
            }
            guard let between = finder.between.match(at: start, in: text) else { return nil }
            index = text[between.end] == UInt8(ascii: ",") ? between.end + 1 : between.end
        }
        return nil
    }

    /// Whether no sign makes the number part of another one, an amount or a bound.
    private static func isAlone(_ number: Range<Int>, _ text: TextBytes) -> Bool {
        switch text[number.lowerBound - 1] {
        case UInt8(ascii: ",") where !text.isTable && text[number.lowerBound - 2].isDigit: return false
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "$"),
            UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "'"), 0xA3, 0x93:
            return false
        default: break
        }
        var before = number.lowerBound - 1
        while text[before] == UInt8(ascii: " ") { before -= 1 }
        return text[before] != UInt8(ascii: "<") && text[before] != UInt8(ascii: ">")
    }

    /// Whether the word for people only describes something else, as in `children's homes` or `child-friendly`.
    private static func isPartOfMore(_ end: Int, _ text: TextBytes) -> Bool {
        switch text[end] {
        case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "/"), 0x92: true
        case 0xE2: text[end + 1] == 0x80 && text[end + 2] == 0x99
        default: false
        }
    }

    private static func isFirst(_ start: Int, _ text: TextBytes) -> Bool {
        var index = start - 1
        while text[index] == UInt8(ascii: " ") || text[index] == UInt8(ascii: "#") { index -= 1 }
        return index < 0 || text[index] == UInt8(ascii: "\n")
    }
}
