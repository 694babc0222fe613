import SeparatedValues
import Testing

/// Files that somebody might hand in. The child is called Zuleika in all of them, and no fault may say so.
@Suite("Tables of text that are not as they should be") struct MalformedTextTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var bytes: [UInt8]
        /// The faults up to the semicolon before the remedy, then their names in brackets.
        let faults: [String]
        var limits = TableLimits.usual
        /// How many rows are handed over all the same.
        var rows = 0
        var testDescription: String { name }

        init(
            _ name: String, _ text: String, limits: TableLimits = .usual, rows: Int = 0, _ faults: String...
        ) {
            self.init(name, bytes: Array(text.utf8), limits: limits, rows: rows, faults)
        }

        init(_ name: String, bytes: [UInt8], limits: TableLimits = .usual, rows: Int = 0, _ faults: [String]) {
            (self.name, self.bytes, self.limits, self.rows, self.faults) = (name, bytes, limits, rows, faults)
        }
    }

    static let header = "UPN,Date of birth,Gender\n"
    static let latin: [UInt8] = [0xEF]

    static let quotes = [
        Case(
            "stray quote", header + "Zuleika,5\" tall,F\n", rows: 1,
            "2:10: error: row 2, column B (“Date of birth”): a quote stands inside a value that does not begin with one [stray-quote]"
        ),
        Case(
            "two stray quotes", header + "a,b,c \"Zuleika\" d\n\"x\",é\",z\n", rows: 2,
            "2:7: error: row 2, column C (“Gender”): a quote stands inside a value that does not begin with one [stray-quote]",
            "3:6: error: row 3, column B (“Date of birth”): a quote stands inside a value that does not begin with one [stray-quote]"
        ),
        Case(
            "space before a quote", header + "a, \"Zuleika\",c\n", rows: 1,
            "2:4: error: row 2, column B (“Date of birth”): a quote stands inside a value that does not begin with one [stray-quote]"
        ),
        Case(
            "text behind a closing quote", header + "\"Zuleika\"x,b,c\nd,e,f\n",
            "2:10: error: row 2, column A (“UPN”): behind the quote that closes this value stands something else [text-after-quote]",
            "2:1: note: the value's first quote stands here"
        ),
        Case(
            "space behind a closing quote", header + "\"a\" ,b,Zuleika\n",
            "2:4: error: row 2, column A (“UPN”): behind the quote that closes this value stands something else [text-after-quote]",
            "2:1: note: the value's first quote stands here"
        ),
        Case(
            "quote that the next value closes", header + "a,\"Zuleika,c\nd,\"e\",f\n",
            "3:4: error: row 2, column B (“Date of birth”): behind the quote that closes this value stands something else [text-after-quote]",
            "2:3: note: the value's first quote stands here"
        ),
        Case(
            "unclosed quote", header + "a,b,c\r\nd,\"Zuleika,f\r\ng,h,i\r\n", rows: 1,
            "3:3: error: row 3, column B (“Date of birth”): nothing closes the quote that opens here [unclosed-quote]"),
        Case(
            "unclosed quote in the header", "UPN,\"Date of birth,Gender\na,b,c\n",
            "1:5: error: row 1, column B: nothing closes the quote that opens here [unclosed-quote]"),
        Case(
            "unclosed quote beyond the limit", header + "a,\"" + String(repeating: "Zuleika\n", count: 99),
            limits: TableLimits(bytesACell: 200),
            "2:3: error: row 2, column B (“Date of birth”): the quote that opens here is not closed within 200 bytes [unclosed-quote]"
        ),
        Case(
            "quote behind empty lines and line breaks in quotes", header + "\n\n\"a\r\nb\",c,d\n\"Zuleika\n", rows: 1,
            "6:1: error: row 5, column A (“UPN”): nothing closes the quote that opens here [unclosed-quote]"),
    ]

    static let encodings = [
        Case(
            "Windows-1252", bytes: Array((header + "a,na").utf8) + latin + Array("ve Zuleika,c\n".utf8),
            [
                "2:5: error: row 2, column B (“Date of birth”): this letter is not UTF-8; the file was probably saved as plain CSV, in Windows-1252 [not-utf-8]"
            ]
        ),
        Case(
            "Windows-1252 in quotes",
            bytes: Array((header + "\"x \"\"é\"\"\r\ny Zo").utf8) + [0xEB] + Array("\",b,c".utf8),
            [
                "3:5: error: row 2, column A (“UPN”): this letter is not UTF-8; the file was probably saved as plain CSV, in Windows-1252 [not-utf-8]"
            ]
        ),
        Case(
            "Windows-1252 behind doubled quotes",
            bytes: Array((header + "\"\"\"é\"\"").utf8) + latin + Array("\",b,c".utf8),
            [
                "2:7: error: row 2, column A (“UPN”): this letter is not UTF-8; the file was probably saved as plain CSV, in Windows-1252 [not-utf-8]"
            ]
        ),
        Case(
            "Windows-1252 in the header", bytes: Array("UPN,Pr".utf8) + [0xE9] + Array("nom\na,Zuleika\n".utf8),
            [
                "1:7: error: row 1, column B: this letter is not UTF-8; the file was probably saved as plain CSV, in Windows-1252 [not-utf-8]"
            ]
        ),
        Case(
            "a letter cut off by the end", bytes: Array((header + "a,b,c\nd,e,f").utf8) + [0xC3], rows: 1,
            [
                "3:6: error: row 3, column C (“Gender”): this letter is not UTF-8; the file was probably saved as plain CSV, in Windows-1252 [not-utf-8]"
            ]
        ),
        Case(
            "UTF-16 with a mark", bytes: [0xFF, 0xFE] + header.utf8.flatMap { letter -> [UInt8] in [letter, 0] },
            ["1:1: error: the file is UTF-16 [not-utf-8]"]),
        Case(
            "UTF-16 without a mark", bytes: header.utf8.flatMap { letter -> [UInt8] in [0, letter] },
            ["1:1: error: the file is UTF-16 [not-utf-8]"]),
        Case(
            "zero byte", header + "a,b,c\nd,Zu\0leika,f\n", rows: 1,
            "3:5: error: row 3, column B (“Date of birth”): here is a byte zero, which no text has; the file is damaged or no table [zero-byte]"
        ),
        Case("PDF", "%PDF-1.7\nUPN,Zuleika\n", "1:1: error: this is a PDF file and not a table [not-a-table]"),
        Case(
            "web page with the name of a workbook", "\n <HTML><table>Zuleika",
            "1:1: error: this is a web page and not a table [not-a-table]"),
        Case(
            "picture", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A],
            ["1:1: error: this is a picture and not a table [not-a-table]"]),
        Case(
            "archive with a table", bytes: ZipBytes.archive([ZipBytes.Entry(name: "list.csv", content: [65])]),
            [": error: this is an archive and not a table [not-a-table]"]),
        Case(
            "old workbook",
            bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 999),
            [": error: this is an old workbook (.xls), which is not read [workbook-kind]"]),
        Case(
            "workbook with a password",
            bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 70_000)
                + "EncryptedPackage".utf8.flatMap { letter -> [UInt8] in [letter, 0] },
            [": error: the workbook is protected by a password [workbook-encrypted]"]),
        Case(
            "archive without an end", bytes: [0x50, 0x4B, 3, 4] + Array("xl/workbook.xml".utf8),
            [": error: the workbook cannot be read to its end; it is damaged or no workbook [workbook-broken]"]),
    ]

    static let shapes = [
        Case("empty", "", ": error: the table is empty [empty-table]"),
        Case("nothing but a mark and line breaks", "\u{FEFF}\r\n\n", ": error: the table is empty [empty-table]"),
        Case("nothing but separators", ",,,\n , \n", ": error: the table is empty [empty-table]"),
        Case("header only", header, "1:1: error: row 1 is a header, and no row follows [no-rows]"),
        Case(
            "header only, below an empty line", "\n" + header + ",,\n",
            "2:1: error: row 2 is a header, and no row follows [no-rows]"),
        Case(
            "no header", "Zuleika,2010-01-01,F\nb,2011-01-01,M\n",
            "1:1: error: row 1 has none of the names of columns that belong here [missing-header]"),
        Case(
            "separator that is none", "UPN|Date of birth|Gender\nZuleika|b|c\n",
            "1:1: error: row 1 has none of the names of columns that belong here [missing-header]"),
        Case(
            "column twice", "UPN,Gender, gender? ,Date of birth\nZuleika,b,c,d\n",
            "1:12: error: row 1, column C: the column “Gender” stands here a second time, after column B [duplicate-column]",
            "1:5: note: it stands here first"),
        Case(
            "unknown column twice", "UPN,Zuleika,zuleika\na,b,c\n", rows: 1,
            "1:13: warning: row 1, column C: a column's name stands here a second time, after column B [duplicate-column]",
            "1:5: note: it stands here first"),
        Case(
            "value beyond the columns", header + "a,Zuleika,Anna,F\nb,c,d,,\n", rows: 1,
            "2:16: error: row 2, column D: here is a value beyond the last named column, C [too-many-values]"),
        Case(
            "value beyond the columns by a comma too many", header + "a,b,c\nd,e,f,,,Zuleika\n", rows: 1,
            "3:9: error: row 3, column F: here is a value beyond the last named column, C [too-many-values]"),
        Case(
            "short rows", header + "a,b,c\nd,Zuleika\ne\nf,g\n", rows: 4,
            "3:1: warning: row 3 ends with column B and not with column C, and so do 2 more; what is not there counts as empty [too-few-values]"
        ),
        Case(
            "large value", header + "a,b," + String(repeating: "Zuleika", count: 9) + "\n",
            limits: TableLimits(bytesACell: 60),
            "2:5: error: row 2, column C (“Gender”): this value has more than 60 bytes [large-value]"),
        Case(
            "large row", header + "a,b," + String(repeating: "Zuleika", count: 9) + "\n",
            limits: TableLimits(bytesARow: 60),
            "2:5: error: row 2, column C (“Gender”): this row has more than 60 bytes [large-row]"),
        Case(
            "many values", header + "a,b,c,,,,Zuleika\n", limits: TableLimits(cellsARow: 5),
            "2:9: error: row 2, column F: this row has more than 5 values [large-row]"),
        Case(
            "large file", header + "a,b,Zuleika\n", limits: TableLimits(bytesAFile: 20),
            ": error: the file has 37 bytes, more than 20 [file-too-large]"),
        Case(
            "semicolons behind a line that says so", "sep=;\r\nUPN;Gender\r\na;\"Zuleika\r\n",
            "3:3: error: row 2, column B (“Gender”): nothing closes the quote that opens here [unclosed-quote]"),
        Case(
            "carriage returns alone", "UPN\tGender\ra\tb\rc\tZu\"leika\r", rows: 2,
            "3:5: error: row 3, column B (“Gender”): a quote stands inside a value that does not begin with one [stray-quote]"
        ),
    ]

    @Test("are named with place, row and column", arguments: quotes + encodings + shapes)
    func faults(_ example: Case) async throws {
        let table = try await ReadTable(example.bytes, limits: example.limits)
        #expect(
            table.faults.map(Self.withoutRemedy)
                == example.faults.map { "list.csv" + ($0.hasPrefix(":") ? $0 : ":" + $0) })
        #expect(table.rows.count == example.rows)
        #expect((table.summary == nil) == example.faults.contains { $0.contains(": error: ") })
        #expect(!table.faults.contains { $0.lowercased().contains("zuleika") })
        #expect(!table.showsSource, "the source line would show the child")
    }

    @Test("a file that is not there, a folder and a pipe are no tables")
    func noFile() async throws {
        #expect(
            try await ReadTable(path: "no/such.csv").faults.map(Self.withoutRemedy) == [
                "no/such.csv: error: nothing is here [file-missing]"
            ])
        #expect(
            try await ReadTable(path: "/").faults.map(Self.withoutRemedy) == [
                "/: error: this is not a plain file [not-a-file]"
            ])
    }

    @Test("every fault says what to do")
    func remedies() async throws {
        for example in Self.quotes + Self.encodings + Self.shapes {
            for line in try await ReadTable(example.bytes, limits: example.limits).faults
            where !line.contains(": note: ") {
                #expect(line.split(separator: "; ").last.map { $0.count > 20 } ?? false, "\(line)")
            }
        }
    }

    /// The line without the part between the last semicolon that begins a remedy and the name.
    static func withoutRemedy(_ line: String) -> String {
        guard let name = line.lastIndex(of: "["), line.hasSuffix("]") else { return line }
        let remedies = [
            "; put ", "; close it", "; save it", "; save the", "; look for", "; split it", "; leave one", "; give ",
            "; unpack",
            "; open it",
            "; check", "; remove", "; install", "; name one",
        ]
        let ends = remedies.compactMap { line.firstRange(of: $0)?.lowerBound }
        return String(line[..<(ends.min() ?? name)]).trimmingSpace + " " + line[name...]
    }
}

extension String {
    /// Without a space at the end.
    fileprivate var trimmingSpace: String { hasSuffix(" ") ? String(dropLast()) : self }
}
