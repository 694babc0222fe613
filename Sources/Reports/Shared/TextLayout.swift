/// Lays out text in columns of a terminal.
package enum TextLayout {
    /// How many columns a text takes.
    static func columns(_ text: String) -> Int {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
        return text.reduce(0) { $0 + columns($1) }
    }

    /// Wide for East Asian letters and most emoji, as terminals draw them.
    private static func columns(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar.value {
        case ..<0x300: return 1
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            return 2
        default: return scalar.properties.isEmojiPresentation ? 2 : 1
        }
    }

    /// Lines of at most `width` columns; a word that is wider is broken.
    /// - Parameters:
    ///   - first: what stands before the first line, counted in the width.
    ///   - rest: what stands before all further lines.
    static func wrapped(_ text: String, width: Int, first: String = "", rest: String? = nil) -> [String] {
        let rest = rest ?? String(repeating: " ", count: columns(first))
        var lines: [String] = []
        var line = first
        var used = columns(first)
        var isEmpty = true
        func room() -> Int { max(8, width - used) }
        for word in LogText.withoutCommands(text).split(separator: " ", omittingEmptySubsequences: true) {
            var word = String(word)
            var length = columns(word)
            if !isEmpty, used + 1 + length > width {
                lines.append(line)
                (line, used, isEmpty) = (rest, columns(rest), true)
            }
            while length > room() {
                let (head, tail) = split(word, at: room())
                lines.append(line + head)
                (line, used) = (rest, columns(rest))
                (word, length) = (tail, columns(tail))
            }
            line += isEmpty ? word : " " + word
            used += length + (isEmpty ? 0 : 1)
            isEmpty = false
        }
        if !isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }

    /// A text cut to so many columns, with an ellipsis where something is left out.
    static func cut(_ text: String, to width: Int) -> String {
        let text = LogText.withoutCommands(text)
        guard columns(text) > width else { return text }
        return split(text, at: max(0, width - 1)).0 + "…"
    }

    /// A text cut or filled with spaces to exactly so many columns.
    static func cell(_ text: String, _ width: Int, right: Bool = false) -> String {
        let text = cut(text, to: width)
        let fill = String(repeating: " ", count: max(0, width - columns(text)))
        return right ? fill + text : text + fill
    }

    /// A sentence that may be long, cut at the end of a word.
    package static func brief(_ text: String, characters: Int) -> String {
        guard text.count > characters else { return text }
        let head = text.prefix(characters)
        let atWord = head.lastIndex(of: " ").map { head[..<$0] } ?? head
        return (atWord.count > characters / 2 ? atWord : head) + "…"
    }

    private static func split(_ text: String, at width: Int) -> (String, String) {
        var used = 0
        var end = text.startIndex
        while end < text.endIndex {
            let next = columns(text[end])
            if used + next > width { break }
            used += next
            end = text.index(after: end)
        }
        return (String(text[..<end]), String(text[end...]))
    }
}
