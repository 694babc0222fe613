/// Writes rows of values as RFC 4180 has them.
public enum SeparatedLine {
    /// One row, ended by a carriage return and a line feed. Values are quoted where they hold a comma, a quote, a line break or
    /// white space at either end.
    public static func text(_ values: [String]) -> String {
        values.map(quoted).joined(separator: ",") + "\r\n"
    }

    private static func quoted(_ value: String) -> String {
        let scalars = value.unicodeScalars
        let needsQuotes =
            scalars.contains { ",;\"\t\r\n".unicodeScalars.contains($0) }
            || scalars.first?.properties.isWhitespace ?? false || scalars.last?.properties.isWhitespace ?? false
        guard needsQuotes else { return value }
        var text = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in scalars {
            if scalar == "\"" { text.append(scalar) }
            text.append(scalar)
        }
        text.append("\"")
        return String(text)
    }
}
