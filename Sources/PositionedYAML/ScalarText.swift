/// Tells what other YAML readers would make of a text without quotes.
///
/// A field that wants text and finds `no`, `1.10` or nothing is reported and not converted: the writer may have meant
/// either, and the next tool to read the file may take the other.
enum ScalarText {
    /// What the text would be read as, or nil where it is plainly text.
    static func otherReading(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard let first = bytes.first else { return "nothing" }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return isNumber(bytes) ? "a number" : nil
        case UInt8(ascii: "~"): return bytes.count == 1 ? "nothing" : nil
        default: break
        }
        guard bytes.count <= 5 else { return nil }
        switch String(decoding: bytes, as: UTF8.self).lowercased() {
        case "null": return "nothing"
        case "true", "false", "yes", "no", "on", "off", "y", "n": return "true or false"
        default: return nil
        }
    }

    /// Whether YAML 1.1 would see a number: an integer in any base, a decimal, an infinity, a sexagesimal.
    static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
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

    /// A plain decimal number: an optional minus, digits, an optional point with digits; nil for all else.
    static func decimal(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        var digits = 0
        var points = 0
        for (offset, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case UInt8(ascii: "."): points += 1
            case UInt8(ascii: "-") where offset == 0: break
            default: return nil
            }
        }
        guard digits > 0, digits <= 15, points <= 1, let last = bytes.last, last != UInt8(ascii: ".") else {
            return nil
        }
        let unsigned = bytes.first == UInt8(ascii: "-") ? bytes[1...] : bytes[...]
        guard let first = unsigned.first, first != UInt8(ascii: ".") else { return nil }
        // `007` and `1.10` as a version are not numbers anybody means; a leading zero is refused, a trailing one is fine.
        if first == UInt8(ascii: "0"), unsigned.count > 1, unsigned.dropFirst().first != UInt8(ascii: ".") {
            return nil
        }
        return Double(String(decoding: bytes, as: UTF8.self))
    }

    /// Whether the bytes are an id.
    static func isID(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, isAlphanumeric(first), bytes.count <= 128 else { return false }
        return bytes.allSatisfy {
            isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
