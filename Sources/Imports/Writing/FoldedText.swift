import PositionedYAML

/// Writes longer texts over several lines, as people do.
enum FoldedText {
    /// The widest line.
    private static let width = 116

    /// `name: >-` and the text folded below it; on one line, in quotes, where folding would change the text.
    static func lines(_ name: String, _ text: String, indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .format, .surrogate, .unassigned, .privateUse: false
            default: true
            }
        }
        guard isPlain, !words.contains(where: \.isEmpty) else {
            return ["\(margin)\(name): \(YAMLText.scalar(text))"]
        }
        var lines = ["\(margin)\(name): >-"]
        var line = ""
        for word in words {
            if !line.isEmpty, indent + 2 + line.count + 1 + word.count > width {
                lines.append("\(margin)  \(line)")
                line = ""
            }
            line += line.isEmpty ? String(word) : " " + word
        }
        return lines + ["\(margin)  \(line)"]
    }
}
