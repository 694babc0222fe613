/// Keeps spreadsheets from taking text for a formula.
///
/// A value that begins as a formula might gets an apostrophe in front, and so does one that begins with an apostrophe before
/// such a character, so that reading gives back what was written.
public enum GuardedCell {
    /// Characters that begin a formula in some spreadsheet, the wide forms of East Asian keyboards included.
    private static let starts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]

    /// The value as a spreadsheet should get it.
    public static func written(_ value: String) -> String {
        isAtRisk(value.unicodeScalars[...]) ? "'" + value : value
    }

    /// The value that was written.
    public static func read(_ cell: String) -> String {
        let scalars = cell.unicodeScalars
        guard scalars.first == "'", isAtRisk(scalars.dropFirst()) else { return cell }
        return String(scalars.dropFirst())
    }

    /// Whether the text begins a formula, behind any number of apostrophes.
    private static func isAtRisk(_ scalars: Substring.UnicodeScalarView) -> Bool {
        scalars.first { $0 != "'" }.map(starts.contains) ?? false
    }
}
