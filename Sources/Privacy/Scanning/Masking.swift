/// How details are shown: in a form that helps to find them and identifies nobody.
///
/// - Numbers and dates: their first character and how many characters they have.
/// - E-mail addresses: the first character and the `@`.
/// - Postcodes: the letters of the postal area.
/// - Names: the title where there is one, and the first initial.
/// - Small counts: what is counted, never how many.
enum Masking {
    /// The first character, and how many there are.
    static func number(_ range: Range<Int>, of text: TextBytes) -> String {
        let count = range.count { !text[$0].isContinuation }
        return "\(firstCharacter(at: range.lowerBound, of: text))… (\(count) characters)"
    }

    /// The first character and the `@`.
    static func email(_ range: Range<Int>, of text: TextBytes) -> String {
        "\(firstCharacter(at: range.lowerBound, of: text))…@…"
    }

    /// The letters of the postal area.
    static func postcode(_ range: Range<Int>, of text: TextBytes) -> String {
        let end = range.first { !text[$0].isLetter } ?? range.upperBound
        return text.string(range.lowerBound..<end) + "…"
    }

    /// The first initial, behind the title where there is one.
    static func name(at start: Int, title: String? = nil, of text: TextBytes) -> String {
        let initial = firstCharacter(at: start, of: text) + "…"
        return title.map { "\($0) \(initial)" } ?? initial
    }

    /// What is counted.
    static func count(of people: Range<Int>, in text: TextBytes) -> String {
        "… " + text.string(people)
    }

    private static func firstCharacter(at index: Int, of text: TextBytes) -> String {
        text.string(index..<index + max(1, text.wordCharacter(at: index)))
    }
}
