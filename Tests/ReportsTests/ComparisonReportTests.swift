import Assessment
import CalendarDates
import Comparisons
import Evidence
import Foundation
import Reports
import Rules
import Testing

/// Reports on two assessments.
@Suite struct ComparisonReportTests {
    private static let tool = ToolIdentity(name: "areasend", version: "0")

    private static func result(_ one: String, _ other: String) async throws -> ComparedAssessments {
        let side = ComparedAssessments.Side(folder: "evidence/buckinghamshire")
        return ComparedAssessments(
            detail: ComparisonDetail(try await Sample.buckinghamshire(one), try await Sample.buckinghamshire(other)),
            first: side, second: side, rulesFiles: [])
    }

    @Test func golden() async throws {
        let result = try await Self.result("2025-10-31", "2025-12-31")
        try Golden.check(ComparisonText.render(result, colour: false), "compare.txt")
        try Golden.check(ComparisonMarkdown.render(result), "compare.md")
        try Golden.check(ComparisonJSON.render(result, tool: Self.tool), "compare.json")
    }

    @Test func sameness() async throws {
        let result = try await Self.result("2025-12-31", "2025-12-31")
        try Golden.check(ComparisonText.render(result, colour: false), "compare-same.txt")
        #expect(try ComparisonJSON.render(result, tool: Self.tool).contains("\"same\" : true"))
    }

    @Test("figures are those of an assessment of either side")
    func agreesWithAssessments() async throws {
        let result = try await Self.result("2024-01-31", "2025-12-31")
        let compared = try JSONDecoder().decode(
            Parsed.self, from: Data(ComparisonJSON.render(result, tool: Self.tool).utf8))
        for (side, date) in [(compared.a, "2024-01-31"), (compared.b, "2025-12-31")] {
            let text = try JSONReport.render([try await Sample.buckinghamshire(date)], tool: Self.tool)
            let report = try JSONDecoder().decode(ParsedReport.self, from: Data(text.utf8))
            #expect(side.asOf == report.asOf)
            #expect(side.outcome.likely == report.outcome.likely)
            #expect(side.outcome.probabilities == report.outcome.probabilities)
            #expect(side.outcome.score == report.outcome.score)
            #expect(side.outcome.confidence == report.outcome.confidence)
            #expect(side.outcome.gaps == report.gaps.count)
            for criterion in compared.criteria {
                let own = try #require(report.criteria.first { $0.id == criterion.id })
                let standing = date == compared.a.asOf ? criterion.before : criterion.after
                #expect(standing.position == own.position && standing.level == own.level)
            }
        }
        // Rounded to four decimals each, so the sum may be off by half of the last one for each of them.
        let sum = compared.score.records.reduce(0) { $0 + $1.adds }
        #expect(abs(sum - compared.score.move) <= 0.00005 * Double(compared.score.records.count + 1))
    }

    @Test func differentPartnershipsAreComparedWithANote() async throws {
        let (one, other) = (
            try await Sample.fourLevels("ashby", on: "2025-12-31"),
            try await Sample.fourLevels("birch", on: "2025-12-31")
        )
        let result = ComparedAssessments(
            detail: ComparisonDetail(one, other), first: ComparedAssessments.Side(folder: "ashby"),
            second: ComparedAssessments.Side(folder: "birch", revision: "v1"), rulesFiles: [])
        let text = ComparisonText.render(result, colour: false, width: 120)
        #expect(text.contains("A and B are different partnerships"))
        #expect(text.contains("birch at git revision v1"))
        #expect(ComparisonMarkdown.render(result).contains("## Outcome"))
    }

    private struct Parsed: Decodable {
        struct Side: Decodable {
            struct Outcome: Decodable {
                let likely: String?
                let probabilities: [String: Double]
                let score: Double
                let confidence: String
                let gaps: Int
            }
            let asOf: String
            let outcome: Outcome
        }
        struct Standing: Decodable {
            let position: Double
            let level: String?
        }
        struct Criterion: Decodable {
            let id: String
            let before, after: Standing
        }
        struct Share: Decodable { let adds: Double }
        struct Score: Decodable {
            let move: Double
            let records: [Share]
        }
        let a, b: Side
        let criteria: [Criterion]
        let score: Score
    }
}
