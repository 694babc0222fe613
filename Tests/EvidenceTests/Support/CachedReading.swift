@testable import Evidence
import Files
import PositionedYAML
import Rules
import SourceText
import TestSupport

/// Reads the records of a folder with a cache and without.
struct CachedReading {
    let evidence: TemporaryFolder
    let rules: RuleSet
    var cacheFolder: String
    var program = "one"
    var worthwhile = 0

    init(_ rules: RuleSet) throws {
        evidence = try TemporaryFolder()
        self.rules = rules
        cacheFolder = evidence(".areasend-cache")
    }

    var cache: ReadingCache {
        ReadingCache(
            folder: cacheFolder, program: ProgramIdentity(text: program), worthwhile: worthwhile)
    }

    /// What one reading gave.
    struct Outcome: Equatable {
        let records: [RecordOutline]
        let faultyIDs: [String]
        let isWhole: Bool
        let mayHaveDuplicates: Bool
        let supersessions: [String]
        /// Whether the layout names each record once, with the file and the row that it has, from any place on.
        let isLaidOut: Bool
        let faults: [String]
    }

    /// What reading gives, how many files the cache knew, and whether it knew the order of their records.
    typealias Reading = (outcome: Outcome, cached: Int, isOrderKnown: Bool)

    /// Reads what is there.
    func read(_ cache: ReadingCache?) async -> Reading {
        await Self.read(evidence.path, rules, cache)
    }

    /// The same of any folder.
    static func read(
        _ folder: String, _ rules: RuleSet, _ cache: ReadingCache?
    ) async -> Reading {
        let faults = FaultCollector()
        let files = await EvidenceFiles(folder, cache: cache)
        faults.report(files.faults)
        let result = await GroupReading(files, rules: rules).result()
        faults.report(result.faults)
        let loaded = result.records
        let outcome = Outcome(
            records: loaded.records.map(RecordOutline.init),
            faultyIDs: loaded.faultyIDs.map { "\($0.place) \($0.value)" }, isWhole: loaded.isWhole,
            mayHaveDuplicates: loaded.mayHaveDuplicates,
            supersessions: loaded.supersessions.links.map { "\($0.record) \($0.number) \($0.replaced ?? -1)" },
            isLaidOut: isLaidOut(loaded),
            faults: faults.faults.map { "\($0.line) \($0.length) \($0.notes)" })
        return (outcome, result.cachedCount, result.isOrderKnown)
    }

    private static func isLaidOut(_ loaded: LoadedRecords) -> Bool {
        let count = loaded.records.count
        return [0, 1, count / 2, max(0, count - 1)].allSatisfy { start in
            var seen: Set<Int> = []
            var isRight = true
            for stretch in [0..<min(start, count), min(start, count)..<count] {
                loaded.layout.eachFile(stretch) { file, rows, indices in
                    for (row, index) in zip(rows, indices) {
                        seen.insert(Int(index))
                        let record = loaded.records[Int(index)]
                        if file !== record.store || row != Int(record.row) { isRight = false }
                    }
                }
            }
            return isRight && seen.count == count
        }
    }

    /// All files of the cache that hold evidence, or its order.
    var kept: [String] { all.filter { !$0.hasSuffix("/checked") } }

    /// All files of the cache. Whether it has noted which are undamaged depends on how much time went by.
    var all: [String] {
        var found: [String] = []
        for folder in (try? FileTree.names(in: cacheFolder + "/evidence")) ?? [] {
            let path = cacheFolder + "/evidence/" + folder
            found += ((try? FileTree.names(in: path)) ?? []).map { path + "/" + $0 }
        }
        return found
    }

    /// A file with one sound record.
    static func sound(
        _ number: Int, _ rules: RuleSet?, rating: String = "weakness", summary: String = "What was seen."
    ) -> String {
        """
        records:
          - id: r\(number)
            kind: case-audit
            date: 2025-04-01
            criteria: [\(rules?.criteria.first?.id ?? "")]
            rating: \(rating)
            summary: \(summary)
            source: {title: "Report \(number % 7)"}

        """
    }
}
