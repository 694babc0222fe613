import Assessment
import CalendarDates
import Evidence
import Rules
import SourceText
import TestSupport
import Testing

/// Rules and evidence for these tests; faults fail the test.
enum Loaded {
    /// The rules of a folder.
    static func rules(_ folder: String = Repository.areaRules) throws -> RuleSet {
        let faults = FaultCollector()
        let rules = RuleSetLoader.load(folder, faults)
        #expect(faults.faults.map(\.line) == [])
        return try #require(rules)
    }

    /// The sample evidence on the last day of 2025.
    static func buckinghamshire() async throws -> Assessment {
        let rules = try rules()
        return try await assessment(Repository.buckinghamshire, rules, on: "2025-12-31")
    }

    /// The evidence of a folder.
    static func assessment(_ folder: String, _ rules: RuleSet, on date: String) async throws -> Assessment {
        let faults = FaultCollector()
        let result = await PartnershipLoader.load(folder, rules: rules, faults)
        guard case .loaded(let partnership) = result else { throw NotLoaded(faults: faults.faults.map(\.line)) }
        return Assessment(partnership, rules: rules, asOf: try #require(CalendarDate(date)))
    }

    /// An assessment of records written for one test, of the framework with four levels.
    static func assessment(records: [String], files: Int = 1) async throws -> Assessment {
        let folder = try TemporaryFolder()
        try folder.write("id: somewhere\nname: Somewhere\n", to: "area.yaml")
        for file in 0..<files {
            let own = records.indices.filter { $0 % files == file }.map { records[$0] }
            if !own.isEmpty { try folder.write("records:\n" + own.joined(), to: "records/\(file).yaml") }
        }
        return try await assessment(folder.path, try rules(Repository.fourLevels + "/rules"), on: "2025-06-30")
    }

    struct NotLoaded: Error { let faults: [String] }
}
