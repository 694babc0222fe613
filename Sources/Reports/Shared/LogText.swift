/// Text in which GitHub Actions sees no command, wherever a line of a log is broken: it looks for `::` at the start of a line,
/// and for `##[` anywhere.
package enum LogText {
    /// A line that names files and repeats texts of others, so that it stays one line and neither moves the cursor nor is taken
    /// for a command. Files whose names hold nothing of that sort keep them.
    package static func line(_ text: String) -> String { withoutCommands(PlainText.visible(text)) }

    /// The text, with a space within each of these marks.
    static func withoutCommands(_ line: String) -> String {
        // Nearly all texts hold neither.
        guard line.utf8.holds("::") || line.utf8.holds("##[") else { return line }
        var result = String.UnicodeScalarView()
        for scalar in line.unicodeScalars {
            let isCommand =
                scalar == ":" && result.last == ":"
                || scalar == "[" && result.suffix(2).elementsEqual("##".unicodeScalars)
            if isCommand { result.append(" ") }
            result.append(scalar)
        }
        return String(result)
    }
}

extension String.UTF8View {
    /// Whether a short text of ASCII stands somewhere in it.
    fileprivate func holds(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { wanted in
            var matched = 0
            for byte in self {
                if byte == wanted[matched] {
                    matched += 1
                    if matched == wanted.count { return true }
                } else if !(matched == wanted.count - 1 && byte == wanted[matched - 1]) {
                    // In `###[` the last two marks still count.
                    matched = byte == wanted[0] ? 1 : 0
                }
            }
            return false
        }
    }
}
