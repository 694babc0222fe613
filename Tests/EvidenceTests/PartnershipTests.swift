@testable import Evidence
import PositionedYAML
import Rules
import SourceText
import TestSupport
import Testing

@Suite("What is found out of a partnership's records once")
struct PartnershipTests {
    private static let rules: RuleSet? = RuleSetLoader.load(Repository.areaRules, FaultCollector())

    /// The records of several files, sorted by id.
    private func partnership(seed: UInt64, files: Int) throws -> Partnership {
        let rules = try #require(Self.rules)
        let records = (0..<files).flatMap { file in
            var random = RandomRecords(rules, seed: seed &* 100 &+ UInt64(file))
            return RecordsFile.read(
                Array(random.file(count: 25).utf8), path: "\(file).yaml", rules: rules, FaultCollector())
        }
        return Partnership(folder: "x", area: AreaProfile(id: "x", name: "X"), records: records)
    }

    @Test("every id is found, the first record that has it, and no other", arguments: UInt64(1)...10)
    func search(seed: UInt64) throws {
        let records = try partnership(seed: seed, files: Int(seed)).records
        let ids = records.map(\.id)
        #expect(ids == ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        let (one, many) = (IDSearch(records, for: 1), IDSearch(records, for: 1_000_000))
        for id in Set(ids + ids.map { $0 + "x" } + ids.map { String($0.dropLast()) } + ["", "zzzzzzzzzzzz"]) {
            var text = id
            let expected = ids.firstIndex(of: id)
            #expect(text.withUTF8 { one.index(ofID: $0) } == expected, "\(id)")
            #expect(text.withUTF8 { many.index(ofID: $0) } == expected, "\(id)")
            #expect(records.index(ofID: id) == expected, "\(id)")
        }
    }

    @Test("records of one id that replace it replace themselves, and not each other")
    func replacements() throws {
        let rules = try #require(Self.rules)
        let records = (0..<50).map { number in
            """
              - id: \(number < 40 ? "same" : "other-\(number)")
                kind: document
                date: 2025-01-01
                criteria: [ambition]
                rating: mixed
                summary: "One \(number)"
                source: {title: "T"}
                supersedes: [same, nobody]

            """
        }
        let read = RecordsFile.read(
            Array(("records:\n" + records.joined()).utf8), path: "a.yaml", rules: rules, FaultCollector())
        let partnership = Partnership(folder: "x", area: AreaProfile(id: "x", name: "X"), records: read)
        let links = partnership.supersessions.links
        let first = try #require(partnership.records.firstIndex { $0.id == "same" })
        #expect(links.map(\.record) == partnership.records.indices.flatMap { [$0, $0] })
        for (named, nobody) in zip(links, links.dropFirst()).filter({ $0.0.number == 0 }) {
            let isSame = partnership.records[named.record].id == "same"
            #expect(named.replaced == (isSame ? named.record : first))
            #expect(nobody.replaced == nil)
        }
    }

    @Test("records have the same source where its title is the same, whatever file they stand in")
    func sources() throws {
        let partnership = try partnership(seed: 3, files: 6)
        var numbers: [String: Int32] = [:]
        var given = Array(repeating: Int32(-2), count: partnership.records.count)
        // In two stretches, the second of which begins within a file.
        let middle = given.count / 2 + 1
        for stretch in [0..<middle, middle..<given.count] {
            partnership.eachJudged(stretch) { records in
                for (record, index) in zip(records.packed, records.indices) {
                    given[Int(index)] = records.source(of: record)
                }
            }
        }
        for (index, record) in partnership.records.enumerated() {
            let number = given[index]
            guard let title = record.sourceTitle else {
                #expect(number == -1)
                continue
            }
            #expect(numbers[title, default: number] == number)
            numbers[title] = number
        }
        #expect(numbers.count > 1)
        #expect(Set(numbers.values).count == numbers.count)
    }
}
