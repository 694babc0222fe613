/// Shows the line a fault is on, with a caret under the place.
public enum SourceExcerpt {
    /// The longest stretch of a line that is shown, in characters.
    static let width = 100

    /// Two lines: the source line with its number, and carets under the faulty part; nil where the place is not in the
    /// text.
    public static func lines(of bytes: [UInt8], at position: SourcePosition, length: Int) -> [String]? {
        guard let line = line(position.line, of: bytes) else { return nil }
        let scalars = Array(line.unicodeScalars)
        let column = min(max(0, position.column - 1), scalars.count)
        let start = max(0, column - width / 2)
        let shown = scalars[start..<min(scalars.count, start + width)]
        let number = String(position.line)
        let margin = String(repeating: " ", count: number.count)
        let carets = String(repeating: "^", count: max(1, min(length, shown.endIndex - column)))
        let indent = String(repeating: " ", count: column - start)
        return ["  \(number) | \(printable(shown))", "  \(margin) | \(indent)\(carets)"]
    }

    /// The text of a line, without its line break and a byte order mark; bytes that are not UTF-8 become replacement
    /// characters.
    static func line(_ number: Int, of bytes: [UInt8]) -> String? {
        var current = 1
        var start = ByteOffsets.firstByte(of: bytes)
        while current < number {
            guard let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            start = newline + 1
            current += 1
        }
        var end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// Control characters, tabs among them, as one visible character each, so that the caret stays in its column.
    private static func printable(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        for scalar in scalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: text.append(scalar == "\t" ? " " : "\u{FFFD}")
            default: text.append(scalar)
            }
        }
        return String(text)
    }
}
