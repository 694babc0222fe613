/// Dates of birth: a full date shortly behind a word of birth, or right before it.
enum BirthDate {
    /// How far behind the word a date is still taken to be the date of birth, in bytes.
    private static let reach = 40

    /// The date that belongs to a word of birth.
    static func range(near word: Range<Int>, in text: TextBytes, _ finder: Finder) -> Range<Int>? {
        behind(word.upperBound, text, finder) ?? before(word.lowerBound, text)
    }

    private static func behind(_ start: Int, _ text: TextBytes, _ finder: Finder) -> Range<Int>? {
        let range = text.surroundings(of: start..<start, before: 0, after: reach)
        var index = start
        while let word = text.wordStart(from: index, below: range.upperBound) {
            if isSentenceEnd(between: index, and: word, text) || finder.unless.match(at: word, in: text) != nil {
                return nil
            }
            if let end = WrittenDate.end(at: word, in: text) { return word..<end }
            index = text.wordEnd(from: word)
        }
        return nil
    }

    /// A date that ends right before, with no more than a bracket, comma or colon between.
    private static func before(_ end: Int, _ text: TextBytes) -> Range<Int>? {
        let range = text.surroundings(of: end..<end, before: 28, after: 0)
        var index = range.lowerBound
        while let word = text.wordStart(from: index, below: end) {
            if let dateEnd = WrittenDate.end(at: word, in: text), dateEnd <= end {
                let between = dateEnd..<end
                let isNear = between.count <= 3 && between.allSatisfy { text[$0] != UInt8(ascii: ".") }
                return isNear ? word..<dateEnd : nil
            }
            index = text.wordEnd(from: word)
        }
        return nil
    }

    /// A full stop and a space; the full stops of `d.o.b.` stand without one.
    private static func isSentenceEnd(between start: Int, and end: Int, _ text: TextBytes) -> Bool {
        (start..<max(start, end - 1)).contains { text[$0] == UInt8(ascii: ".") && text.space(at: $0 + 1) > 0 }
    }
}
