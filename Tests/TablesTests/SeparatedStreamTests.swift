import SeparatedValues
import SourceText
import TestSupport
import Testing

@Suite("Streams of separated values") struct SeparatedStreamTests {
    /// Reads bytes in pieces of the sizes that are given in turn.
    private static func rows(
        _ bytes: [UInt8], separator: Separator? = nil, limits: TableLimits = .usual, sizes: () -> Int
    ) -> (rows: [SeparatedRow], troubles: [SeparatedTrouble]) {
        var stream = SeparatedStream(separator: separator, limits: limits)
        var read = (rows: [SeparatedRow](), troubles: [SeparatedTrouble]())
        func take(_ event: SeparatedStream.Event) -> Bool {
            switch event {
            case .row(let row): read.rows.append(row)
            case .trouble(let trouble): read.troubles.append(trouble)
            }
            return true
        }
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + max(1, sizes()))
            if !bytes[start..<end].withUnsafeBufferPointer({ stream.feed($0, take) }) { return read }
            start = end
        }
        _ = stream.finish(take)
        return read
    }

    @Test(
        "what is written is read again from pieces of any size, with its places",
        arguments: Separator.allCases, ["\r\n", "\n", "\r"])
    func roundTrip(separator: Separator, lineBreak: String) {
        var generator = SeededGenerator(seed: 34)
        let pieces = [
            "\"", ",", ";", "\t", "\n", "\r\n", "\r", "a", "bc", " ", "é", "😀", "\u{FEFF}", "\u{202E}", "=", "sep=;",
            "",
        ]
        for round in 0..<300 {
            // The first piece of a run is long now and then, so that the look at the beginning ends within it.
            let filler = round % 50 == 0 ? String(repeating: "x", count: 70_000) : "id"
            let table = (0..<Int.random(in: 1...6, using: &generator)).map { row in
                [row == 0 ? filler : "id"]
                    + (0..<3).map { _ in
                        (0..<Int.random(in: 0...5, using: &generator)).compactMap { _ in
                            pieces.randomElement(using: &generator)
                        }
                        .joined()
                    }
            }
            let lines = table.map { Self.line($0, separator, lineBreak) }
            let text = (round % 2 == 0 ? "" : "\u{FEFF}") + lines.map(\.text).joined()
            let bytes = Array(text.utf8)
            let whole = Self.rows(bytes, separator: separator) { bytes.count }
            let cut = Self.rows(bytes, separator: separator) { Int.random(in: 1...9, using: &generator) }
            let single = Self.rows(bytes, separator: separator) { 1 }
            #expect(whole.rows.map(\.texts) == table)
            #expect(whole.troubles.isEmpty && cut.troubles.isEmpty)
            #expect(cut.rows == whole.rows)
            #expect(single.rows == whole.rows)
            #expect(whole.rows.map(\.number) == Array(1...table.count))
            #expect(whole.rows.map(\.positions) == Self.positions(lines.map(\.cells), separator, lineBreak))
            #expect(
                SeparatedText(text, separator: separator).rows.map { $0.cells.map(\.position) }
                    == whole.rows.map(\.positions))
        }
    }

    /// One row: its values as they are written, and the line.
    private static func line(
        _ values: [String], _ separator: Separator, _ lineBreak: String
    ) -> (cells: [String], text: String) {
        // The writer writes commas; each value as it writes it alone is joined here with any separator.
        let cells = values.map { String(SeparatedLine.text([$0]).unicodeScalars.dropLast(2)) }
        return (cells, cells.joined(separator: String(Character(separator.scalar))) + lineBreak)
    }

    /// Where each value stands, found by walking over the letters that were written.
    private static func positions(
        _ lines: [[String]], _ separator: Separator, _ lineBreak: String
    ) -> [[SourcePosition]] {
        var (line, column) = (1, 1)
        var last: Unicode.Scalar = " "
        func walk(_ text: String) {
            for scalar in text.unicodeScalars {
                if scalar == "\n", last == "\r" {
                    // It belongs to the break before it.
                } else if scalar == "\n" || scalar == "\r" {
                    (line, column) = (line + 1, 1)
                } else {
                    column += 1
                }
                last = scalar
            }
        }
        return lines.map { cells in
            var found: [SourcePosition] = []
            for (index, cell) in cells.enumerated() {
                if index > 0 { walk(String(Character(separator.scalar))) }
                found.append(SourcePosition(line: line, column: column))
                walk(cell)
            }
            walk(lineBreak)
            return found
        }
    }

    @Test("the separator is found by the first row, or said by a line above it", arguments: Separator.allCases)
    func separators(_ separator: Separator) {
        let mark = String(Character(separator.scalar))
        for text in [
            "a\(mark)b\nc\(mark)\"d,;\t\"\n", "\u{FEFF}Sep=\(mark)\r\na\(mark)b\r\nc\(mark)\"d,;\t\"",
            "sep=\(mark)\ra\(mark)b\rc\(mark)\"d,;\t\"\r",
        ] {
            let read = Self.rows(Array(text.utf8)) { 2 }
            #expect(read.rows.map(\.texts) == [["a", "b"], ["c", "d,;\t"]])
            #expect(read.rows.map(\.number) == [1, 2])
        }
    }

    @Test("troubles are the same from pieces of any size")
    func troubles() {
        for example in MalformedTextTests.quotes + MalformedTextTests.encodings {
            let whole = Self.rows(example.bytes) { example.bytes.count }
            for size in 1...7 {
                let cut = Self.rows(example.bytes) { size }
                #expect(cut.troubles == whole.troubles)
                #expect(cut.rows == whole.rows)
            }
        }
    }

    @Test("whatever the bytes, pieces of any size lead to the same rows and troubles")
    func anyBytes() {
        var generator = SeededGenerator(seed: 55)
        let limits = TableLimits(bytesACell: 12, bytesARow: 30, cellsARow: 8, bytesAFile: 90)
        let letters: [UInt8] = Array("\"\"\",,;\t\n\r\r\nabc  é€😀".utf8) + [0xE9, 0xC3, 0]
        var kinds: Set<SeparatedTrouble.Kind> = []
        for round in 0..<6_000 {
            let length = Int.random(in: 0...100, using: &generator)
            // Some letters are rare, or no text would ever come to its end.
            let known = round % 3 == 0 ? letters : letters.dropLast(3).dropLast(round % 3 == 1 ? 9 : 0)
            let bytes = (0..<length).compactMap { _ in known.randomElement(using: &generator) }
            let whole = Self.rows(bytes, limits: limits) { bytes.count }
            let size = Int.random(in: 1...5, using: &generator)
            let cut = Self.rows(bytes, limits: limits) { size }
            #expect(cut.rows == whole.rows)
            #expect(cut.troubles == whole.troubles)
            kinds.formUnion(whole.troubles.map(\.kind))
        }
        #expect(kinds.count >= 9, "\(kinds)")
    }

    @Test("many rows are read one after the other")
    func manyRows() {
        var stream = SeparatedStream()
        var (count, sum) = (0, 0)
        func take(_ event: SeparatedStream.Event) -> Bool {
            guard case .row(let row) = event else { return false }
            count += 1
            sum += Int(row.texts[1]) ?? 0
            return row.number == count && row.positions[0].line == count
        }
        for block in 0..<200 {
            let text = (0..<100).map { "\(block),\($0),\"a, b\",,é\r\n" }.joined()
            let goesOn = Array(text.utf8).withUnsafeBufferPointer { stream.feed($0, take) }
            #expect(goesOn)
        }
        let isWhole = stream.finish(take)
        #expect(isWhole)
        #expect(count == 20_000)
        #expect(sum == 200 * 4_950)
    }

    @Test("columns are lettered as spreadsheets do")
    func letters() {
        #expect(
            [0, 25, 26, 51, 52, 701, 702, 16_383].map(ColumnLetters.text) == [
                "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD",
            ])
    }
}
