public import SourceText

/// What keeps a table from being read, with its place. It never holds a value: lists hold persons.
public struct SeparatedTrouble: Hashable, Sendable {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// A quote stands inside a value that does not begin with one. Reading can go on.
        case strayQuote
        /// Something stands between a closing quote and the end of the value.
        case textAfterQuote
        /// Nothing closes a quote up to the limit of a value, or up to the end of the file, where it is nil.
        case unclosedQuote(limit: Int?)
        /// Bytes that are no UTF-8.
        case notUTF8
        /// A byte zero, which no text has.
        case zeroByte
        /// The file is UTF-16 or UTF-32.
        case wideText
        /// The file is no table but what is named.
        case notATable(String)
        /// A value has more bytes than the limit.
        case largeCell(limit: Int)
        /// A row has more bytes than the limit.
        case largeRow(limit: Int)
        /// A row has more values than the limit.
        case manyCells(limit: Int)
        /// The file has more bytes than the limit.
        case largeFile(limit: Int)
    }

    /// What is wrong.
    public let kind: Kind
    /// Where it is.
    public let position: SourcePosition
    /// Where the value begins that it is in.
    public let start: SourcePosition
    /// The row as a spreadsheet counts, from 1.
    public let row: Int
    /// The index of the column, from 0.
    public let column: Int

    /// Whether reading can go on behind it.
    public var isPassable: Bool { kind == .strayQuote }
    /// Whether it is about the file as a whole and not about a value.
    public var isOfFile: Bool {
        switch kind {
        case .wideText, .notATable, .largeFile: true
        default: false
        }
    }
}
