/// Makes text of others safe to print: evidence must not move the cursor, change colours or turn the reading direction.
package enum PlainText {
    /// The text on one line, with control characters and marks of reading direction shown as `[U+202E]` and runs of white
    /// space as one space.
    package static func line(_ text: String) -> String {
        if isPlain(text) { return text }
        var result = String.UnicodeScalarView()
        var isAfterSpace = true
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace && scalar.value != 0xA0 {
                if !isAfterSpace { result.append(" ") }
                isAfterSpace = true
                continue
            }
            isAfterSpace = false
            if isHidden(scalar) {
                result.append(contentsOf: "[U+\(code(scalar))]".unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        if result.last == " " { result.removeLast() }
        return String(result)
    }

    /// The text with each control character, each line break and each mark of reading direction shown as `[U+202E]`, and spaces as
    /// they are: for names of files.
    package static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHidden) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isHidden(scalar) {
                result.append(contentsOf: "[U+\(code(scalar))]".unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether a look at the bytes shows that nothing is to be done: no controls, no white space but single spaces between
    /// words, and no character of a block that has any. Nearly all texts are plain.
    private static func isPlain(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var before: UInt8 = 0x20
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                switch byte {
                case 0x20: if before == 0x20 { return false }
                case 0x21...0x7E, 0x80...0xBF: break
                // In general punctuation, dashes and quotation marks (U+2010 to U+2027) are plain.
                case 0xE2 where index + 2 < bytes.count && bytes[index + 1] <= 0x81:
                    guard bytes[index + 1] == 0x80, (0x90...0xA7).contains(bytes[index + 2]) else { return false }
                // Latin letters with accents, currency signs, arrows, signs.
                case 0xC3...0xD7, 0xE2, 0xE4...0xEE, 0xF0: break
                default: return false
                }
                before = byte
                index += 1
            }
            return before != 0x20 || bytes.isEmpty
        }
    }

    /// Controls, marks that turn or hide what stands around them, and what a document cannot hold.
    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F: true
        case 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
        case 0xFFFE, 0xFFFF: true  // No characters, and not allowed in the XML of documents.
        default: false
        }
    }

    private static func code(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
