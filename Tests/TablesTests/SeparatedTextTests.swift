import SeparatedValues
import SourceText
import TestSupport
import Testing

@Suite("Separated values") struct SeparatedTextTests {
    struct Case: Sendable {
        let text: String
        let rows: [[String]]
        var separator = Separator.comma
    }

    @Test(
        "read as spreadsheets write them",
        arguments: [
            Case(text: "", rows: []),
            Case(text: "a,b\nc,d", rows: [["a", "b"], ["c", "d"]]),
            Case(text: "a,b\r\nc,d\r\n", rows: [["a", "b"], ["c", "d"]]),
            Case(text: "a,b\rc,d\r", rows: [["a", "b"], ["c", "d"]]),
            Case(text: "\u{FEFF}a,b\n\n\n,\n", rows: [["a", "b"], ["", ""]]),
            Case(text: "a;b\n\"c;d\";e,f", rows: [["a", "b"], ["c;d", "e,f"]], separator: .semicolon),
            Case(text: "a\tb\nc\td", rows: [["a", "b"], ["c", "d"]], separator: .tab),
            Case(text: "sep=;\r\na,b;c\r\n", rows: [["a,b", "c"]], separator: .semicolon),
            Case(text: "sep=;x\n", rows: [["sep=", "x"]], separator: .semicolon),
            Case(text: "\"a \"\"b\"\"\",\"c\nd\",\"\"\n", rows: [["a \"b\"", "c\nd", ""]]),
            Case(text: "a\"b, \"c\" ,d\"\"\n", rows: [["a\"b", " \"c\" ", "d\"\""]]),
            Case(text: "\"\"\n", rows: [[""]]),
            Case(text: "\"a,b\";c\n", rows: [["a,b", "c"]], separator: .semicolon),
        ]) func reading(_ example: Case)
    {
        let table = SeparatedText(example.text)
        #expect(table.rows.map(\.texts) == example.rows)
        #expect(table.separator == example.separator)
        #expect(table.unclosedQuote == nil)
        #expect(table.textAfterQuote == nil)
    }

    @Test("what stands behind a closing quote ends the reading with its place")
    func textAfterQuote() {
        let table = SeparatedText("a,b\nc,\"é\"d,\ne,f\n")
        #expect(table.rows.map(\.texts) == [["a", "b"]])
        #expect(table.textAfterQuote == SourcePosition(line: 2, column: 6))
        let unclosed = SeparatedText("a\nb,\"c\nd,e")
        #expect(unclosed.rows.map(\.texts) == [["a"], ["b", "c\nd,e"]])
    }

    @Test("each value knows its place, behind line breaks in quotes too")
    func places() {
        let table = SeparatedText("\u{FEFF}é,b\r\n\"x\r\ny\",z\nlast")
        #expect(table.rows.map(\.line) == [1, 2, 4])
        #expect(
            table.rows.map { $0.cells.map { "\($0.position.line):\($0.position.column)" } } == [
                ["1:1", "1:3"], ["2:1", "3:4"], ["4:1"],
            ])
        #expect(SeparatedText("a\nb,\"c\nd").unclosedQuote == SourcePosition(line: 2, column: 3))
    }

    @Test("what is written is read again, whatever it is")
    func roundTrip() {
        var generator = SeededGenerator(seed: 21)
        let pieces = [
            "=", "'", "\"", ",", ";", "\t", "\n", "\r\n", "a", " ", "é", "😀", "\u{202E}", "-", "@", "+", "sep=;",
            "\u{FF1D}",
        ]
        for _ in 0..<2_000 {
            let rows = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                ["id"]
                    + (0..<3).map { _ in
                        (0..<Int.random(in: 0...5, using: &generator)).compactMap { _ in
                            pieces.randomElement(using: &generator)
                        }
                        .joined()
                    }
            }
            let text = rows.map { SeparatedLine.text($0.map(GuardedCell.written)) }.joined()
            let read = SeparatedText(text, separator: .comma).rows.map { $0.texts.map(GuardedCell.read) }
            #expect(read == rows)
            for value in rows.flatMap(\.self) {
                let first = GuardedCell.written(value).unicodeScalars.first
                #expect(first.map { !"=+-@\t\r\n\u{FF1D}".unicodeScalars.contains($0) } ?? true)
            }
        }
    }

    @Test(
        "bytes that are no UTF-8 are refused with their place",
        arguments: [
            (
                "id,rating\nx,na\u{EF}ve", [UInt8]("id,rating\nx,na".utf8) + [0xEF] + [UInt8]("ve".utf8),
                "f.csv:2:5: error: this letter is not UTF-8"
            ),
            ("utf-16", [0xFF, 0xFE, 0x69, 0x00], "f.csv:1:1: error: the file is UTF-16"),
            ("xlsx", [0x50, 0x4B, 0x03, 0x04, 0x14], "f.csv:1:1: error: this is a workbook"),
            ("xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "f.csv:1:1: error: this is a workbook"),
        ] as [(String, [UInt8], String)]) func encodings(_: String, bytes: [UInt8], says: String)
    {
        let faults = FaultCollector()
        #expect(SpreadsheetText.decoded(bytes, path: "f.csv", faults) == nil)
        #expect(faults.faults.count == 1)
        #expect(faults.faults[0].line.hasPrefix(says), "\(faults.faults[0].line)")
        #expect(faults.faults[0].line.contains("CSV UTF-8"))
    }

    @Test func utf8IsTakenAsItIs() {
        let faults = FaultCollector()
        #expect(SpreadsheetText.decoded(Array("\u{FEFF}é😀".utf8), path: "f.csv", faults) == "\u{FEFF}é😀")
        #expect(faults.faults.isEmpty)
    }
}
