/// Compares the names of columns and sheets as people mean them.
public enum ColumnName {
    /// The name without what people vary: case; spaces, underscores and dashes of any sort, which all count as one space; marks
    /// that cannot be seen; question marks, colons and asterisks at the end.
    public static func normalised(_ name: String) -> String {
        var words: [String.UnicodeScalarView] = []
        var isInWord = false
        for scalar in name.unicodeScalars {
            if isGap(scalar) {
                isInWord = false
            } else if !isInvisible(scalar) {
                if !isInWord { words.append(String.UnicodeScalarView()) }
                isInWord = true
                words[words.count - 1].append(apostrophes.contains(scalar) ? "'" : scalar)
            }
        }
        let text = words.map { String($0) }.joined(separator: " ").lowercased().unicodeScalars
        let end = text.lastIndex { !endings.contains($0) }
        return end.map { String(text[...$0]) } ?? ""
    }

    private static let endings: Set<Unicode.Scalar> = ["?", ":", "*", " "]
    private static let apostrophes: Set<Unicode.Scalar> = ["\u{2018}", "\u{2019}", "\u{02BC}", "`"]

    /// Whether the mark stands between words.
    static func isGap(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar == "\u{2212}" || scalar.properties.isWhitespace
            || scalar.properties.generalCategory == .dashPunctuation
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .format || scalar.properties.generalCategory == .control
    }
}
