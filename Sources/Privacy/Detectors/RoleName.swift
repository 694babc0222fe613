/// A person's name in a field for a role.
///
/// The parts of the field between commas, semicolons, brackets, dashes and slashes are looked at one by one. A part is
/// a name where it has two or three words, each with a capital or an initial, and none that the rules know from roles,
/// teams and organisations; or where two parts of one such word each stand around a comma (`Smith, Jane`).
/// Abbreviations alone are taken for roles.
enum RoleName {
    /// Where the name is.
    static func range(in text: TextBytes, _ finder: Finder) -> Range<Int>? {
        var parts: [(words: [Range<Int>], isName: Bool)] = []
        var start = 0
        while start < text.count {
            let end = partEnd(from: start, text)
            parts.append(words(of: start..<end, text, finder))
            start = end + 1
        }
        for part in parts where part.isName && (2...3).contains(part.words.count) && hasSurname(part.words, text) {
            return range(of: part.words)
        }
        let isReversed =
            parts.count == 2
            && parts.allSatisfy { $0.isName && (1...2).contains($0.words.count) }
            && hasSurname(parts[0].words, text) && text[parts[0].words[0].upperBound] == UInt8(ascii: ",")
        return isReversed ? range(of: parts[0].words + parts[1].words) : nil
    }

    /// The words of a part, and whether each of them could be one of a name.
    private static func words(
        of part: Range<Int>, _ text: TextBytes, _ finder: Finder
    ) -> (words: [Range<Int>], isName: Bool) {
        var words: [Range<Int>] = []
        var index = part.lowerBound
        while let start = text.wordStart(from: index, below: part.upperBound) {
            guard let end = CapitalWords.end(at: start, in: text), end <= part.upperBound,
                finder.unless.match(at: start, in: text) == nil, !hasRoleWord(start..<end, text, finder),
                text[start].isLetter
            else { return (words, false) }
            words.append(start..<end)
            index = end
        }
        return (words, !words.isEmpty)
    }

    /// Whether one of the words that a hyphen joins is a role's.
    private static func hasRoleWord(_ word: Range<Int>, _ text: TextBytes, _ finder: Finder) -> Bool {
        finder.unless.isFound(in: word, of: text)
    }

    private static func hasSurname(_ words: [Range<Int>], _ text: TextBytes) -> Bool {
        words.contains { !CapitalWords.isInitial($0, in: text) && !CapitalWords.isAbbreviation($0, in: text) }
            && words.allSatisfy { CapitalWords.isInitial($0, in: text) || !CapitalWords.isAbbreviation($0, in: text) }
    }

    private static func range(of words: [Range<Int>]) -> Range<Int>? {
        guard let first = words.first, let last = words.last else { return nil }
        return first.lowerBound..<last.upperBound
    }

    private static func partEnd(from start: Int, _ text: TextBytes) -> Int {
        var index = start
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"),
                UInt8(ascii: ":"), UInt8(ascii: "&"):
                return index
            case UInt8(ascii: "-") where text.space(at: index - 1) > 0: return index
            case 0xE2 where text[index + 1] == 0x80 && text[index + 2] != 0x99: return index
            default: index += 1
            }
        }
        return index
    }
}
