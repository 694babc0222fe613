import Files
import PublishedStatistics
import Rules
import SourceText
import TestSupport
import Testing

/// The real files of the release, which are not part of the repository, and the mapping that is.
enum SEN2 {
    static let folder = Repository.root + "/../shared/data/sen2"
    static let neighbours = Repository.root + "/../shared/data/areas/statistical-neighbours.csv"
    static let isAvailable = FileTree.entry(at: folder) == .folder
    static let needs: Comment = "the release's files are not here"

    static func paths() throws -> [String] {
        try FileTree.names(in: folder).filter { $0.hasSuffix(".csv") }.map { folder + "/" + $0 }
    }

    static func rules() throws -> RuleSet {
        try #require(RuleSetLoader.load(Repository.areaRules, FaultCollector()))
    }

    static func mapping(_ rules: RuleSet) throws -> StatisticsMapping {
        let faults = FaultCollector()
        let mapping = StatisticsMappingReader.load(Repository.areaRules + "/imports/sen2.yaml", rules: rules, faults)
        #expect(faults.faults.map(\.line) == [])
        return try #require(mapping)
    }

    /// The whole release; all tests that only look at it share one reading.
    static func whole() async throws -> Release { try await shared.value }

    private static let shared = Task { try await release(try paths(), try rules()) }

    static func release(_ paths: [String], _ rules: RuleSet, known: [[String]] = []) async throws -> Release {
        let faults = FaultCollector()
        let release = await ReleaseLoader.load(paths, try mapping(rules), known: known, rules: rules, faults)
        #expect(faults.faults.map(\.line) == [])
        return try #require(release)
    }
}
