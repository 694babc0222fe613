/// A title with a surname: `Mrs Smith`, `Dr A. Jones`. Institutions that are named for a person are left alone.
enum TitledName {
    /// How many words of a name are looked at for an institution's word.
    private static let longestName = 8

    /// What was found.
    struct Found {
        let range: Range<Int>
        /// Where the first name or initial begins.
        let name: Int
    }

    /// The name behind a title.
    static func found(behind title: Range<Int>, written: String, in text: TextBytes, _ finder: Finder) -> Found? {
        let isCapital = CapitalWords.isAbbreviation(title, in: text)
        guard isCapital || text.string(title) == written else { return nil }
        var index = title.upperBound
        if text[index] == UInt8(ascii: ".") { index += 1 }
        let start = text.skippingSpaces(from: index)
        guard start > index else { return nil }
        index = start
        var end = start
        var hasSurname = false
        for place in 0..<longestName {
            guard let wordEnd = CapitalWords.end(at: index, in: text) else { break }
            let word = index..<wordEnd
            // Where all letters are capitals, what follows is: other abbreviations would be taken for titles.
            if place == 0, isCapital, word.count < 3 || !CapitalWords.isAbbreviation(word, in: text) { return nil }
            // The first word is the name itself: there are people called School and Trust.
            if place > 0, finder.unless.match(at: index, in: text) != nil { return nil }
            let isInitials = word.count <= 3 && CapitalWords.isAbbreviation(word, in: text) && !isCapital
            if !CapitalWords.isInitial(word, in: text), !isInitials { hasSurname = true }
            if place < 3 { end = wordEnd }
            index = wordEnd
            if text[index] == UInt8(ascii: "."), CapitalWords.isInitial(word, in: text) || isInitials { index += 1 }
            let next = text.skippingSpaces(from: index)
            guard next > index || CapitalWords.isInitial(word, in: text) else { break }
            index = next
        }
        return hasSurname ? Found(range: title.lowerBound..<end, name: start) : nil
    }
}
