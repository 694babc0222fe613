import SourceText
import TestSupport
import Testing

@Suite("Places and byte offsets")
struct SourcePlaceTests {
    @Test("places sort by path, the file as a whole first, then line, then column")
    func order() {
        let sorted = [
            SourcePlace(path: "a"), SourcePlace(path: "a", position: SourcePosition(line: 1, column: 2)),
            SourcePlace(path: "a", position: SourcePosition(line: 1, column: 10)),
            SourcePlace(path: "a", position: SourcePosition(line: 2, column: 1)), SourcePlace(path: "b"),
        ]
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<20 { #expect(sorted.shuffled(using: &generator).sorted() == sorted) }
        for place in sorted { #expect(!(place < place)) }
    }

    @Test("a place reads as path, line and column")
    func words() {
        let place = SourcePlace(path: "a/b.yaml", position: SourcePosition(line: 3, column: 7))
        #expect(place.description == "a/b.yaml:3:7")
        #expect(place.line == "a/b.yaml:3")
        #expect(SourcePlace(path: "a").description == "a")
        #expect(SourcePlace(path: "a").line == "a")
    }

    struct Offset: CustomTestStringConvertible, Sendable {
        let text: String
        let byte: Int
        let line: Int
        let column: Int
        var testDescription: String { "byte \(byte) of \(text.debugDescription)" }
    }

    @Test(
        "a byte offset becomes a line and a column of scalars",
        arguments: [
            Offset(text: "", byte: 0, line: 1, column: 1), Offset(text: "abc", byte: 0, line: 1, column: 1),
            Offset(text: "abc", byte: 2, line: 1, column: 3), Offset(text: "a\nb", byte: 1, line: 1, column: 2),
            Offset(text: "a\nb", byte: 2, line: 2, column: 1), Offset(text: "é€😀x", byte: 9, line: 1, column: 4),
            Offset(text: "e\u{301}x", byte: 3, line: 1, column: 3), Offset(text: "ab", byte: 99, line: 1, column: 3),
            Offset(text: "ab", byte: -1, line: 1, column: 1), Offset(text: "a\r\nb", byte: 3, line: 2, column: 1),
            Offset(text: "\u{FEFF}ab", byte: 4, line: 1, column: 2),
            Offset(text: "\u{FEFF}ab", byte: 3, line: 1, column: 1),
        ])
    func offsets(offset: Offset) {
        let position = ByteOffsets.position(ofByte: offset.byte, in: Array(offset.text.utf8))
        #expect(position == SourcePosition(line: offset.line, column: offset.column))
    }
}
