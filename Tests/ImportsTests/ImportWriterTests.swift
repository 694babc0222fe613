import CalendarDates
import Evidence
import Files
import Imports
import Rules
import SourceText
import TestSupport
import Testing

@Suite("Files that an import writes")
struct ImportWriterTests {
    private let folder: TemporaryFolder
    private let faults = FaultCollector()

    init() throws {
        folder = try TemporaryFolder()
    }

    private func file(_ name: String, _ body: String) -> ImportedFile {
        ImportedFile(path: folder(name), origin: "Written by a test", body: body, count: 1)
    }

    private func text(_ name: String) throws -> String {
        String(decoding: try FileBytes.read(folder(name), budget: 1 << 20), as: UTF8.self)
    }

    @Test("A second run changes nothing")
    func secondRun() throws {
        let files = [file("a/one.yaml", "records: []\n"), file("two.yaml", "records: []\n")]
        #expect(try ImportWriter.write(files, force: false, faults) == [.added, .added])
        #expect(try ImportWriter.write(files, force: false, faults) == [.unchanged, .unchanged])
        #expect(try folder.names(in: "a") == ["one.yaml"])
        #expect(faults.faults.isEmpty)
    }

    @Test("What an import wrote is renewed")
    func renewed() throws {
        _ = try ImportWriter.write([file("one.yaml", "old\n")], force: false, faults)
        #expect(try ImportWriter.write([file("one.yaml", "new\n")], force: false, faults) == [.renewed])
        #expect(try text("one.yaml").hasSuffix("\nnew\n"))
    }

    @Test(
        "What a person wrote or edited stays, and nothing else is written either",
        arguments: ["by hand\n", "", "# sha256 of the lines below: 00\nold\n"])
    func edited(_ text: String) throws {
        _ = try folder.write(text, to: "one.yaml")
        let files = [file("new.yaml", "new\n"), file("one.yaml", "new\n")]
        #expect(try ImportWriter.write(files, force: false, faults) == nil)
        #expect(faults.faults.map(\.id) == ["edited-file"])
        #expect(try self.text("one.yaml") == text)
        #expect(try folder.names() == ["one.yaml"])
        #expect(try ImportWriter.write(files, force: true, faults) == [.added, .renewed])
        #expect(try self.text("one.yaml") == files[1].text)
    }

    @Test("A change of one character, or of line ends, is an edit")
    func smallEdits() throws {
        let old = file("one.yaml", "records:\n  - id: a\n")
        for edited in [
            old.text.replacing("id: a", with: "id: b"), old.text + "\n", old.text.replacing("\n", with: "\r\n"),
            String(old.text.dropLast()),
        ] {
            _ = try folder.write(edited, to: "one.yaml")
            let faults = FaultCollector()
            #expect(try ImportWriter.write([file("one.yaml", "new\n")], force: false, faults) == nil)
            #expect(faults.hasErrors)
        }
    }

    @Test("A file that cannot be written keeps all others from being written")
    func allOrNone() throws {
        _ = try folder.write("in the way", to: "taken")
        #expect(throws: FileFault.self) {
            _ = try ImportWriter.write([file("one.yaml", "a\n"), file("taken/two.yaml", "b\n")], force: false, faults)
        }
        #expect(try folder.names() == ["taken"])
    }
}
