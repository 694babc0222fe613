@testable import PositionedYAML
import TestSupport
import Testing

@Suite("One look over the bytes of a file")
struct TextScanTests {
    private func scan(_ bytes: [UInt8]) -> TextScan { bytes.withUnsafeBytes { TextScan($0) } }

    @Test(
        "characters that YAML allows are counted, wherever they stand",
        arguments: [
            ("", 0), ("a", 1), ("a: b\n", 5), ("a\tb\r\n", 5), ("é", 1), ("–", 1), ("\u{A0}", 1), ("\u{2027}", 1),
            ("\u{D7FF}", 1), ("\u{E000}", 1), ("\u{FFFD}", 1), ("😀", 1), ("\u{10FFFF}", 1), ("e\u{301}", 2),
        ])
    func counted(text: String, count: Int) {
        for before in 0..<20 {
            let bytes = Array((String(repeating: "x", count: before) + text + "yz").utf8)
            #expect(scan(bytes).scalarCount == before + count + 2, "behind \(before)")
            #expect(scan(bytes).rareLineBreak == nil)
        }
    }

    @Test(
        "what YAML does not allow, and what is not UTF-8, is left to libyaml",
        arguments: [
            [0x00], [0x07], [0x1F], [0x7F], [0xC2, 0x80], [0xC2, 0x9F], [0xEF, 0xBB, 0xBF], [0xEF, 0xBF, 0xBE],
            [0xEF, 0xBF, 0xBF], [0x80], [0xC0, 0xAF], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xE0, 0x80, 0x80],
            [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
        ] as [[UInt8]])
    func refused(bytes: [UInt8]) {
        for before in 0..<20 {
            let rest = Array(repeating: UInt8(ascii: "x"), count: 20 - before)
            for text in [[], rest] {
                let scan = scan(Array(repeating: UInt8(ascii: "x"), count: before) + bytes + text)
                #expect(scan.scalarCount == nil, "behind \(before)")
                #expect(scan.rareLineBreak == nil)
            }
        }
    }

    @Test("the first rare line break is found", arguments: ["\r", "\u{85}", "\u{2028}", "\u{2029}"])
    func rareLineBreak(lineBreak: String) {
        for before in 0..<20 {
            let start = String(repeating: "é\n", count: before)
            let scan = scan(Array((start + lineBreak + "x" + lineBreak + "yyyyyyyyyyyyyyyyy").utf8))
            #expect(scan.rareLineBreak == start.utf8.count)
        }
    }

    @Test("random bytes are counted as the standard library does", arguments: 1...20)
    func random(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let parts: [[UInt8]] = [
            Array("plain text ".utf8), Array("é".utf8), Array("–".utf8), Array("😀".utf8), [0x0A], [0x0D, 0x0A], [0x09],
        ]
        for _ in 0..<200 {
            var bytes = (0..<12).flatMap { _ in parts[Int.random(in: 0..<parts.count, using: &generator)] }
            if Bool.random(using: &generator) {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            let scan = scan(bytes)
            guard scan.rareLineBreak == nil else { continue }
            let text = String(validating: bytes, as: UTF8.self)
            let isAllowed = text?.unicodeScalars.allSatisfy {
                switch $0.value {
                case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...: $0.value != 0xFEFF
                default: false
                }
            }
            #expect(scan.scalarCount == (isAllowed == true ? text?.unicodeScalars.count : nil))
        }
    }
}
