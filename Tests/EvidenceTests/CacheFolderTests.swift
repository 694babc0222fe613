@testable import Evidence
import Files
import Foundation
import Rules
import SourceText
import TestSupport
import Testing

/// Where the cache is may hold what others put there.
@Suite("The folder of the cache")
struct CacheFolderTests {
    private static let rules: RuleSet? = RuleSetLoader.load(Repository.areaRules, FaultCollector())

    private static func reading() throws -> CachedReading { try CachedReading(try #require(rules)) }

    @Test("a file stands in the way of the cache, and the evidence is read all the same")
    func inTheWay() async throws {
        let reading = try Self.reading()
        for number in 0..<5 { try reading.evidence.write(sound(number), to: "records/f\(number).yaml") }
        try reading.evidence.write("mine", to: ".areasend-cache")
        let read = await reading.read(reading.cache)
        #expect(read.outcome.records.count == 5 && read.cached == 0)
        #expect(try String(contentsOfFile: reading.cacheFolder, encoding: .utf8) == "mine")
    }

    @Test("a cache that came with a checkout leads neither writing nor deleting elsewhere", arguments: 0..<3)
    func links(depth: Int) async throws {
        let reading = try Self.reading()
        for number in 0..<3 { try reading.evidence.write(sound(number), to: "records/f\(number).yaml") }
        _ = await reading.read(reading.cache)
        let group = try #require(reading.kept.first { $0.contains("/file-") })
        let folder = String(group.prefix(upTo: try #require(group.lastIndex(of: "/"))))
        let link = [reading.cacheFolder, reading.cacheFolder + "/evidence", folder][depth]
        // Somebody's folder with old things in it, whose names are those that the cache gives.
        let other = try TemporaryFolder()
        let old = String(repeating: "a", count: ReadingCache.nameLength)
        for name in ["part-9", "\(old)/mine", "evidence/\(old)/mine"] { try other.write("mine", to: name) }
        for name in [old, "evidence/\(old)"] {
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: other(name))
        }
        try FileManager.default.removeItem(atPath: link)
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: other.path)
        let before = try FileManager.default.subpathsOfDirectory(atPath: other.path).sorted()
        #expect(await reading.read(reading.cache).outcome == reading.read(nil).outcome)
        #expect(try FileManager.default.subpathsOfDirectory(atPath: other.path).sorted() == before)
    }

    @Test("a link in place of a group is not written through, and only the cache's own files are deleted")
    func otherFiles() async throws {
        let reading = try Self.reading()
        for number in 0..<3 { try reading.evidence.write(sound(number), to: "records/f\(number).yaml") }
        _ = await reading.read(reading.cache)
        let group = try #require(reading.kept.first { $0.contains("/file-") })
        let folder = String(group.prefix(upTo: try #require(group.lastIndex(of: "/"))))
        let mine = try reading.evidence.write("mine", to: "mine")
        try FileManager.default.removeItem(atPath: group)
        try FileManager.default.createSymbolicLink(atPath: group, withDestinationPath: mine)
        // What a killed run leaves, and what somebody put there.
        for name in [".part-3.draft", "part-3", "notes"] {
            try Data("x".utf8).write(to: URL(filePath: "\(folder)/\(name)"))
        }
        _ = await reading.read(reading.cache)
        #expect(try String(contentsOfFile: mine, encoding: .utf8) == "mine")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(names.contains("notes") && !names.contains("part-3") && !names.contains(".part-3.draft"))
        #expect(await reading.read(reading.cache).cached == 3)
    }

    @Test("little evidence is not kept, and what is kept is its owner's alone")
    func room() async throws {
        var reading = try Self.reading()
        for number in 0..<5 { try reading.evidence.write(sound(number), to: "records/f\(number).yaml") }
        reading.worthwhile = 1 << 20
        _ = await reading.read(reading.cache)
        #expect(FileTree.entry(at: reading.cacheFolder) == nil)
        reading.worthwhile = 0
        _ = await reading.read(reading.cache)
        let attributes = try FileManager.default.attributesOfItem(atPath: reading.cacheFolder)
        #expect(attributes[.posixPermissions] as? Int == 0o700)
        #expect(try String(contentsOfFile: reading.cacheFolder + "/.gitignore", encoding: .utf8) == "*\n")
    }

    @Test("a run with rules that cannot be used leaves no cache behind, and a cache that was left unmarked is marked")
    func marks() async throws {
        let reading = try Self.reading()
        try reading.evidence.write(sound(1), to: "records/f1.yaml")
        _ = await EvidenceFiles(reading.evidence.path, cache: reading.cache)
        #expect(FileTree.entry(at: reading.cacheFolder) == nil)
        _ = await reading.read(reading.cache)
        try FileManager.default.removeItem(atPath: reading.cacheFolder + "/.gitignore")
        _ = await reading.read(reading.cache)
        #expect(try String(contentsOfFile: reading.cacheFolder + "/.gitignore", encoding: .utf8) == "*\n")
    }

    private func sound(_ number: Int) -> String { CachedReading.sound(number, Self.rules) }
}
