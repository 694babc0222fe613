/// Puts words together as people write lists.
public enum WordList {
    /// `a`, `a and b`, `a, b and c`.
    public static func joined(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }

    /// A title in the middle of a sentence: its first letter small, unless the second is a capital too (`EHC plan`).
    public static func uncapitalised(_ title: String) -> String {
        guard let first = title.first else { return title }
        let rest = title.dropFirst()
        if let second = rest.first, second.isUppercase || second.isNumber { return title }
        return first.lowercased() + rest
    }
}
