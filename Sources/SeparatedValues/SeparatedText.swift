public import SourceText

/// Rows of values as RFC 4180 has them: quotes around a value, doubled inside one. Each value knows its place.
///
/// More is read than RFC 4180 allows, because spreadsheets write more: a byte order mark, semicolons or tabs between values,
/// any line break, and a first line such as `sep=;`.
public struct SeparatedText: Sendable {
    /// One value.
    public struct Cell: Sendable, Hashable {
        /// The value, without its quotes.
        public let text: String
        /// Where it begins, its quote included.
        public let position: SourcePosition
    }

    /// One row; it has at least one value.
    public struct Row: Sendable, Hashable {
        /// Its values in order.
        public let cells: [Cell]
        /// The line it begins on, from 1.
        public let line: Int
        /// The values without their places.
        public var texts: [String] { cells.map(\.text) }
    }

    /// The rows in order, empty lines left out; up to the stray quote where there is one.
    public let rows: [Row]
    /// What stands between values.
    public let separator: Separator
    /// Where a quote opens that nothing closes; the last value then holds the rest of the text.
    public let unclosedQuote: SourcePosition?
    /// Where something stands between a closing quote and the end of its value: the rest cannot be told apart.
    public let textAfterQuote: SourcePosition?

    /// Reads a text.
    /// - Parameter separator: what stands between values; nil finds out by the first row, where the separator that gives most
    ///   values is taken, and of equals the comma.
    public init(_ text: String, separator: Separator? = nil) {
        var text = text
        self = text.withUTF8 { Self($0, separator: separator) }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, separator: Separator?) {
        let opening = TableOpening(bytes, separator: separator)
        var parser = RowParser(
            separator: opening.separator, limits: .none, isForgiving: true, line: opening.line)
        var rows: [Row] = []
        var unclosedQuote: SourcePosition?
        var textAfterQuote: SourcePosition?
        func take(_ event: RowParser.Event) {
            switch event {
            case .row(let row):
                let cells = zip(row.texts, row.positions).map { Cell(text: $0, position: $1) }
                rows.append(Row(cells: cells, line: row.positions.first?.line ?? 1))
            case .trouble(let trouble) where trouble.kind == .unclosedQuote(limit: nil):
                unclosedQuote = trouble.position
            case .trouble(let trouble): textAfterQuote = trouble.position
            }
        }
        var offset = opening.length
        while let event = parser.next(in: bytes, at: &offset) { take(event) }
        while let event = parser.finish() { take(event) }
        self.rows = rows
        self.separator = opening.separator
        self.unclosedQuote = unclosedQuote
        self.textAfterQuote = textAfterQuote
    }
}
