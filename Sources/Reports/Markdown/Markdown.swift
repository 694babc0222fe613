/// Writes text of others so that Markdown shows it and does not act on it.
enum Markdown {
    /// Characters that mean something to GitHub or pandoc in the middle of a line.
    private static let marks: Set<Unicode.Scalar> = [
        "\\", "`", "*", "_", "[", "]", "|", "~", "$", "^", "@", "{", "}",
    ]

    /// Text as it is, on one line: nothing in it becomes markup, a link, a mention or a formula.
    static func text(_ raw: String) -> String {
        var result = ""
        // A mark with an accent on it is one character and still a mark to those who read it.
        let scalars = PlainText.line(raw).unicodeScalars
        for place in scalars.indices {
            let scalar = scalars[place]
            if scalar == ".", endsInWeb(scalars[..<place]) { result += gap }
            switch scalar {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            default:
                if marks.contains(scalar) { result += "\\" }
                result.unicodeScalars.append(scalar)
            }
            if isReference(scalar, before: scalars[scalars.index(after: place)...]) { result += gap }
        }
        return atStart(result)
    }

    /// An id in code; ids are lower-case words and hyphens by their format.
    static func code(_ id: String) -> String {
        let inner = PlainText.line(id).unicodeScalars.filter { $0 != "`" && $0 != "|" }
        // Two marks with nothing between them would open a code span that does not end here.
        return inner.isEmpty ? "" : "`\(String(String.UnicodeScalarView(inner)))`"
    }

    /// Ids in code, in brackets; empty for none.
    static func refs(_ ids: [String]) -> String {
        ids.isEmpty ? "" : " [" + ids.map(code).joined(separator: ", ") + "]"
    }

    /// A link, where the address is one of the web; else the title alone.
    static func link(_ title: String, _ url: String?) -> String {
        guard let url, url.hasPrefix("https://") || url.hasPrefix("http://") else { return text(title) }
        var safe = ""
        for byte in url.utf8 {
            switch byte {
            case 0x26: safe += "&amp;"  // What follows might be the name of a character.
            case 0x21, 0x23...0x25, 0x2A...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E:
                safe.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                safe += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        return "[\(text(title))](\(safe))"
    }

    /// A table; cells are taken as they are.
    static func table(_ header: [String], right: Set<Int> = [], _ rows: [[String]]) -> [String] {
        // Where a document is made of it, the columns' widths follow the lengths of these lines.
        let rule = header.indices.map { column in
            let longest = ([header] + rows).map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
            let width = min(max(longest, 3), 40)
            return right.contains(column)
                ? String(repeating: "-", count: width) + ":" : String(repeating: "-", count: width)
        }
        return ([header, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
    }

    /// A space of no width. Programs look for addresses in what is shown, so that a backslash does not keep them from it.
    private static let gap = "&#8203;"

    /// Whether a mark and what follows it would become a link, a mention or a picture: `://`, `@name`, `#12`, `:name:`.
    private static func isReference(_ scalar: Unicode.Scalar, before rest: Substring.UnicodeScalarView) -> Bool {
        switch scalar {
        case "@": return rest.first.map(isNamed) ?? false
        case "#": return rest.first.map { ("0"..."9").contains($0) } ?? false
        case ":":
            if rest.starts(with: "//".unicodeScalars) { return true }
            let name = rest.prefix(40).prefix { isNamed($0) || $0 == "+" }
            // Numbers between colons are times and places in files, but for the two that are pictures.
            let isNumber = name.allSatisfy { ("0"..."9").contains($0) }
            return rest.dropFirst(name.count).first == ":"
                && (!isNumber || ["100", "1234"].contains(String(Substring(name))))
        default: return false
        }
    }

    private static func isNamed(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_" || scalar == "-"
    }

    /// Whether a dot after this begins an address of the web.
    private static func endsInWeb(_ before: Substring.UnicodeScalarView) -> Bool {
        before.suffix(3).count == 3 && before.suffix(3).allSatisfy { $0 == "w" || $0 == "W" }
    }

    /// A mark at the start of a line would make a heading, a list, a quotation or a rule.
    private static func atStart(_ text: String) -> String {
        guard let first = text.first else { return text }
        if "#+-=:".contains(first) { return "\\" + text }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" { return digits + "\\" + rest }
        return text
    }
}
