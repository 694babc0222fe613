/// Writes words so that a shell reads them back as they are.
enum ShellWords {
    private static let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:=,@%+")

    /// The words as one line.
    static func joined(_ words: [String]) -> String { words.map(quoted).joined(separator: " ") }

    /// A word in single quotes where it needs any.
    static func quoted(_ word: String) -> String {
        if !word.isEmpty, word.allSatisfy(plain.contains) { return word }
        return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
