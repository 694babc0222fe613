import Assessment
import CalendarDates
import Checking
import Conditions
import Evidence
import Imports
import PositionedYAML
import Rules
import SourceText
import TestSupport
import Testing
import Vocabularies

/// The questionnaire for parents and carers that comes with the rules, on invented answers.
@Suite("The questionnaire that comes with the rules")
struct QuestionnaireTests {
    private static let table = Repository.root + "/Tests/ImportsTests/Fixtures/parent-carer-questionnaire.csv"

    private func survey(_ rules: RuleSet) async throws -> SurveyImport {
        let faults = FaultCollector()
        let path = Repository.areaRules + "/imports/parent-carer-questionnaire.yaml"
        let value = try #require(YAMLReader.document(try FileBytesOf.path(path), path: path, faults: faults))
        let map = try #require(SurveyMapReader.read(value, rules, faults), "\(faults.faults.map(\.line))")
        let survey = await SurveyImport.read(Self.table, map: map, invited: 610, least: 5, faults)
        #expect(
            faults.faults.map(\.id).sorted() == ["low-response", "many-undecided", "repeated-row", "same-answers"])
        return try #require(survey)
    }

    @Test("its statements reach all of what families can speak to, each with a theme")
    func scope() async throws {
        let rules = try Importing.rules()
        let survey = try await survey(rules)
        #expect(survey.questions.count == 21)
        #expect(survey.records.count == 21 && survey.records.allSatisfy { $0.theme != nil })
        #expect(Set(survey.records.flatMap(\.criteria)).count >= 7)
        let impact = Set(rules.framework.areas[0].criteria.map(\.value))
        #expect(impact.isSubset(of: survey.records.flatMap(\.criteria)))
    }

    @Test("'check' and 'assess' take the records: no fault, no privacy finding, a rating by rule for each")
    func accepted() async throws {
        let rules = try Importing.rules()
        let survey = try await survey(rules)
        let folder = try TemporaryFolder()
        try folder.write("id: somewhere\nname: Somewhere\n", to: "area.yaml")
        try folder.write(RecordsText.text(of: survey.records), to: "records/survey.yaml")
        let faults = FaultCollector()
        let loaded = await PartnershipLoader.load(folder.path, rules: rules, faults)
        #expect(faults.faults.map(\.line) == [])
        guard case .loaded(let partnership) = loaded else { throw Unloaded() }
        let date = try #require(CalendarDate("2026-04-30"))
        let assessment = Assessment(partnership, rules: rules, asOf: date)
        #expect(assessment.records.count == 21)
        #expect(assessment.records.allSatisfy { $0.record.rating == nil && $0.rating != nil })
        let check = EvidenceCheck(rules, gate: GateRules())
        let examined = await check.examined(partnership, rules: rules, asOf: date)
        let found = check.report(examined, folder: folder.path, baseline: nil).findings.filter { $0.record != nil }
        let sorts = Set(found.map(\.check))
        #expect(!sorts.contains { $0.hasPrefix("private") }, "\(sorts.sorted())")
        #expect(!found.contains { $0.severity == .error })
        #expect(sorts.contains("survey-low-response") && sorts.contains("survey-many-undecided"))
        #expect(partnership.records.map(\.summary).sorted() == survey.records.map(\.summary).sorted())
    }

    private struct Unloaded: Error {}
}
