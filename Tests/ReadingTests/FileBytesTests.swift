import Files
import SourceText
import TestSupport
import Testing

@Suite("Reading files", .timeLimit(.minutes(15)))
struct FileBytesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func fault(_ path: String, budget: Int = 1_000) -> FileFault? {
        do {
            _ = try FileBytes.read(path, budget: budget)
            return nil
        } catch {
            return error
        }
    }

    @Test("a file is read byte for byte", arguments: [0, 1, 255, 256, 70_000])
    func reads(size: Int) throws {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let path = try folder.write(bytes, to: "data.bin")
        #expect(try FileBytes.read(path, budget: 100_000) == bytes)
    }

    @Test("names with spaces and letters beyond ASCII are found")
    func names() throws {
        let path = try folder.write("x", to: "été 😀/a b.yaml")
        #expect(try FileBytes.read(path, budget: 10) == [0x78])
    }

    @Test("what is missing is said to be missing")
    func missing() throws {
        let file = try folder.write("x", to: "file")
        #expect(fault(folder("none")) == .missing(path: folder("none")))
        #expect(fault(folder("none/deeper")) == .missing(path: folder("none/deeper")))
        #expect(fault(file + "/below") == .missing(path: file + "/below"))
        #expect(fault("") == .missing(path: ""))
    }

    @Test("a folder is no file")
    func isFolder() throws {
        let path = try folder.makeFolder("inner")
        #expect(fault(path) == .notAFile(path: path))
    }

    @Test("a pipe that nobody writes to is refused without waiting")
    func pipe() throws {
        try #require(folder.makePipe("pipe.yaml"))
        #expect(fault(folder("pipe.yaml")) == .notAFile(path: folder("pipe.yaml")))
    }

    @Test("a device is no file")
    func device() {
        #expect(fault("/dev/null") == .notAFile(path: "/dev/null"))
    }

    @Test("the budget is the most bytes that are accepted")
    func budget() throws {
        let path = try folder.write("12345", to: "five")
        #expect(fault(path, budget: 5) == nil)
        #expect(fault(path, budget: 4) == .tooLarge(path: path, bytes: 5, budget: 4))
        #expect(fault(path, budget: 0) == .tooLarge(path: path, bytes: 5, budget: 0))
    }

    @Test("links are followed, and those that lead nowhere or round in a circle are told apart")
    func links() throws {
        try folder.write("x", to: "file")
        let good = try folder.link("good", to: "file")
        let dangling = try folder.link("dangling", to: "none")
        let first = try folder.link("first", to: "second")
        try folder.link("second", to: "first")
        let own = try folder.link("own", to: "own")
        #expect(try FileBytes.read(good, budget: 10) == [0x78])
        #expect(fault(dangling) == .missing(path: dangling))
        #expect(fault(first) == .loop(path: first))
        #expect(fault(own) == .loop(path: own))
    }

    @Test("a name the system does not take is refused")
    func longName() {
        let path = folder(String(repeating: "x", count: 5_000))
        guard case .refused(path, _) = fault(path) else {
            Issue.record("not refused")
            return
        }
    }

    @Test("a file without permissions is refused")
    func permissions() throws {
        let path = try folder.write("x", to: "locked")
        guard folder.lock("locked") else { return }  // root reads everything
        guard case .refused(path, _) = fault(path) else {
            Issue.record("not refused")
            return
        }
    }

    @Test("each fault names the path and has an id of its own")
    func faults() {
        let faults: [FileFault] = [
            .missing(path: "p"), .notAFile(path: "p"), .notAFolder(path: "p"),
            .tooLarge(path: "p", bytes: 2, budget: 1), .refused(path: "p", reason: "r"), .loop(path: "p"),
        ]
        #expect(Set(faults.map(\.fault.id)).count == faults.count)
        #expect(faults.allSatisfy { $0.fault.place.description == "p" && $0.fault.severity == .error })
    }

    @Test("one list takes one file after the other, larger and smaller ones")
    func sameRoom() throws {
        let folder = try TemporaryFolder()
        var bytes: [UInt8] = []
        for size in [0, 10, 3, 0, 5_000, 4_999, 1, 70_000, 12] {
            let content = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ size) }
            let path = try folder.write(content, to: "file")
            try FileBytes.read(path, budget: 100_000, into: &bytes)
            #expect(bytes == content)
        }
    }
}
