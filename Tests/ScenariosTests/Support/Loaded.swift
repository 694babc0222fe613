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
    static func rules(_ folder: String = Repository.fourLevels + "/rules") throws -> RuleSet {
        let faults = FaultCollector()
        let rules = RuleSetLoader.load(folder, faults)
        #expect(faults.faults.map(\.line) == [])
        return try #require(rules)
    }

    /// The evidence of a folder.
    static func partnership(_ folder: String, _ rules: RuleSet) async throws -> Partnership {
        let faults = FaultCollector()
        let result = await PartnershipLoader.load(folder, rules: rules, faults)
        guard case .loaded(let partnership) = result else { throw NotLoaded(faults: faults.faults.map(\.line)) }
        return partnership
    }

    /// A partnership of files written for one test: the records, and a plan where there is one.
    static func partnership(
        records: String, plan: String? = nil, area: String = "id: somewhere\nname: Somewhere\n", _ rules: RuleSet
    ) async throws -> Partnership {
        let folder = try TemporaryFolder()
        try folder.write(area, to: "area.yaml")
        try folder.write(records, to: "records/all.yaml")
        if let plan { try folder.write(plan, to: "plan.yaml") }
        return try await partnership(folder.path, rules)
    }

    struct NotLoaded: Error { let faults: [String] }
}
