import CalendarDates
import Rules

/// Small pieces of Markdown.
enum Markdown {
    /// Text in which nothing is read as markup.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text.split(whereSeparator: \.isNewline).joined(separator: " ") {
            switch character {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~": result += "\\\(character)"
            case "&": result += "&amp;"
            default: result.append(character)
            }
        }
        return result
    }

    /// Text as it stands, in a code span.
    static func code(_ text: String) -> String {
        let plain = text.split(whereSeparator: \.isNewline).joined(separator: " ").replacing("|", with: "\\|")
        return plain.contains("`") ? "`` \(plain) ``" : "`\(plain)`"
    }

    /// Several texts in code spans.
    static func codes(_ texts: [String]) -> String {
        texts.isEmpty ? "–" : texts.map(code).joined(separator: ", ")
    }

    /// A link; the text alone where the address is none that a browser should follow.
    static func link(_ text: String, to address: String?) -> String {
        guard let address, address.hasPrefix("https://") || address.hasPrefix("http://"),
            !address.contains(where: { $0.isWhitespace || "<>\"".contains($0) })
        else { return escaped(text) }
        return "[\(escaped(text))](<\(address)>)"
    }

    /// Sources on one line, with links.
    static func sources(_ sources: [Citation]) -> String {
        sources.map { source in
            var parts = [link(source.title, to: source.url)]
            if let publisher = source.publisher { parts.append(escaped(publisher)) }
            if let page = source.page { parts.append(escaped(page)) }
            if let published = source.published { parts.append(published.words) }
            return parts.joined(separator: ", ")
        }.joined(separator: "; ")
    }

    /// A heading that links can point at by a fixed name.
    static func heading(_ level: Int, _ text: String, anchor: String) -> String {
        "<a id=\"\(anchor)\"></a>\n\n\(String(repeating: "#", count: level)) \(escaped(text))\n"
    }

    /// A link to a place in the same document.
    static func reference(_ text: String, _ anchor: String) -> String { "[\(escaped(text))](#\(anchor))" }

    /// A table; cells are Markdown already. Nothing where there are no rows.
    static func table(_ head: [String], _ rows: [[String]]) -> String {
        guard !rows.isEmpty else { return "" }
        let lines = [head, head.map { _ in "---" }] + rows
        return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n") + "\n"
    }

    /// A bulleted list; items are Markdown already.
    static func list(_ items: [String]) -> String {
        items.isEmpty ? "" : items.map { "- " + $0 }.joined(separator: "\n") + "\n"
    }

    /// A number with at most four decimals, without a needless `.0`.
    static func number(_ exact: Double) -> String {
        let number = (exact * 10_000).rounded() / 10_000
        return number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    }

    /// A sentence that begins with a capital and ends with a full stop.
    static func sentence(_ text: String) -> String {
        let text = escaped(text)
        let whole = text.prefix(1).uppercased() + text.dropFirst()
        return whole.last.map { ".?!".contains($0) } ?? true ? whole : whole + "."
    }
}
