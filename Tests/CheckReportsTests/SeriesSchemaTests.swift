import Assessment
import CalendarDates
import Comparisons
import Evidence
import Reports
import Rules
import Schemas
import SourceText
import TestSupport
import Testing

/// The JSON of a trend and of two assessments compared is valid by the schemas, and these refuse other shapes.
@Suite struct SeriesSchemaTests {
    private static let tool = ToolIdentity(name: "areasend", version: "0")

    private static func loaded(_ rulesFolder: String, _ folder: String) async throws -> (RuleSet, Partnership) {
        let faults = FaultCollector()
        let loaded = RuleSetLoader.load(rulesFolder, faults)
        let rules = try #require(loaded)
        guard case .loaded(let partnership) = await PartnershipLoader.load(folder, rules: rules, faults) else {
            throw NotLoaded(faults: faults.faults.map(\.line))
        }
        return (rules, partnership)
    }

    private struct NotLoaded: Error { let faults: [String] }

    private static let places = [
        (Repository.areaRules, Repository.buckinghamshire),
        (Repository.fourLevels + "/rules", Repository.fourLevels + "/evidence/ashby"),
    ]

    @Test(.enabled(if: Judge.has("jsonschema"), "needs python3 with jsonschema"), arguments: places)
    func trend(_ rulesFolder: String, _ folder: String) async throws {
        let (rules, partnership) = try await Self.loaded(rulesFolder, folder)
        let dates = ["1999-12-31", "2023-06-30", "2025-12-31"].compactMap { CalendarDate($0) }
        let trend = await Trend(of: partnership, rules: rules, at: dates, every: ISODuration(months: 300))
        let text = try TrendJSON.render(trend, tool: Self.tool)
        try check(
            text, .trend, rules,
            wrong: [
                ("\"nothingKnown\" : true", "\"nothingKnown\" : 1"), ("\"changes\" : null", "\"changes\" : []"),
                ("\"date\" : \"1999", "\"day\" : \"1999"), ("\"confidence\" : \"low\"", "\"confidence\" : \"lowest\""),
            ])
    }

    @Test(.enabled(if: Judge.has("jsonschema"), "needs python3 with jsonschema"), arguments: places)
    func summary(_ rulesFolder: String, _ folder: String) async throws {
        let (rules, partnership) = try await Self.loaded(rulesFolder, folder)
        let date = try #require(CalendarDate("2025-12-31"))
        let table = SummaryTable(
            [
                PartnershipSummary(Assessment(partnership, rules: rules, asOf: date)),
                PartnershipSummary(folder: "evidence/bad", errors: 3),
                PartnershipSummary(folder: "evidence/none", errors: nil),
            ], rules: rules, asOf: date)
        let text = try SummaryJSON.render(table, tool: Self.tool)
        try check(
            text, .summaryTable, rules,
            wrong: [
                ("\"state\" : \"faulty\"", "\"state\" : \"bad\""), ("\"errors\" : 3", "\"errors\" : -3"),
                ("\"standing\" : null", "\"standing\" : {}"), ("\"urgentGaps\"", "\"urgent\""),
            ])
    }

    @Test(.enabled(if: Judge.has("jsonschema"), "needs python3 with jsonschema"), arguments: places)
    func comparison(_ rulesFolder: String, _ folder: String) async throws {
        let (rules, partnership) = try await Self.loaded(rulesFolder, folder)
        let assessments = ["2023-06-30", "2025-12-31"].compactMap { CalendarDate($0) }.map {
            Assessment(partnership, rules: rules, asOf: $0)
        }
        let (one, other) = (try #require(assessments.first), try #require(assessments.last))
        let side = ComparedAssessments.Side(folder: "evidence", revision: "v1")
        let hash = String(repeating: "0", count: 64)
        let result = ComparedAssessments(
            detail: ComparisonDetail(one, other), first: side, second: side,
            rulesFiles: [ComparedAssessments.RulesFile(name: "checks.yaml", before: hash, after: nil)])
        let text = try ComparisonJSON.render(result, tool: Self.tool)
        try check(
            text, .compare, rules,
            wrong: [
                ("\"same\" : false", "\"same\" : null"), ("\"event\" : ", "\"what\" : "), ("\"adds\" : ", "\"add\" : "),
                ("\"revision\" : \"v1\"", "\"revision\" : 1"), (hash, "0"),
            ])
    }

    /// A schema that accepts everything would show nothing.
    private func check(_ text: String, _ name: SchemaName, _ rules: RuleSet, wrong: [(String, String)]) throws {
        let schema = try JSONSchema.text(for: name, rules: rules)
        #expect(try Judge.schemaMessages([["json": text]], schemas: ["json": schema]).isEmpty)
        for (part, other) in wrong {
            #expect(text.contains(part), "\(part)")
            let messages = try Judge.schemaMessages(
                [["json": text.replacing(part, with: other)]], schemas: ["json": schema])
            #expect(!messages.isEmpty, "\(other)")
        }
    }
}
