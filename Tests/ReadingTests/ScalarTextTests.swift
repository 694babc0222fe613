import PositionedYAML
import TestSupport
import Testing

@Suite("Scalars read from bytes")
struct ScalarTextTests {
    private static func withBytes<Result>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        var text = text
        return text.withUTF8(body)
    }

    @Test("a decimal number is the double that is nearest to it", arguments: 0..<50)
    func decimals(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<200 {
            let digits = (0..<Int.random(in: 1...15, using: &generator)).map { _ in
                Int.random(in: 0...9, using: &generator)
            }
            let point = Int.random(in: 1...15, using: &generator)
            var text = digits.prefix(point).map(String.init).joined()
            while text.count > 1, text.hasPrefix("0") { text.removeFirst() }
            if digits.count > point { text += "." + digits.dropFirst(point).map(String.init).joined() }
            if Bool.random(using: &generator) { text = "-" + text }
            let read = Self.withBytes(text) { ScalarText.decimal($0) }
            #expect(read?.bitPattern == Double(text)?.bitPattern, "\(text)")
        }
    }

    @Test("what else a text could be read as is told as by the plain rule", arguments: 0..<50)
    func otherReadings(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "0", "1", "9", "x", "o", "b", "e", "E", "+", "-", ".", "_", ":", "f", "g", "inf", "NaN", "no", "Yes",
            "true",
            "n", "Null", "~", " ", "é", "\u{301}", "\u{212A}", "\u{0663}", "\u{1F1EC}", "off",
        ]
        for _ in 0..<400 {
            let text = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                pieces.randomElement(using: &generator) ?? ""
            }.joined()
            let read = Self.withBytes(text) { ScalarText.otherReading(of: $0) }
            #expect(read == Self.otherReading(of: text), "\(text.unicodeScalars.map(\.value))")
        }
    }

    /// The rule without any short cut.
    private static func otherReading(of text: String) -> String? {
        guard let first = text.utf8.first else { return "nothing" }
        if "0123456789+-.".utf8.contains(first) { return isNumber(text) ? "a number" : nil }
        if text == "~" { return "nothing" }
        switch text.lowercased() {
        case "null": return "nothing"
        case "true", "false", "yes", "no", "on", "off", "y", "n": return "true or false"
        default: return nil
        }
    }

    private static func isNumber(_ original: String) -> Bool {
        let isSigned = original.utf8.first == UInt8(ascii: "+") || original.utf8.first == UInt8(ascii: "-")
        let text = String(decoding: isSigned ? original.utf8.dropFirst() : original.utf8[...], as: UTF8.self)
            .lowercased()
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
        return text.last.map { !"e+-".contains($0) } ?? false
    }
}
