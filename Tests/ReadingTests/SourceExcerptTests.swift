import Testing

@testable import SourceText

@Suite("Excerpts of source lines")
struct SourceExcerptTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let text: String
        let line: Int
        let column: Int
        var length = 1
        let shown: [String]?
        var testDescription: String { name }
    }

    @Test(
        "the line is shown with carets under the place",
        arguments: [
            Case(name: "first character", text: "key: 1\n", line: 1, column: 1, shown: ["  1 | key: 1", "    | ^"]),
            Case(
                name: "a length", text: "key: value\n", line: 1, column: 6, length: 5,
                shown: ["  1 | key: value", "    |      ^^^^^"]),
            Case(
                name: "a length past the end", text: "key: v", line: 1, column: 6, length: 50,
                shown: ["  1 | key: v", "    |      ^"]),
            Case(name: "no length", text: "key", line: 1, column: 2, length: 0, shown: ["  1 | key", "    |  ^"]),
            Case(
                name: "just behind the end", text: "key:\n", line: 1, column: 5, shown: ["  1 | key:", "    |     ^"]),
            Case(
                name: "far behind the end", text: "key:\n", line: 1, column: 99, shown: ["  1 | key:", "    |     ^"]),
            Case(name: "column nought", text: "key:\n", line: 1, column: 0, shown: ["  1 | key:", "    | ^"]),
            Case(name: "CRLF", text: "a\r\nb: c\r\n", line: 2, column: 4, shown: ["  2 | b: c", "    |    ^"]),
            Case(
                name: "a tab is one column", text: "\tkey", line: 1, column: 2, length: 3,
                shown: ["  1 |  key", "    |  ^^^"]),
            Case(
                name: "control characters are one column", text: "a\u{7}b\u{200B}c", line: 1, column: 5,
                shown: ["  1 | a\u{FFFD}b\u{FFFD}c", "    |     ^"]),
            Case(name: "multi-byte text", text: "é€😀: x", line: 1, column: 6, shown: ["  1 | é€😀: x", "    |      ^"]),
            Case(
                name: "a byte order mark takes no column", text: "\u{FEFF}key: x", line: 1, column: 6,
                shown: ["  1 | key: x", "    |      ^"]),
            Case(name: "the empty line at the end", text: "a\n", line: 2, column: 1, shown: ["  2 | ", "    | ^"]),
            Case(name: "an empty text", text: "", line: 1, column: 1, shown: ["  1 | ", "    | ^"]),
            Case(name: "a line behind the end", text: "a\nb", line: 3, column: 1, shown: nil),
            Case(name: "a line far behind the end", text: "a\nb", line: 3_000, column: 1, shown: nil),
            Case(
                name: "a wide number", text: String(repeating: "\n", count: 99) + "x", line: 100, column: 1,
                shown: ["  100 | x", "      | ^"]),
        ])
    func lines(test: Case) {
        let position = SourcePosition(line: test.line, column: test.column)
        #expect(SourceExcerpt.lines(of: Array(test.text.utf8), at: position, length: test.length) == test.shown)
    }

    @Test(
        "of a long line only the stretch around the place is shown, and the caret stays under it",
        arguments: [1, 49, 50, 51, 52, 500, 950, 999, 1_000, 1_001])
    func longLine(column: Int) throws {
        let text = String((0..<1_000).map { Character(UnicodeScalar(UInt8(97 + $0 % 26))) })
        let position = SourcePosition(line: 1, column: column)
        let lines = try #require(SourceExcerpt.lines(of: Array(text.utf8), at: position, length: 3))
        #expect(lines.allSatisfy { $0.count <= SourceExcerpt.width + 7 })
        let caret = try #require(lines[1].firstIndex(of: "^"))
        let offset = lines[1].distance(from: lines[1].startIndex, to: caret)
        let under = lines[0].dropFirst(offset).first
        #expect(under == text.dropFirst(column - 1).first)
    }

    @Test("bytes that are not UTF-8 become replacement characters")
    func notUTF8() {
        let shown = SourceExcerpt.lines(of: [0x61, 0xE9, 0x62], at: SourcePosition(line: 1, column: 2), length: 1)
        #expect(shown == ["  1 | a\u{FFFD}b", "    |  ^"])
    }
}
