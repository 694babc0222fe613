import Foundation
import SeparatedValues
import SourceText
import Tables
import TestSupport
import Testing

@Suite(
    "Workbooks", .enabled(if: WorkbookBytes.hasReader, "xlsx2csv is not installed: pip install xlsx2csv"))
struct WorkbookTests {
    typealias Sheet = WorkbookBytes.Sheet

    static let header = WorkbookBytes.row(1, ["UPN", "Date of birth", "Gender"])
    static let row = WorkbookBytes.row(2, ["Zuleika", "b", "c"])

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        var sheet: String?
        var limits = TableLimits.usual
        let fault: String
        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "value beyond the columns",
            bytes: WorkbookBytes.workbook([
                Sheet(name: "List 1", rows: header + WorkbookBytes.row(12, ["a", "b", "c", "Zuleika"]))
            ]),
            fault:
                "list.xlsx:12:4: error: row 12, column D: here is a value beyond the last named column, C [too-many-values]"
        ),
        Case(
            name: "no header",
            bytes: WorkbookBytes.workbook([Sheet(name: "List 1", rows: WorkbookBytes.row(3, ["", "Zuleika"]))]),
            fault: "list.xlsx:3:1: error: row 3 has none of the names of columns that belong here [missing-header]"),
        Case(
            name: "header only", bytes: WorkbookBytes.workbook([Sheet(name: "List 1", rows: header)]),
            fault: "list.xlsx:1:1: error: row 1 is a header, and no row follows [no-rows]"),
        Case(
            name: "empty sheet", bytes: WorkbookBytes.workbook([Sheet(name: "List 1", rows: "")]),
            fault: "list.xlsx: error: the table is empty [empty-table]"),
        Case(
            name: "column twice",
            bytes: WorkbookBytes.workbook([
                Sheet(name: "L", rows: WorkbookBytes.row(1, ["UPN", "Gender", "UPN"]) + row)
            ]),
            fault:
                "list.xlsx:1:3: error: row 1, column C: the column “UPN” stands here a second time, after column A [duplicate-column]"
        ),
        Case(
            name: "no such sheet",
            bytes: WorkbookBytes.workbook([
                Sheet(name: "List 1", rows: header + row), Sheet(name: "List 2", rows: header),
            ]),
            sheet: "List 3", fault: "list.xlsx: error: there is no sheet “List 3” [missing-sheet]"),
        Case(
            name: "broken in the middle", bytes: broken,
            fault:
                "list.xlsx: error: the workbook cannot be read to its end; it is damaged or no workbook [workbook-broken]"
        ),
        Case(
            name: "sheet that is no XML",
            bytes: WorkbookBytes.workbook([Sheet(name: "List 1", rows: header + row + "<row r=\"3\"><c></row>")]),
            fault:
                "list.xlsx: error: the workbook cannot be read to its end; it is damaged or no workbook [workbook-broken]"
        ),
        Case(
            name: "archive with an end but no parts",
            bytes: ZipBytes.archive([ZipBytes.Entry(name: "a.txt", content: [65])]),
            fault:
                "list.xlsx: error: the workbook cannot be read to its end; it is damaged or no workbook [workbook-broken]"
        ),
        Case(
            name: "parts with a password",
            bytes: ZipBytes.archive([ZipBytes.Entry(name: "xl/workbook.xml", content: [65], isEncrypted: true)]),
            fault: "list.xlsx: error: the workbook is protected by a password [workbook-encrypted]"),
        Case(
            name: "OpenDocument",
            bytes: ZipBytes.archive([
                ZipBytes.Entry(name: "mimetype", content: [65]), ZipBytes.Entry(name: "content.xml", content: [65]),
            ]),
            fault: "list.xlsx: error: this is an OpenDocument file (.ods), which is not read [workbook-kind]"),
        Case(
            name: "binary workbook", bytes: ZipBytes.archive([ZipBytes.Entry(name: "xl/workbook.bin", content: [65])]),
            fault: "list.xlsx: error: this is a binary workbook (.xlsb), which is not read [workbook-kind]"),
        Case(
            name: "sheet that unpacks to too much",
            bytes: WorkbookBytes.workbook(
                [], adding: [ZipBytes.Entry(name: "xl/worksheets/sheet1.xml", content: [65], statedSize: 4_000_000_000)]
            ),
            limits: TableLimits(bytesAFile: 1 << 30),
            fault:
                "list.xlsx: error: a sheet of the workbook has more than 1073741824 bytes when unpacked [file-too-large]"
        ),
        Case(
            name: "texts that unpack to too much",
            bytes: WorkbookBytes.workbook(
                [], adding: [ZipBytes.Entry(name: "xl/sharedStrings.xml", content: [65], statedSize: .max)]),
            fault:
                "list.xlsx: error: the workbook's texts and formats have more than 536870912 bytes when unpacked [file-too-large]"
        ),
        Case(
            name: "sheet that comes to too much text",
            bytes: WorkbookBytes.workbook([
                Sheet(
                    name: "List 1",
                    rows: header.replacing("</row>", with: "<c r=\"ZZ1\" t=\"str\"><v>Last</v></c></row>")
                        + (2...400).map { "<row r=\"\($0)\"><c r=\"ZZ\($0)\"><v>1</v></c></row>" }.joined())
            ]),
            limits: TableLimits(bytesAFile: 60_000),
            fault: "list.xlsx:1:1: error: the table has more than 60000 bytes [file-too-large]"),
    ]

    private static let broken: [UInt8] = {
        var bytes = WorkbookBytes.workbook([Sheet(name: "List 1", rows: header + row)])
        for index in 80..<bytes.count / 2 { bytes[index] = 0x55 }
        return bytes
    }()

    @Test("that are not as they should be are named with row and column", arguments: cases)
    func faults(_ example: Case) async throws {
        let table = try await ReadTable(
            example.bytes, name: "list.xlsx", sheet: example.sheet, limits: example.limits)
        #expect(
            table.faults.filter { !$0.contains(": note: ") }.map(MalformedTextTests.withoutRemedy) == [example.fault])
        #expect(table.summary == nil)
        #expect(!table.faults.contains { $0.contains("Zuleika") })
    }

    @Test("a missing sheet's fault names those there are")
    func sheetNames() async throws {
        let bytes = WorkbookBytes.workbook([
            Sheet(name: "List 1", rows: Self.header + Self.row), Sheet(name: "Notes", rows: "", isHidden: true),
        ])
        let table = try await ReadTable(bytes, name: "list.xlsx", sheet: "List 3")
        #expect(table.faults.count == 1)
        #expect(table.faults[0].contains("name one that is there: “List 1”, “Notes” [missing-sheet]"))
    }

    @Test(
        "a sheet is found whatever its case and spacing",
        arguments: ["List 2", "list_2", "LIST–2", "List2", " list  2 "])
    func sheetByName(_ name: String) async throws {
        let sheets = [
            Sheet(name: "List 1", rows: Self.header + Self.row),
            Sheet(name: "List_2", rows: Self.header + WorkbookBytes.row(2, ["second"])),
            Sheet(name: "List 22", rows: Self.header + WorkbookBytes.row(2, ["third"])),
        ]
        let table = try await ReadTable(WorkbookBytes.workbook(sheets), name: "any name", sheet: name)
        #expect(table.faults.isEmpty)
        #expect(table.rows == [["second", "", ""]])
        #expect(table.summary?.source == .workbook(sheet: "List_2"))
    }

    @Test("without a name the first sheet that is not hidden is read, hidden rows and all")
    func firstSheet() async throws {
        let sheets = [
            Sheet(name: "Old", rows: Self.header, isHidden: true),
            Sheet(
                name: "Now (a+b)",
                rows: Self.header + WorkbookBytes.row(2, ["a", "b", "c"], hidden: true) + WorkbookBytes.row(5, ["d"])),
        ]
        for name in [nil, "now (A+B)"] {
            let table = try await ReadTable(WorkbookBytes.workbook(sheets), sheet: name)
            #expect(table.faults.isEmpty)
            #expect(table.rows == [["a", "b", "c"], ["d", "", ""]])
            #expect(table.numbers == [2, 5])
            #expect(table.places[1] == ["list.csv:5:1", "list.csv:5:2", "list.csv:5:3"])
        }
    }

    @Test("days are ISO, whole numbers have no point, text keeps its zeros")
    func values() async throws {
        let cells = [
            #"<c r="A2" s="1"><v>40179</v></c>"#, #"<c r="B2" s="4"><v>40180</v></c>"#,
            #"<c r="C2" s="0"><v>1.0</v></c>"#, #"<c r="D2" s="2" t="str"><v>0012</v></c>"#,
            #"<c r="E2" t="b"><v>1</v></c>"#, #"<c r="F2" s="3"><v>0.5</v></c>"#,
            #"<c r="G2" s="0"><v>9876543210</v></c>"#, #"<c r="H2" t="e"><v>#N/A</v></c>"#,
            #"<c r="I2" t="inlineStr"><is><t>a &quot;b&quot;,&#10;é</t></is></c>"#,
        ]
        let names = (1...9).map { "N\($0)" }
        let rows = WorkbookBytes.row(1, names) + "<row r=\"2\">" + cells.joined() + "</row>"
        let table = try await ReadTable(
            WorkbookBytes.workbook([Sheet(name: "S", rows: rows)]), expecting: names)
        #expect(table.faults.isEmpty)
        #expect(
            table.rows == [
                ["2010-01-01", "2010-01-02", "1", "0012", "TRUE", "0.5", "9876543210", "#N/A", "a \"b\",\né"]
            ])
    }

    private static let annexA = Repository.root + "/../shared/data/annex-a/fake_sen.xlsx"

    @Test(
        "the published example of the lists is read",
        .enabled(if: FileManager.default.fileExists(atPath: annexA), "the published example is not here"))
    func publishedExample() async throws {
        let first = try await ReadTable(path: Self.annexA, sheet: "list 1", expecting: ["UPN"])
        #expect(first.faults.isEmpty)
        #expect(first.header.count == 21)
        #expect(first.rows.count == first.numbers.count)
        #expect(first.rows.map { $0[3] }.prefix(2) == ["1993-12-05", "2001-01-01"])
        let second = try await ReadTable(path: Self.annexA, sheet: "List_2", expecting: ["UPN"])
        #expect(second.header.count == 17)
        #expect(second.rows.first?[6] == "H5")
    }

    @Test("the tool is stopped with the reading, and what a closure throws comes out")
    func stopping() async throws {
        let folder = try TemporaryFolder()
        let rows = Self.header + (2...20_000).map { WorkbookBytes.row($0, ["a", "b", "c"]) }.joined()
        let path = try folder.write(WorkbookBytes.workbook([Sheet(name: "S", rows: rows)]), to: "list.xlsx")
        let faults = FaultCollector()
        let summary = await TableFile(path: path).read(
            expecting: ReadTable.columns, faults, header: { _ in true }, row: { $0.number < 10 })
        #expect(summary?.rows == 9)
        #expect(summary?.isComplete == false)
        #expect(await TableFileTests.isThrown(reading: path))
        #expect(faults.faults.isEmpty)
    }
}
