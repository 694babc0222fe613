import SourceText

/// Reads comma-separated values as RFC 4180 has them: quotes around a value, doubled inside one.
enum CommaSeparated {
    /// A row: its values and the line it begins on.
    struct Row {
        let values: [String]
        let line: Int
    }

    /// The rows of a text, empty lines left out; an unclosed quote ends with the text.
    static func rows(_ text: String) -> [Row] {
        var rows: [Row] = []
        var values: [String] = []
        var value = ""
        var isQuoted = false
        var wasQuoted = false
        var line = 1
        var firstLine = 1
        func endRow() {
            values.append(value)
            if values.count > 1 || !value.isEmpty || wasQuoted { rows.append(Row(values: values, line: firstLine)) }
            (values, value, wasQuoted) = ([], "", false)
        }
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where isQuoted && scalars.first == "\"":
                value.unicodeScalars.append(scalar)
                scalars.removeFirst()
            case "\"" where isQuoted: isQuoted = false
            case "\"" where value.isEmpty: (isQuoted, wasQuoted) = (true, true)
            case "," where !isQuoted:
                values.append(value)
                value = ""
            case "\r" where !isQuoted && scalars.first == "\n": continue
            case "\n":
                line += 1
                if isQuoted {
                    value.unicodeScalars.append(scalar)
                } else {
                    endRow()
                    firstLine = line
                }
            default: value.unicodeScalars.append(scalar)
            }
        }
        endRow()
        return rows
    }
}
