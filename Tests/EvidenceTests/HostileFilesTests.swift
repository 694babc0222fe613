import Evidence
import PositionedYAML
import Rules
import SourceText
import TestSupport
import Testing

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

@Suite("Evidence in files that nobody should make", .timeLimit(.minutes(15)))
struct HostileFilesTests {
    struct Deep: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: String
    }

    @Test(
        "ten thousand levels are refused at the first that is too deep",
        arguments: [
            Deep(testDescription: "in brackets", text: "records:\n  - " + String(repeating: "[", count: 10_000)),
            Deep(testDescription: "in dashes", text: "records:\n  " + String(repeating: "- ", count: 10_000)),
            Deep(testDescription: "in braces", text: "records:\n  - " + String(repeating: "{a: ", count: 10_000)),
            Deep(testDescription: "in the defaults", text: "defaults: " + String(repeating: "[", count: 10_000)),
            Deep(testDescription: "in an unknown key", text: "more: " + String(repeating: "[", count: 10_000)),
        ])
    func tooDeep(deep: Deep) async throws {
        let library = try SoundLibrary()
        try library.folder.write(deep.text, to: "records/deep.yaml")
        #expect(await library.loaded().ids == ["too-deep"])
    }

    @Test("aliases that would grow to more than a thousand million bytes stop at their budget")
    func aliasBomb() async throws {
        let library = try SoundLibrary()
        var text = "a0: &a0 \"\(String(repeating: "x", count: 1_000))\"\n"
        for level in 1...6 {
            let calls = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(calls)]\n"
        }
        try library.folder.write(text + "records: [*a6, *a6]\n", to: "records/bomb.yaml")
        #expect(await library.loaded().ids == ["alias-bomb"])
    }

    @Test("a file larger than the budget is refused unread")
    func tooLarge() async throws {
        let library = try SoundLibrary()
        let path = try library.folder.write("records:\n", to: "records/large.yaml")
        let size = YAMLLimits().bytes + 1
        #expect(truncate(path, off_t(size)) == 0)
        let loading = await library.loaded()
        #expect(loading.ids == ["file-too-large"])
        #expect(loading.lines.first?.hasPrefix("records/large.yaml: error: the file has \(size) bytes") == true)
    }

    @Test("a link back to a folder above is reported, and what is beside it is read")
    func folderLoop() async throws {
        let library = try SoundLibrary()
        try library.folder.link("records/again", to: library.folder("records"))
        try library.folder.write("records: [{colour: red}]\n", to: "records/z.yaml")
        let loading = await library.loaded()
        #expect(loading.ids.first == "folder-loop")
        #expect(loading.lines.first?.hasPrefix("records/again: error: this link leads back") == true)
        #expect(loading.ids.contains("unknown-key"))
    }

    @Test("a link to nothing, a pipe and a folder are no records files")
    func notFiles() async throws {
        let library = try SoundLibrary()
        try library.folder.link("records/a.yaml", to: library.folder("nowhere.yaml"))
        try #require(library.folder.makePipe("records/b.yaml"))
        let loading = await library.loaded()
        #expect(
            loading.lines
                == ["a", "b"].map {
                    "records/\($0).yaml: error: this is not a plain file; remove it, or put a plain file in its place [not-a-file]"
                })
    }

    @Test(
        "a pipe or a folder where a named file should be is reported and not waited for",
        arguments: [
            "area.yaml", "plan.yaml", "waivers.yaml", "overrides.yaml",
        ])
    func namedPipes(name: String) async throws {
        let library = try SoundLibrary()
        unlink(library.folder(name))
        try #require(library.folder.makePipe(name))
        #expect(await library.loaded().ids == ["not-a-file"])
        unlink(library.folder(name))
        try library.folder.makeFolder(name)
        #expect(await library.loaded().ids == ["not-a-file"])
    }

    @Test("a file that may not be read is reported, and so are the faults of the others")
    func unreadable() async throws {
        let library = try SoundLibrary()
        try library.folder.write("records: []\n", to: "records/locked.yaml")
        try library.folder.write("records: [{colour: red}]\n", to: "records/z.yaml")
        guard library.folder.lock("records/locked.yaml") else { return }  // Root may read everything.
        let loading = await library.loaded()
        #expect(loading.ids.first == "file-unreadable")
        #expect(loading.ids.contains("unknown-key"))
    }

    @Test("more faults than anybody would read are cut off, and the same ones in every run")
    func manyFaults() async throws {
        let library = try SoundLibrary()
        for file in 0..<12 {
            let lines = (0..<100).map { "  - {id: r-\(file)-\($0), colour: red}\n" }.joined()
            try library.folder.write("records:\n" + lines, to: "records/many-\(file).yaml")
        }
        let first = await library.loaded()
        #expect(first.faults.count == FaultCollector.limit + 1)
        #expect(first.ids.contains("too-many-faults"))
        #expect(await library.loaded().lines == first.lines)
    }
}
