/// Keeps what is told of input on one line: it may repeat a key or an id that holds line breaks, and whoever reads a log line by
/// line must not take the rest for something else.
enum OneLine {
    /// The text with one replacement character for each stretch of line breaks and control characters.
    static func text(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: breaks) else { return text }
        var line = String.UnicodeScalarView()
        var isInBreak = false
        for scalar in text.unicodeScalars {
            let isBreak = breaks(scalar)
            if !isBreak { line.append(scalar) } else if !isInBreak { line.append("\u{FFFD}") }
            isInBreak = isBreak
        }
        return String(line)
    }

    private static func breaks(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
