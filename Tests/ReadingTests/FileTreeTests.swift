import Files
import SourceText
import TestSupport
import Testing

@Suite("Finding files", .timeLimit(.minutes(15)))
struct FileTreeTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// What is found below the folder and what is reported, both relative to it.
    private func walk(_ name: String = "", extensions: [String] = ["yaml", "yml"]) -> (
        files: [String], faults: [FileFault]
    ) {
        var faults: [FileFault] = []
        let root = name.isEmpty ? folder.path : folder(name)
        let files = FileTree.files(below: root, extensions: extensions) { faults.append($0) }
        return (files.map { String($0.dropFirst(folder.path.utf8.count + 1)) }, faults)
    }

    @Test("files come sorted by bytes, not by any locale, and hidden ones are left out")
    func order() throws {
        for name in [
            "b.yaml", "a.yaml", "B.yaml", "é.yaml", "a/z.yml", "a/1.yaml", "10.yaml", "9.yaml", ".hidden.yaml",
            ".git/x.yaml",
        ] {
            try folder.write("x", to: name)
        }
        let found = walk()
        #expect(found.files == ["10.yaml", "9.yaml", "B.yaml", "a/1.yaml", "a/z.yml", "a.yaml", "b.yaml", "é.yaml"])
        #expect(found.faults.isEmpty)
    }

    @Test("only names that end in a wanted extension are found")
    func extensions() throws {
        for name in ["a.yaml", "b.YAML", "c.yaml~", "dyaml", "e.yaml.bak", "f.json", "yaml"] {
            try folder.write("x", to: name)
        }
        #expect(walk().files == ["a.yaml"])
        #expect(walk(extensions: []).files.isEmpty)
    }

    @Test("a folder whose name looks like a file is walked")
    func folderNamedLikeAFile() throws {
        try folder.write("x", to: "records.yaml/a.yaml")
        #expect(walk().files == ["records.yaml/a.yaml"])
    }

    @Test("links to folders are followed, but not back to a folder above")
    func loops() throws {
        try folder.write("x", to: "top/inner/a.yaml")
        try folder.link("top/inner/back", to: folder("top"))
        try folder.link("top/inner/here", to: ".")
        try folder.write("x", to: "elsewhere/b.yaml")
        try folder.link("top/side", to: "../elsewhere")
        let found = walk("top")
        #expect(found.files == ["top/inner/a.yaml", "top/side/b.yaml"])
        #expect(found.faults == [.loop(path: folder("top/inner/back")), .loop(path: folder("top/inner/here"))])
    }

    @Test("two folders that link to each other end, with the loop reported")
    func mutualLoop() throws {
        try folder.write("x", to: "a/a.yaml")
        try folder.write("x", to: "b/b.yaml")
        try folder.link("a/to-b", to: "../b")
        try folder.link("b/to-a", to: "../a")
        let found = walk()
        #expect(Set(found.files).isSuperset(of: ["a/a.yaml", "b/b.yaml"]))
        #expect(found.faults == [.loop(path: folder("a/to-b/to-a")), .loop(path: folder("b/to-a/to-b"))])
    }

    @Test("pipes and links to nothing are reported where their names are wanted, and passed over where not")
    func oddEntries() throws {
        try #require(folder.makePipe("p.yaml") && folder.makePipe("p.txt"))
        try folder.link("dangling.yaml", to: "none")
        try folder.link("dangling.txt", to: "none")
        try folder.link("own.yaml", to: "own.yaml")
        try folder.write("x", to: "real.yaml")
        try folder.link("good.yaml", to: "real.yaml")
        let found = walk()
        #expect(found.files == ["good.yaml", "real.yaml"])
        #expect(found.faults == ["dangling", "own", "p"].map { .notAFile(path: folder("\($0).yaml")) })
    }

    @Test("what is no folder, or not there, is reported")
    func noFolder() throws {
        try folder.write("x", to: "file.yaml")
        #expect(walk("file.yaml").faults == [.notAFolder(path: folder("file.yaml"))])
        #expect(walk("none").faults == [.missing(path: folder("none"))])
        #expect(walk("none").files.isEmpty)
    }

    @Test("an empty folder has no files and no faults")
    func empty() {
        #expect(walk().files.isEmpty)
        #expect(walk().faults.isEmpty)
    }

    @Test("a folder that cannot be listed is reported and the rest is found")
    func locked() throws {
        try folder.write("x", to: "locked/a.yaml")
        try folder.write("x", to: "open/b.yaml")
        guard folder.lock("locked") else { return }  // root lists everything
        defer { folder.unlock("locked") }
        let found = walk()
        #expect(found.files == ["open/b.yaml"])
        #expect(found.faults.map(\.fault.id) == ["file-unreadable"])
    }

    @Test("entries are told apart")
    func entries() throws {
        try folder.write("x", to: "file")
        try folder.link("to-file", to: "file")
        try folder.link("to-folder", to: ".")
        try folder.link("dangling", to: "none")
        #expect(FileTree.entry(at: folder("file")) == .file)
        #expect(FileTree.entry(at: folder("to-file")) == .file)
        #expect(FileTree.entry(at: folder("to-folder")) == .folder)
        #expect(FileTree.entry(at: folder("dangling")) == .other)
        #expect(FileTree.entry(at: folder("none")) == nil)
        #expect(FileTree.entry(at: "/dev/null") == .other)
    }
}
