import Privacy
import Rules
import TestSupport
import Testing

/// Properties that hold for any text.
@Suite("Any text")
struct AnyTextTests {
    /// Pieces that detectors react to, put together at random.
    private static let pieces: [[UInt8]] =
        [
            "T825400123001", "943 476 5919", "07700 900123", "0", "4", "44", "+", "@", "a@b.uk", ".", ",", "-", " ",
            "\n", "Mr", "Dr ",
            "Smith", "O'", "’", "“", "born", "dob ", "12/03/2011", "3", "two ", "pupils", "children", "HP20", " 1UZ",
            "<", "£", "(", ")", "é",
            "school", "one in ", "fewer than ", "\"", "A", "Ö", "00", "send.", "of the ", "Jane ", "NHS ",
        ].map { Array($0.utf8) } + [[0x80], [0xC3], [0xE2], [0xE2, 0x80], [0xF0, 0x9F], [0x92], [0xA3], [0xFF], [0]]

    @Test("ranges lie in the text, in order, and what is shown never holds what was found")
    func ranges() throws {
        let scanner = try ShippedRules.scanner()
        var random = SeededGenerator(seed: 11)
        var count = 0
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...12, using: &random)).flatMap { _ in
                Self.pieces.randomElement(using: &random) ?? []
            }
            for field in [PrivacyScanner.Field.text, .role, .table] {
                let found = bytes.withUnsafeBufferPointer { scanner.scan($0, as: field) }
                #expect(found == bytes.withUnsafeBufferPointer { scanner.scan($0, as: field) })
                for (detail, next) in zip(found, found.dropFirst()) {
                    #expect(detail.range.lowerBound <= next.range.lowerBound)
                }
                for detail in found {
                    count += 1
                    #expect(
                        detail.range.lowerBound >= 0 && detail.range.upperBound <= bytes.count && !detail.range.isEmpty)
                    let value = String(decoding: bytes[detail.range], as: UTF8.self)
                    #expect(!detail.masked.contains(value), "\(detail.masked)")
                }
            }
        }
        #expect(count > 1_000)
    }

    @Test("a detail is found wherever in a text it stands")
    func anywhere() throws {
        let scanner = try ShippedRules.scanner()
        let details = [
            "T825400123001", "943 476 5919", "07700 900123", "jane.smith@example.org", "Mrs Smith", "3 pupils",
            "dob 12/03/2011",
        ]
        let before = ["", "In 2024/25, 46.4 per cent waited: ", "“", "(", "As said – ", "Naïve café; ", "line\n"]
        let after = ["", ".", ", and more.", "”", ")", "; then", " – and so on", "\nline", "?"]
        for detail in details {
            let plain = scanner.found(in: detail)
            #expect(plain.count == 1)
            for first in before {
                for last in after {
                    #expect(scanner.found(in: first + detail + last) == plain, "\(first)\(detail)\(last)")
                }
            }
        }
    }
}
