import Files
import Foundation
import TestSupport
import Testing

@Suite("Bytes that nothing changes")
struct FixedBytesTests {
    @Test("a file's bytes are those that it has, and stay when it is replaced or deleted", arguments: [0, 1, 5_000])
    func file(count: Int) throws {
        let folder = try TemporaryFolder()
        let content = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) }
        let path = folder("some")
        try Data(content).write(to: URL(filePath: path))
        let (bytes, other) = (try FixedBytes(of: path, budget: 5_000), try FixedBytes(of: path, budget: 5_000))
        try FileWriting.write("something else", to: path)
        #expect(bytes.count == count && bytes.withBytes(0..<count) { Array($0) } == content)
        try FileManager.default.removeItem(atPath: path)
        #expect(other.count == count && other.withBytes(0..<count) { Array($0) } == content)
    }

    @Test("a value is read wherever it begins")
    func values() {
        let bytes = FixedBytes(count: 24) { memory in
            for index in memory.indices { memory[index] = UInt8(index) }
        }
        for offset in 0...16 {
            let expected = (0..<8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64(offset + $1) }
            #expect(UInt64(littleEndian: bytes.value(at: offset)) == expected)
        }
    }

    @Test("what is no file, or too large, is refused")
    func refused() throws {
        let folder = try TemporaryFolder()
        try folder.write("four", to: "file")
        #expect(throws: FileFault.self) { try FixedBytes(of: folder.path, budget: 10) }
        #expect(throws: FileFault.self) { try FixedBytes(of: folder("missing"), budget: 10) }
        #expect(throws: FileFault.self) { try FixedBytes(of: folder("file"), budget: 3) }
    }
}
