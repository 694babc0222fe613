import Assessment
import Foundation
import Reports
import Rules
import Testing

/// What persons decide stands beside what is computed, never instead of it.
@Suite struct DecisionTests {
    private static let files = [
        "area.yaml": "id: somewhere\nname: Somewhere\n",
        "records/a.yaml": """
        defaults: {kind: case-audit, date: 2025-06-01, rating: weakness, extent: many, source: {title: Audit}}
        records:
          - {id: one, criteria: [engagement], summary: First thing.}
          - {id: two, criteria: [engagement], summary: Second thing.}

        """,
        "overrides.yaml": """
        overrides:
          - {criterion: engagement, level: "1", role: Director, date: 2025-07-01, reason: Seen since then.}
          - {outcome: true, level: "2", role: Board chair, date: 2025-11-01, reason: Known elsewhere.}

        """,
        "waivers.yaml": """
        waivers:
          - {id: late-audit, check: stale-source, record: two, justification: Due in spring., expires: 2026-03-31}

        """,
    ]

    private static func assessment(_ date: String) async throws -> Assessment {
        var files = Self.files
        let plain = try await Sample.written(files.filter { $0.key != "waivers.yaml" }, on: date)
        let check = try #require(plain.rules.checks.first).id
        files["waivers.yaml"] = files["waivers.yaml"]?.split(separator: "stale-source").joined(separator: check)
        return try await Sample.written(files, on: date)
    }

    @Test func overridesStandBeside() async throws {
        let assessment = try await Self.assessment("2025-12-31")
        for text in [TextReport.render(assessment, colour: false), MarkdownReport.render(assessment)] {
            #expect(text.contains("Held by Director since 1 July 2025: level 1. Reason given: Seen since then."))
            #expect(text.contains("Held by Board chair since 1 November 2025: level 2."))
            #expect(text.contains("late-audit"))
        }
        let json = try JSONReport.render([assessment], tool: ToolIdentity(name: "areasend", version: "0"))
        let report = try JSONDecoder().decode(ParsedReport.self, from: Data(json.utf8))
        #expect(report.overrides.map(\.role) == ["Director", "Board chair"])
        #expect(report.outcome.likely == nil)
        #expect(try Explanation.render("engagement", in: assessment).get().contains("Held by Director"))
    }

    @Test func laterOverridesAreNotKnown() async throws {
        let assessment = try await Self.assessment("2025-08-01")
        let text = TextReport.render(assessment, colour: false)
        #expect(text.contains("Director"))
        #expect(!text.contains("Board chair"))
    }

    @Test func theTallyClosesTheReport() async throws {
        let text = TextReport.render(try await Self.assessment("2025-12-31"), colour: false)
        let last = try #require(text.split(separator: "\n").last)
        #expect(last.hasPrefix("2 records considered, 0 lapsed, 0 superseded, 0 not yet known; "))
        #expect(last.hasSuffix("no likely level: not enough evidence, confidence low."))
    }
}
