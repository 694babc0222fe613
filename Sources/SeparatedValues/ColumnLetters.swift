/// Names columns as spreadsheets do.
public enum ColumnLetters {
    /// A for the column with index 0, Z for 25, AA for 26.
    public static func text(_ index: Int) -> String {
        var rest = max(0, index)
        var letters: [Unicode.Scalar] = []
        while true {
            letters.append(Unicode.Scalar(UInt8(65 + rest % 26)))
            guard rest >= 26 else { break }
            rest = rest / 26 - 1
        }
        return String(String.UnicodeScalarView(letters.reversed()))
    }
}
