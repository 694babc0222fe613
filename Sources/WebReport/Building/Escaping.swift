/// Writes text so that a browser shows it and does nothing else with it.
enum Escaping {
    /// Appends a text. It is safe between tags and within a quoted attribute alike.
    ///
    /// Characters that a page may not hold, and those that turn the reading direction of what follows, are shown as
    /// `[U+202E]`.
    static func append(_ text: String, to page: inout String) {
        if isPlain(text) { return page += text }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": page += "&amp;"
            case "<": page += "&lt;"
            case ">": page += "&gt;"
            case "\"": page += "&quot;"
            case "'": page += "&#39;"
            case "\n", "\t": page.unicodeScalars.append(scalar)
            default:
                if isHidden(scalar) {
                    page += "[U+\(code(scalar))]"
                } else {
                    page.unicodeScalars.append(scalar)
                }
            }
        }
    }

    /// Whether a look at the bytes shows that nothing is to be done. Nearly all texts are plain.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { byte in
            switch byte {
            case 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F: false
            case 0x20...0x7E: true
            default: false
            }
        }
    }

    /// Controls, marks that turn what stands around them, and what is no character at all.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F: true
        case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        case 0xFDD0...0xFDEF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    private static func code(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
