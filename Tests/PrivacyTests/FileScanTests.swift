import Files
import Privacy
import Rules
import SourceText
import TestSupport
import Testing

@Suite("Attached files")
struct FileScanTests {
    private func scan(_ bytes: [UInt8], as name: String) throws -> FileScan {
        let folder = try TemporaryFolder()
        return try ShippedRules.scanner().scan(file: try folder.write(bytes, to: name))
    }

    private func found(_ text: String, as name: String = "a.csv") throws -> [String] {
        let scan = try scan(Array(text.utf8), as: name)
        let rules = try ShippedRules.ruleSet().privacy
        return scan.details.map {
            "\($0.position.line):\($0.position.column) \(rules[$0.rule].detector.rawValue) \($0.masked)"
        }
    }

    @Test("details have the line and the column, counted in characters")
    func places() throws {
        #expect(
            try found("Ort,Bemerkung\nKöln,“T825400123001”\r\nx,y 943 476 5919\n") == [
                "2:7 upn T… (13 characters)", "3:5 nhs-number 9… (12 characters)",
            ])
    }

    @Test("a byte order mark takes no column")
    func byteOrderMark() throws {
        #expect(try found("\u{FEFF}T825400123001", as: "a.txt") == ["1:1 upn T… (13 characters)"])
    }

    @Test("Windows-1252 is read: accents are letters, quotation marks are not")
    func windows() throws {
        let bytes =
            Array("caf".utf8) + [0xE9] + Array(" ".utf8) + [0x93] + Array("Mrs M".utf8) + [0xFC]
            + Array("ller".utf8) + [0x94, 0x0A] + Array("x".utf8) + [0x92] + Array(" 07700 900123".utf8)
        let details = try scan(bytes, as: "a.txt").details
        #expect(details.map(\.position) == [SourcePosition(line: 1, column: 7), SourcePosition(line: 2, column: 4)])
    }

    @Test(
        "columns of person-level data are found by their headings",
        arguments: [
            ("UPN,Attendance\n", ["1:1 upn “UPN”"]),
            ("Name of school,Date_of_Birth\n", ["1:16 birth-date “date of birth”"]),
            ("\"Forename\";\"Surname\"\n", ["1:1 person-column “forename”", "1:12 person-column “surname”"]),
            ("la\tNHS Number\n", ["1:4 nhs-number “NHS number”"]), ("id,D.O.B.\n", ["1:4 birth-date “DOB”"]),
            ("Child's name,Need\n", ["1:1 person-column “child's name”"]),
            ("la_name,old_la_code,time_period\nBuckinghamshire,825,2024\n", []), ("upn_count,name,postcode\n", []),
            ("region\nUPN\n", []),
        ])
    func headings(text: String, expected: [String]) throws {
        #expect(try found(text) == expected)
    }

    @Test("headings matter in tables only")
    func headingsOfText() throws {
        #expect(try found("UPN,Surname\n", as: "a.txt") == [])
    }

    @Test("cells with small counts are not judged, sentences in cells are")
    func counts() throws {
        #expect(try found("school,pupils\nOne,3\nTwo,1\n") == [])
        #expect(try found("school,note\nOne,3 pupils left\n") == ["2:5 small-count … pupils"])
    }

    @Test("nothing reaches from one line of a table into the next, and in prose it does")
    func lines() throws {
        #expect(try found("title\nMrs\nSmith\n") == [])
        #expect(try found("title\nMrs\nSmith\n", as: "a.md") == ["2:1 titled-name Mrs S…"])
    }

    @Test("what is listed is limited, and the rest is counted")
    func limit() throws {
        let text = String(repeating: "a,T825400123001\n", count: 53)
        let scan = try scan(Array(text.utf8), as: "a.csv")
        #expect(scan.details.count == FileScan.limit)
        #expect(scan.more == 33)
    }

    @Test("large files give the same places as small ones, wherever the pieces end")
    func large() throws {
        let line = "filler, with some words and 1,234 numbers in it\n"
        let before = 30_000
        let text = String(repeating: line, count: before) + "x T825400123001\n" + String(repeating: line, count: before)
        let details = try scan(Array((text + "Mrs Smith").utf8), as: "a.txt").details
        #expect(
            details.map(\.position) == [
                SourcePosition(line: before + 1, column: 3), SourcePosition(line: 2 * before + 2, column: 1),
            ])
    }

    @Test("a line without an end is scanned in parts, with its columns")
    func oneLine() throws {
        let words = String(repeating: "word ", count: 700_000)
        let details = try scan(Array((words + "T825400123001 " + words + "T825400123001").utf8), as: "a.txt").details
        #expect(details.map(\.position.column) == [3_500_001, 7_000_015])
        #expect(details.allSatisfy { $0.position.line == 1 })
    }

    @Test("a file that is no text is said to be none")
    func binary() throws {
        let scan = try scan(Array("T825400123001\n".utf8) + [0, 1, 2], as: "a.csv")
        #expect(scan == FileScan.nothing(isText: false))
    }

    @Test("an empty file holds nothing")
    func empty() throws {
        #expect(try scan([], as: "a.csv") == FileScan.nothing(isText: true))
    }

    @Test("a file that is missing, and a folder, are errors")
    func missing() throws {
        let folder = try TemporaryFolder()
        let scanner = try ShippedRules.scanner()
        #expect(throws: FileFault.missing(path: folder("a.csv"))) { try scanner.scan(file: folder("a.csv")) }
        #expect(throws: FileFault.notAFile(path: folder.path)) { try scanner.scan(file: folder.path) }
    }

    @Test("only text and tables are scanned")
    func names() {
        #expect(["a.csv", "A.CSV", "b.txt", "c.md", "d.tsv"].allSatisfy(FileScan.canScan))
        #expect(!["a.xlsx", "b.pdf", "c.docx", "csv"].contains(where: FileScan.canScan))
    }
}

extension FileScan {
    fileprivate static func nothing(isText: Bool) -> FileScan {
        FileScan(details: [], more: 0, isText: isText)
    }
}
