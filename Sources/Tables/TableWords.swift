import SeparatedValues
import SourceText

/// The texts of faults in tables.
enum TableWords {
    static let saveAsText = "save it as “CSV UTF-8 (comma delimited)” in Excel, or as UTF-8 text in another program"

    /// Where something is: `row 3, column B (“UPN”)`.
    /// - Parameter name: the column's name, where it is a known one.
    static func cell(row: Int, column: Int, name: String?) -> String {
        "row \(row), column \(ColumnLetters.text(column))" + (name.map { " (“\($0)”)" } ?? "")
    }

    /// The fault's name, what is wrong and what to do.
    static func words(_ kind: SeparatedTrouble.Kind) -> (id: String, message: String, remedy: String) {
        switch kind {
        case .strayQuote:
            ("stray-quote", "a quote stands inside a value that does not begin with one", quoting)
        case .textAfterQuote:
            ("text-after-quote", "behind the quote that closes this value stands something else", quoting)
        case .unclosedQuote(let limit):
            (
                "unclosed-quote",
                limit.map { "the quote that opens here is not closed within \($0) bytes" }
                    ?? "nothing closes the quote that opens here", "close it, or take it away"
            )
        case .notUTF8:
            (
                "not-utf-8", "this letter is not UTF-8; the file was probably saved as plain CSV, in Windows-1252",
                saveAsText
            )
        case .zeroByte:
            ("zero-byte", "here is a byte zero, which no text has; the file is damaged or no table", saveAsText)
        case .wideText: ("not-utf-8", "the file is UTF-16", saveAsText)
        case .notATable(let what): ("not-a-table", "this is \(what) and not a table", saveAsText)
        case .largeCell(let limit): ("large-value", "this value has more than \(limit) bytes", lost)
        case .largeRow(let limit): ("large-row", "this row has more than \(limit) bytes", lost)
        case .manyCells(let limit): ("large-row", "this row has more than \(limit) values", lost)
        case .largeFile(let limit):
            ("file-too-large", "the table has more than \(limit) bytes", "split it into several files")
        }
    }

    private static let quoting =
        "put the whole value in quotes and write each quote inside twice, or save the sheet as CSV once more"
    private static let lost = "look for a quote or a line break that was lost before it"
}
