import TestSupport

/// Small changes to a text, such as people and broken tools make.
enum TextMutation {
    private static let oddValues = [
        "no", "~", "null", "1e3", "''", "'12'", "12", "-0", "007", "1.10", "1_000", "0x1F", ".5", "5.", "é", "\u{212A}",
        "2025-13-01", "2025-06-30", "'2025-06-30'", "[a, a]", "[]", "{}", "{a: b}", "&a x", "*a", "!!str x", "\" \"",
        "\"\\u00a0\"", "\"\\0\"", "true", "P6M", "2024-25", "education", "[education, education]", "[education]", "|\n",
        "99999999999999999999", "1000", "-5", "0.5", "\u{2003}", "[inspection]",
    ]
    private static let oddBytes = Array(":-[]{}#&*!|>'\"%@`\n\r\t ,?a0.\u{85}".utf8) + [0, 0xC2, 0xE2, 0xFF]

    /// The text with a few changes, which follow from the generator alone.
    static func changed(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &generator) { change(&bytes, &generator) }
        return bytes
    }

    private static func change(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
        let line = Int.random(in: lines.indices, using: &generator)
        switch Int.random(in: 0..<10, using: &generator) {
        case 0:
            let index = Int.random(in: bytes.indices, using: &generator)
            bytes[index] = oddBytes.randomElement(using: &generator) ?? 0
            return
        case 1:
            bytes.remove(at: Int.random(in: bytes.indices, using: &generator))
            return
        case 2: lines.remove(at: line)
        case 3: lines.insert(lines[line], at: line)
        case 4: lines.swapAt(line, Int.random(in: lines.indices, using: &generator))
        default:
            guard let colon = lines[line].firstIndex(of: UInt8(ascii: ":")) else { return }
            let value = oddValues.randomElement(using: &generator) ?? ""
            lines[line] = lines[line][...colon] + Array(" \(value)".utf8)
        }
        bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }
}
