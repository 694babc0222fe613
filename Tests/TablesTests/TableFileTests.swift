import SeparatedValues
import SourceText
import Synchronization
import TestSupport
import Testing

@testable import Tables

@Suite("Tables") struct TableFileTests {
    @Test("are handed over row by row with their places")
    func reading() async throws {
        let table = try await ReadTable(
            Array("\u{FEFF}UPN;Date of Birth;;\r\n\r\né;\"1;\r\n2\";\r\n;;;\r\n  ;;\nz;;".utf8))
        #expect(table.faults == [])
        #expect(table.header == ["UPN", "Date of Birth"])
        #expect(table.rows == [["é", "1;\r\n2"], ["z", ""]])
        #expect(table.numbers == [3, 6])
        #expect(table.places == [["list.csv:3:1", "list.csv:3:3"], ["list.csv:7:1", "list.csv:7:3"]])
        #expect(table.summary?.source == .text(.semicolon))
        #expect(table.summary?.rows == 2)
        #expect(table.summary?.isComplete == true)
    }

    @Test("columns are found by any of their names, whatever is varied")
    func columns() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            "unique_id , Main  establishment – URN,Known to children’s social care?:,\u{A0}Age*\n1,2,3,4\n", to: "a.csv"
        )
        let faults = FaultCollector()
        var found: [Int?] = []
        _ = await TableFile(path: path).read(
            expecting: ["Unique ID"], faults,
            header: { header in
                found = [
                    header.index(of: ["ID", "UNIQUE ID"]), header.index(of: ["Main establishment - URN"]),
                    header.index(of: ["Known to children's social care"]), header.index(of: ["age"]),
                    header.index(of: ["Ages", "?", ""]), header.required(["Years", "Ages"], faults),
                ]
                return true
            }, row: { _ in true })
        #expect(found == [0, 1, 2, 3, nil, nil])
        #expect(
            faults.faults.map(\.line) == [
                "\(path):1:1: error: row 1: there is no column “Years”; put it back; it may also be called “Ages” "
                    + "[missing-column]"
            ])
    }

    @Test("reading stops when told to, and says how far it is")
    func stopping() async throws {
        let folder = try TemporaryFolder()
        let text = "UPN\n" + (1...50_000).map { "\($0)\n" }.joined()
        let path = try folder.write(text, to: "a.csv")
        let steps = Mutex<[[Int]]>([])
        let faults = FaultCollector()
        let summary = await TableFile(path: path).read(
            expecting: ["UPN"], faults, progress: { done, total in steps.withLock { $0.append([done, total]) } },
            header: { _ in true }, row: { $0.number < 30_000 })
        #expect(summary?.rows == 29_999)
        #expect(summary?.isComplete == false)
        #expect(steps.withLock { $0 } == [[131_072, text.utf8.count], [262_144, text.utf8.count]])
        let none = await TableFile(path: path).read(
            expecting: ["UPN"], faults, header: { _ in false },
            row: { _ in
                Issue.record("a row was given"); return true
            })
        #expect(none?.rows == 0)
        #expect(faults.faults.isEmpty)
    }

    @Test("what a closure throws comes out as it is")
    func throwing() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("UPN\n1\n", to: "a.csv")
        #expect(await Self.isThrown(reading: path))
    }

    @Test("a workbook without the tool that reads it says what to install")
    func noTool() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            WorkbookBytes.workbook([WorkbookBytes.Sheet(name: "S", rows: WorkbookBytes.row(1, ["UPN"]))]),
            to: "list.csv")
        var table = TableFile(path: path)
        table.tool = "areasend-no-such-tool"
        let faults = FaultCollector()
        let summary = await table.read(expecting: [], faults, header: { _ in true }, row: { _ in true })
        #expect(summary == nil)
        #expect(
            faults.faults.map(\.line) == [
                "\(path): error: workbooks are read through the tool xlsx2csv, which is not installed; "
                    + "install xlsx2csv, or save the sheet as CSV UTF-8 [no-workbook-reader]"
            ])
    }

    private struct Enough: Error {}

    /// Whether reading throws what a closure throws.
    static func isThrown(reading path: String) async -> Bool {
        do throws(Enough) {
            _ = try await TableFile(path: path).read(
                expecting: [], FaultCollector(), header: { _ throws(Enough) in true },
                row: { _ throws(Enough) in throw Enough() })
            return false
        } catch {
            return true
        }
    }
}
