import Assessment
import Evidence
import Foundation
import Reports
import Rules
import Scenarios
import Testing

/// Reports on scenarios, as readers get them.
@Suite struct ScenarioReportTests {
    private static let settings = [
        Setting(record: "cabinet-2025-backlog", field: "rating", term: "strength"),
        Setting(record: "inspection-2025-pace", field: "leaders", term: "unaware"),
        Setting(record: "sen2-ehc-plan-20-weeks-2023", field: "rating", term: "strength"),
    ]

    @Test func namedChanges() async throws {
        let result = try await result(settings: Self.settings, drops: ["inspection-2025-therapies"], reach: nil)
        try Golden.check(ScenarioText.render(result, colour: false), "whatif.txt")
        try Golden.check(ScenarioMarkdown.render(result), "whatif.md")
        try Golden.check(try ScenarioJSON.render(result, tool: Self.tool), "whatif.json")
    }

    @Test func reach() async throws {
        let result = try await result(reach: "1")
        try Golden.check(ScenarioText.render(result, colour: false), "whatif-reach.txt")
        try Golden.check(ScenarioMarkdown.render(result), "whatif-reach.md")
        try Golden.check(try ScenarioJSON.render(result, tool: Self.tool), "whatif-reach.json")
    }

    @Test("named changes and a search stand in one report")
    func both() async throws {
        let result = try await result(settings: Self.settings, reach: "1")
        let text = ScenarioText.render(result, colour: false)
        for part in ["Supposed", "To reach level 1", "The same again", "Read with care"] {
            #expect(text.contains(part))
        }
        #expect(text.contains("--set inspection-2025-pace.leaders=unaware"), "the command holds the named changes too")
    }

    @Test("a level that is likely already, or out of reach, is said to be")
    func otherResults() async throws {
        let already = ScenarioText.render(try await result(reach: "2"), colour: false)
        #expect(already.contains("Level 2 is likely as things stand: nothing has to change."))
        let better = ScenarioText.render(try await result(reach: "3"), colour: false)
        #expect(better.contains("Level 2 is likely as things stand, which is better than level 3."))
        let thin = ScenarioText.render(try await result(reach: "1", on: "2022-12-31"), colour: false)
        #expect(thin.contains("It is out of reach"))
        #expect(thin.contains("There is not enough evidence to name a level"))
    }

    @Test("the command is quoted for a shell")
    func quoted() async throws {
        let result = try await result(reach: "1", folder: "evidence/the area's $folder")
        let text = ScenarioText.render(result, colour: false)
        #expect(text.contains("\n  areasend whatif 'evidence/the area'\\''s $folder' --as-of 2025-12-31 --set "))
    }

    @Test("text of others cannot act on a terminal or in Markdown")
    func hostileText() async throws {
        let now = try await Sample.written(
            [
                "area.yaml": "id: x\nname: X\n",
                "records/a.yaml": """
                records:
                  - id: a
                    kind: survey
                    date: 2025-12-01
                    criteria: [ambition]
                    rating: weakness
                    summary: "Red \\x1B[31m alert <script>x</script> | cell"
                """,
            ], on: "2025-12-31")
        let scenario = try Scenario(now.partnership, adding: now.partnership, drops: ["a"], rules: now.rules)
        let result = ScenarioResult(
            now: now, comparison: ScenarioComparison(now, scenario), reach: nil, invocation: [], addedFiles: [])
        #expect(!ScenarioText.render(result, colour: false).contains("\u{1B}"))
        #expect(!ScenarioMarkdown.render(result).contains("<script>"))
    }

    @Test("every report says what it is", arguments: [nil, "1"])
    func label(reach: String?) async throws {
        let result = try await result(settings: Self.settings, reach: reach)
        let label = "self-assessment, not an inspection judgement"
        let text = ScenarioText.render(result, colour: false, width: 10_000)
        #expect(text.split(separator: "\n").last?.contains(label) == true)
        #expect(ScenarioMarkdown.render(result).contains(label))
        #expect(try ScenarioJSON.render(result, tool: Self.tool).contains(label))
    }

    private static let tool = ToolIdentity(name: "areasend", version: "0")

    private func result(
        settings: [Setting] = [], drops: [String] = [], reach: String?, on date: String = "2025-12-31",
        folder: String = "evidence/buckinghamshire"
    ) async throws -> ScenarioResult {
        let now = try await Sample.buckinghamshire(date)
        let scenario = try Scenario(
            now.partnership, adding: now.partnership, settings: settings, drops: drops, rules: now.rules)
        let comparison = scenario.changes.isEmpty ? nil : ScenarioComparison(now, scenario)
        let target = try reach.map { try #require(now.rules.framework.levelIndex(of: $0)) }
        return ScenarioResult(
            now: now, comparison: comparison, reach: target.map { Reach($0, from: comparison?.after ?? now, scenario) },
            invocation: ["areasend", "whatif", folder, "--as-of", date], addedFiles: [])
    }
}
