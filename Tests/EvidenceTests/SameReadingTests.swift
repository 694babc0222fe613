@testable import Evidence
import Files
import Rules
import SourceText
import TestSupport
import Testing

/// Records are decoded straight from the parser's nodes where nothing is unusual, and read with care elsewhere. What comes of
/// both must be the same to the last place and fault.
@Suite("Records decoded at once and read with care", .timeLimit(.minutes(15)))
struct SameReadingTests {
    private static let rules: RuleSet? = RuleSetLoader.load(Repository.areaRules, FaultCollector())

    private static let sampleFiles: [String] =
        [Repository.buckinghamshire, Repository.fourLevels + "/evidence/ashby"].flatMap { folder in
            FileTree.files(below: folder + "/records", extensions: ["yaml"]) { _ in }
        }

    private static func tables() throws -> RecordTables { RecordTables(try #require(rules)) }

    @Test("the sample reads the same, and nearly all of it at once", arguments: sampleFiles)
    func sample(path: String) throws {
        let bytes = try FileBytes.read(path, budget: 1 << 25)
        let tables = try Self.tables()
        let (quick, careful) = (
            ReadingOutline(bytes, tables, isCareful: false), ReadingOutline(bytes, tables, isCareful: true)
        )
        #expect(quick.isSame(as: careful))
        #expect(careful.decodedCount == 0)
        if path.contains("buckinghamshire") {
            #expect(quick.records.count > 0)
            #expect(10 * quick.decodedCount >= 9 * quick.records.count)
        }
    }

    @Test("files with small changes read the same", arguments: sampleFiles)
    func changes(path: String) throws {
        let bytes = try FileBytes.read(path, budget: 1 << 25)
        let tables = try Self.tables()
        for seed in 0..<40 {
            var generator = SeededGenerator(seed: UInt64(seed) &* 7_919 &+ UInt64(path.utf8.count))
            let changed = TextMutation.changed(bytes, &generator)
            let quick = ReadingOutline(changed, tables, isCareful: false)
            let careful = ReadingOutline(changed, tables, isCareful: true)
            #expect(quick.isSame(as: careful), "seed \(seed): \(quick.faults) \(careful.faults)")
        }
    }

    @Test("random records read the same", arguments: 0..<60)
    func random(seed: Int) throws {
        let rules = try #require(Self.rules)
        var random = RandomRecords(rules, seed: UInt64(seed))
        let bytes = Array(random.file(count: 25).utf8)
        let tables = RecordTables(rules)
        let quick = ReadingOutline(bytes, tables, isCareful: false)
        let careful = ReadingOutline(bytes, tables, isCareful: true)
        #expect(quick.records == careful.records)
        #expect(quick.faults == careful.faults)
        #expect(quick.isSame(as: careful))
    }

    @Test("of random records, many are decoded at once and many are not")
    func reach() throws {
        let rules = try #require(Self.rules)
        let tables = RecordTables(rules)
        var (decoded, sound) = (0, 0)
        for seed in 0..<20 {
            var random = RandomRecords(rules, seed: UInt64(seed))
            let outline = ReadingOutline(Array(random.file(count: 25).utf8), tables, isCareful: false)
            decoded += outline.decodedCount
            sound += outline.records.count
        }
        #expect(decoded > 50)
        #expect(sound > decoded)
    }
}
