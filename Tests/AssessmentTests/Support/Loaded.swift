import Assessment
import CalendarDates
import Evidence
import Rules
import SourceText
import Testing

/// Rules and evidence from folders; faults fail the test.
enum Loaded {
    /// The rules of a folder.
    static func rules(_ folder: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> RuleSet {
        let faults = FaultCollector()
        let rules = RuleSetLoader.load(folder, faults)
        #expect(faults.faults.map(\.line) == [], sourceLocation: sourceLocation)
        return try #require(rules, sourceLocation: sourceLocation)
    }

    /// The evidence of a folder.
    static func partnership(
        _ folder: String, rules: RuleSet, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> Partnership {
        let faults = FaultCollector()
        let result = await PartnershipLoader.load(folder, rules: rules, faults)
        #expect(faults.faults.map(\.line) == [], sourceLocation: sourceLocation)
        guard case .loaded(let partnership) = result else {
            throw NotLoaded(folder: folder)
        }
        return partnership
    }

    /// A partnership of records written as YAML; faults fail the test.
    static func partnership(
        records yaml: String, area: String = "id: somewhere\nname: Somewhere\n", plan: String? = nil, rules: RuleSet,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Partnership {
        let faults = FaultCollector()
        let records = RecordsFile.read(Array(yaml.utf8), path: "records.yaml", rules: rules, faults)
        let profile = YAML.document(area, faults).flatMap { AreaReader.read($0, rules, faults) }
        let actions = plan.flatMap { YAML.document($0, faults) }.map { PlanReader.read($0, rules, faults) }
        #expect(faults.faults.map(\.line) == [], sourceLocation: sourceLocation)
        return Partnership(folder: "", area: try #require(profile), records: records, plan: actions ?? Plan())
    }

    struct NotLoaded: Error { let folder: String }
}

/// A day; a wrong one stops the test run.
func day(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(text) else { preconditionFailure("no day: \(text)") }
    return date
}
