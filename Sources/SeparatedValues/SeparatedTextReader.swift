import SourceText

/// Takes rows from a text, one after the other.
struct SeparatedTextReader {
    typealias Cell = (text: String, position: SourcePosition, isQuoted: Bool)

    private let scalars: [Unicode.Scalar]
    private let separator: Unicode.Scalar
    private var index = 0
    private var line = 1
    private var column = 1
    private(set) var unclosedQuote: SourcePosition?

    init(_ scalars: [Unicode.Scalar], separator: Unicode.Scalar) {
        self.scalars = scalars
        self.separator = separator
    }

    /// The next row, which may be an empty line; nil at the end.
    mutating func row() -> (cells: [Cell], line: Int)? {
        guard index < scalars.count else { return nil }
        let first = line
        var cells = [cell()]
        while index < scalars.count, scalars[index] == separator {
            advance()
            cells.append(cell())
        }
        if index < scalars.count {
            let isCarriageReturn = scalars[index] == "\r"
            advance()
            if isCarriageReturn, index < scalars.count, scalars[index] == "\n" { advance() }
        }
        return (cells, first)
    }

    /// The value that begins here; the separator or line break behind it is left.
    private mutating func cell() -> Cell {
        let start = SourcePosition(line: line, column: column)
        var text = String.UnicodeScalarView()
        let isQuoted = index < scalars.count && scalars[index] == "\""
        if isQuoted {
            advance()
            var isOpen = true
            while index < scalars.count, isOpen {
                let scalar = scalars[index]
                advance()
                if scalar == "\"", index < scalars.count, scalars[index] == "\"" {
                    text.append(scalar)
                    advance()
                } else if scalar == "\"" {
                    isOpen = false
                } else {
                    text.append(scalar)
                }
            }
            if isOpen { unclosedQuote = start }
        }
        // What stands behind a closing quote belongs to the value too, as spreadsheets have it.
        while index < scalars.count, !endsCell(scalars[index]) {
            text.append(scalars[index])
            advance()
        }
        return (String(text), start, isQuoted)
    }

    private func endsCell(_ scalar: Unicode.Scalar) -> Bool {
        scalar == separator || scalar == "\n" || scalar == "\r"
    }

    /// Steps over one scalar. A carriage return before a line feed is no line break of its own.
    private mutating func advance() {
        let scalar = scalars[index]
        index += 1
        let endsLine = scalar == "\n" || (scalar == "\r" && !(index < scalars.count && scalars[index] == "\n"))
        (line, column) = endsLine ? (line + 1, 1) : (line, column + 1)
    }
}
