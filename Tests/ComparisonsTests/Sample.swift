import Assessment
import CalendarDates
import Comparisons
import Evidence
import Rules
import SourceText
import TestSupport
import Testing
import Vocabularies

/// Rules and evidence for these tests; faults fail the test.
enum Sample {
    static func rules(_ folder: String = Repository.areaRules) throws -> RuleSet {
        let faults = FaultCollector()
        let rules = RuleSetLoader.load(folder, faults)
        #expect(faults.faults.map(\.line) == [])
        return try #require(rules)
    }

    static func partnership(
        _ rules: RuleSet, _ folder: String = Repository.buckinghamshire
    ) async throws -> Partnership {
        let faults = FaultCollector()
        guard case .loaded(let partnership) = await PartnershipLoader.load(folder, rules: rules, faults) else {
            throw NotLoaded(faults: faults.faults.map(\.line))
        }
        return partnership
    }

    /// A partnership of the framework with four levels, of records written for one test.
    static func written(_ records: String, _ rules: RuleSet) async throws -> Partnership {
        let folder = try TemporaryFolder()
        try folder.write("id: somewhere\nname: Somewhere\n", to: "area.yaml")
        try folder.write(records, to: "records/all.yaml")
        return try await partnership(rules, folder.path)
    }

    static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    /// The evidence with some records gone and others saying something else, chosen by a seed.
    static func varied(_ partnership: Partnership, _ rules: RuleSet, seed: UInt64) -> Partnership {
        var generator = SeededGenerator(seed: seed)
        let records = partnership.records.compactMap { record -> EvidenceRecord? in
            switch Int.random(in: 0..<10, using: &generator) {
            case 0: return nil
            case 1, 2:
                let scale = RecordScale.allCases[Int.random(in: 0..<RecordScale.allCases.count, using: &generator)]
                let count = scale.vocabulary(rules.vocabularies).count
                return record.changing(scale, to: Int.random(in: 0..<count, using: &generator))
            default: return record
            }
        }
        return Partnership(
            folder: partnership.folder, area: partnership.area, records: records, plan: partnership.plan)
    }

    struct NotLoaded: Error { let faults: [String] }
}
