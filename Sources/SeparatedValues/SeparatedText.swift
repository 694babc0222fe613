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

    /// The rows in order, empty lines left out.
    public let rows: [Row]
    /// What stands between values.
    public let separator: Separator
    /// Where a quote opens that nothing closes; the last value then holds the rest of the text.
    public let unclosedQuote: SourcePosition?

    /// Reads a text.
    /// - Parameter separator: what stands between values; nil finds out by the first row, where the separator that gives most
    ///   values is taken, and of equals the comma.
    public init(_ text: String, separator: Separator? = nil) {
        let scalars = Array(
            text.unicodeScalars.first == "\u{FEFF}" ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...])
        let stated = separator == nil ? Self.statedSeparator(scalars) : nil
        let chosen = separator ?? stated ?? Self.likelySeparator(scalars)
        var reader = SeparatedTextReader(scalars, separator: chosen.scalar)
        if stated != nil { _ = reader.row() }
        var rows: [Row] = []
        while let row = reader.row() {
            if row.cells.count > 1 || row.cells.first.map({ !$0.text.isEmpty || $0.isQuoted }) ?? false {
                rows.append(Row(cells: row.cells.map { Cell(text: $0.text, position: $0.position) }, line: row.line))
            }
        }
        self.rows = rows
        self.separator = chosen
        unclosedQuote = reader.unclosedQuote
    }

    /// What a first line such as `sep=;`, which Excel understands, says.
    private static func statedSeparator(_ scalars: [Unicode.Scalar]) -> Separator? {
        guard String(String.UnicodeScalarView(scalars.prefix(4))).lowercased() == "sep=", scalars.count > 4,
            scalars.count == 5 || scalars[5] == "\n" || scalars[5] == "\r"
        else { return nil }
        return Separator.allCases.first { $0.scalar == scalars[4] }
    }

    private static func likelySeparator(_ scalars: [Unicode.Scalar]) -> Separator {
        var best = (separator: Separator.comma, cells: 0)
        for separator in Separator.allCases {
            var reader = SeparatedTextReader(scalars, separator: separator.scalar)
            let cells = reader.row()?.cells.count ?? 0
            if cells > best.cells { best = (separator, cells) }
        }
        return best.separator
    }
}
