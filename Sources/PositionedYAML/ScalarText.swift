/// Tells what other YAML readers would make of a text without quotes.
///
/// A field that wants text and finds `no`, `1.10` or nothing is reported and not converted: the writer may have meant
/// either, and the next tool to read the file may take the other.
package enum ScalarText {
    /// What the text would be read as, or nil where it is plainly text.
    package static func otherReading(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard let first = bytes.first else { return "nothing" }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return isNumber(bytes) ? "a number" : nil
        case UInt8(ascii: "~"): return bytes.count == 1 ? "nothing" : nil
        default: break
        }
        guard bytes.count <= 5, firstOfWords.contains(first | 0x20) else { return nil }
        switch String(decoding: bytes, as: UTF8.self).lowercased() {
        case "null": return "nothing"
        case "true", "false", "yes", "no", "on", "off", "y", "n": return "true or false"
        default: return nil
        }
    }

    /// What the words begin with that are read as nothing, true or false, in lower case.
    private static let firstOfWords = Array("ntfyo".utf8)

    /// Whether YAML 1.1 would see a number: an integer in any base, a decimal, an infinity, a sexagesimal.
    static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.allSatisfy(mayStandInNumber) else { return false }
        var rest = bytes[...]
        if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let text = String(decoding: rest, as: UTF8.self).lowercased()
        if [".inf", ".nan"].contains(text) { return true }
        for (prefix, digits) in [("0x", "0123456789abcdef_"), ("0o", "01234567_"), ("0b", "01_")]
        where text.hasPrefix(prefix) {
            return text.count > 2 && text.dropFirst(2).allSatisfy(digits.contains)
        }
        guard text.contains(where: { ("0"..."9").contains($0) }) else { return false }
        var hasExponent = false
        for (offset, character) in text.enumerated() {
            switch character {
            case "0"..."9", "_", ".", ":": continue
            case "e" where offset > 0 && !hasExponent: hasExponent = true
            case "+", "-":
                guard hasExponent, text.dropFirst(offset - 1).first == "e" else { return false }
            default: return false
            }
        }
        // `1e` is an id that somebody chose, and no number.
        return text.last.map { !"e+-".contains($0) } ?? false
    }

    /// Whether a byte can be part of a number in any notation. Bytes of characters beyond ASCII are not ruled out here.
    private static func mayStandInNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: ":"), 0x80...0xFF: true
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
        default: "abcdefinox".utf8.contains(byte | 0x20)
        }
    }

    /// A plain decimal number: an optional minus, digits, an optional point with digits; nil for all else.
    package static func decimal(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        var (digits, points, decimals) = (0, 0, 0)
        var whole: Int64 = 0
        for (offset, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits += 1
                decimals += points
                guard digits <= 15 else { return nil }
                whole = whole * 10 + Int64(byte - UInt8(ascii: "0"))
            case UInt8(ascii: ".") where points == 0: points = 1
            case UInt8(ascii: "-") where offset == 0: break
            default: return nil
            }
        }
        guard digits > 0, let last = bytes.last, last != UInt8(ascii: ".") else { return nil }
        let isNegative = bytes.first == UInt8(ascii: "-")
        let unsigned = isNegative ? bytes[1...] : bytes[...]
        guard let first = unsigned.first, first != UInt8(ascii: ".") else { return nil }
        // `007` and `1.10` as a version are not numbers anybody means; a leading zero is refused, a trailing one is fine.
        if first == UInt8(ascii: "0"), unsigned.count > 1, unsigned.dropFirst().first != UInt8(ascii: ".") {
            return nil
        }
        // Exact: both are whole numbers that a double holds, so their quotient is rounded once, as the text would be.
        let size = Double(whole) / powersOfTen[decimals]
        return isNegative ? -size : size
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]

    /// Whether the bytes are an id.
    package static func isID(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, isAlphanumeric(first), bytes.count <= 128 else { return false }
        for byte in bytes {
            guard
                isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
                    || byte == UInt8(ascii: ".")
            else { return false }
        }
        return true
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
    }
}
