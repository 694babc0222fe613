/// Makes text of others safe to print: evidence must not move the cursor, change colours or turn the reading direction.
enum PlainText {
    /// The text on one line, with control characters and marks of reading direction shown as `[U+202E]` and runs of white
    /// space as one space.
    static func line(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F || $0 == 0x20 }), !text.utf8.contains(pair: 0x20),
            text.utf8.first != 0x20, text.utf8.last != 0x20
        {
            return text
        }
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

    /// Controls, and marks that turn or hide what stands around them.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F: true
        case 0x61C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
        default: false
        }
    }

    private static func code(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension String.UTF8View {
    /// Whether a byte stands twice in a row.
    fileprivate func contains(pair byte: UInt8) -> Bool {
        zip(self, dropFirst()).contains { $0 == byte && $1 == byte }
    }
}
