import Assessment
import Evidence
import Foundation
import Reports
import Testing

/// The shape that other programs rely on.
@Suite struct JSONReportTests {
    private static let tool = ToolIdentity(name: "areasend", version: "1.2.3")

    private static func parsed(_ assessment: Assessment) throws -> ParsedReport {
        try JSONDecoder().decode(ParsedReport.self, from: Data(JSONReport.render([assessment], tool: tool).utf8))
    }

    @Test(arguments: Sample.dates) func probabilitiesSumToOne(_ date: String) async throws {
        let report = try Self.parsed(try await Sample.buckinghamshire(date))
        for probabilities in [report.outcome.probabilities, report.outcome.byEvidenceAlone] {
            #expect(abs(probabilities.values.reduce(0, +) - 1) < 1e-9)
        }
    }

    @Test(arguments: Sample.dates) func everyRecordExists(_ date: String) async throws {
        let assessment = try await Sample.buckinghamshire(date)
        let known = Set(assessment.records.map(\.record.id))
        let report = try Self.parsed(assessment)
        #expect(!report.records.isEmpty)
        #expect(report.records.isSubset(of: known))
    }

    @Test func numbersAgreeWithTheAssessment() async throws {
        let assessment = try await Sample.buckinghamshire("2025-12-31")
        let report = try Self.parsed(assessment)
        #expect(report.schemaVersion == "1")
        #expect(report.asOf == "2025-12-31")
        #expect(report.counts["considered"] == assessment.consideredCount)
        #expect(report.criteria.count == assessment.criteria.count)
        #expect(report.gaps.map(\.id) == assessment.gaps.map(\.id))
        for (parsed, criterion) in zip(report.criteria, assessment.criteria) {
            #expect(abs(parsed.position - criterion.ledger.position) <= 0.000_05)
            #expect(parsed.drivers.up.allSatisfy { $0.weight >= 0 })
            #expect(parsed.drivers.down.allSatisfy { $0.weight <= 0 })
        }
    }

    @Test func severalAreAList() async throws {
        let first = try await Sample.buckinghamshire("2024-01-31")
        let second = try await Sample.buckinghamshire("2025-12-31")
        let text = try JSONReport.render([first, second], tool: Self.tool)
        let list = try JSONDecoder().decode(ParsedList.self, from: Data(text.utf8))
        #expect(list.partnerships.map(\.asOf) == ["2024-01-31", "2025-12-31"])
        #expect(text.hasSuffix("}\n"))
        let none = try JSONDecoder().decode(
            ParsedList.self, from: Data(JSONReport.render([], tool: Self.tool).utf8))
        #expect(none.partnerships.isEmpty)
    }

    @Test func missingValuesAreNull() async throws {
        let text = try JSONReport.render([try await Sample.buckinghamshire("2022-12-31")], tool: Self.tool)
        #expect(text.contains("\"likely\" : null"))
        #expect(text.contains("\"level\" : null"))
        #expect(!text.contains("\\/"))
    }
}
