import Evidence
import Rules
import SourceText
import TestSupport
import Testing

@Suite("Folders with nothing in them")
struct EmptyFoldersTests {
    @Test("an empty folder holds nothing to assess")
    func emptyFolder() async throws {
        let folder = try TemporaryFolder()
        let loading = try await load(folder.path)
        #expect(loading.isNothing)
        #expect(loading.lines == [])
    }

    @Test("a mistyped folder holds nothing to assess and is named")
    func mistypedFolder() async throws {
        let folder = try TemporaryFolder()
        let loading = try await load(folder("buckinghamshir"))
        #expect(loading.isNothing)
        #expect(loading.ids == ["file-missing"])
    }

    @Test("a file in place of the folder is faulty")
    func fileForFolder() async throws {
        let folder = try TemporaryFolder()
        let loading = try await load(folder.write(SoundLibrary.records, to: "records.yaml"))
        #expect(!loading.isNothing)
        #expect(loading.ids == ["not-a-folder"])
    }

    @Test("an area without records holds nothing to assess", arguments: [[], ["records/empty.yaml"]])
    func areaAlone(files: [String]) async throws {
        let folder = try TemporaryFolder()
        try folder.write(SoundLibrary.area, to: "area.yaml")
        for file in files { try folder.write("records: []\n", to: file) }
        let loading = try await load(folder.path)
        #expect(loading.isNothing)
        #expect(loading.lines == [])
    }

    @Test("hidden files and other names are passed over")
    func otherFiles() async throws {
        let library = try SoundLibrary()
        for name in [".area.yaml.swp", "README.md", "records/.hidden.yaml", "records/notes.txt", "records/b.yaml~"] {
            try library.folder.write("colour: red\n", to: name)
        }
        let loading = await library.loaded()
        #expect(loading.isLoaded)
        #expect(loading.lines == [])
    }

    private func load(_ folder: String) async throws -> Loading {
        await Loading(folder, rules: try SmallRules.get())
    }
}
