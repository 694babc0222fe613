import Files
import TestSupport
import Testing

@Suite("Writing files")
struct FileWritingTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func isRefused(_ path: String) -> Bool {
        do {
            try FileWriting.write("x", to: path)
            return false
        } catch {
            return error == .refused(path: path, reason: "the file cannot be written here")
        }
    }

    private func text(_ name: String) throws -> String {
        String(decoding: try FileBytes.read(folder(name), budget: 1 << 20), as: UTF8.self)
    }

    @Test("text is written as UTF-8 and nothing else is left beside it", arguments: ["", "a", "é€😀\r\nx\n"])
    func writes(content: String) throws {
        try FileWriting.write(content, to: folder("out.txt"))
        #expect(try text("out.txt") == content)
        #expect(try folder.names() == ["out.txt"])
    }

    @Test("folders above the target are made")
    func makesFolders() throws {
        try FileWriting.write("x", to: folder("a/b/c.txt"))
        #expect(try text("a/b/c.txt") == "x")
    }

    @Test("an older, longer file is replaced as a whole")
    func replaces() throws {
        try FileWriting.write(String(repeating: "long ", count: 1_000), to: folder("out.txt"))
        try FileWriting.write("short", to: folder("out.txt"))
        #expect(try text("out.txt") == "short")
        #expect(try folder.names() == ["out.txt"])
    }

    @Test("where the target is a folder, nothing changes and nothing is left behind")
    func targetIsFolder() throws {
        try folder.write("kept", to: "taken/inner.txt")
        #expect(isRefused(folder("taken")))
        #expect(try folder.names() == ["taken"])
        #expect(try text("taken/inner.txt") == "kept")
    }

    @Test("where a file stands in the way of a folder, the write is refused and the file is kept")
    func fileInTheWay() throws {
        try folder.write("kept", to: "file")
        #expect(isRefused(folder("file/out.txt")))
        #expect(isRefused(folder("file/deeper/out.txt")))
        #expect(try text("file") == "kept")
    }

    @Test("a folder that may not be written to is refused")
    func locked() throws {
        try folder.makeFolder("locked")
        guard folder.lock("locked") else { return }  // root writes everywhere
        defer { folder.unlock("locked") }
        #expect(isRefused(folder("locked/out.txt")))
    }
}
