import Assessment
import CalendarDates
import Comparisons
import Evidence
import Foundation
import Reports
import Rules
import SourceText
import TestSupport
import Testing
import WebReport

/// Assessments and the pages of them.
enum Pages {
    static let tool = ToolIdentity(name: "areasend", version: "0")
    /// Dates on which the sample is read: before, between and after its inspections.
    static let dates = ["2022-12-31", "2024-01-31", "2025-10-31", "2025-12-31"]

    static func page(_ assessment: Assessment) async -> String {
        WebReport.render(assessment, trend: await Trend(upTo: assessment), tool: tool)
    }

    /// The sample partnership on a date.
    static func sample(_ date: String = "2025-12-31") async throws -> Assessment {
        try await assessment(Repository.buckinghamshire, by: Repository.areaRules, on: date)
    }

    /// A partnership of the made-up framework with four levels.
    static func fourLevels(_ name: String) async throws -> Assessment {
        try await assessment(
            Repository.fourLevels + "/evidence/" + name, by: Repository.fourLevels + "/rules", on: "2025-12-31")
    }

    /// The real framework held against files written for one test.
    static func written(_ files: [String: String], on date: String = "2025-12-31") async throws -> Assessment {
        let folder = try TemporaryFolder()
        for (name, text) in files { try folder.write(text, to: name) }
        return try await assessment(folder.path, by: Repository.areaRules, on: date)
    }

    private static func assessment(_ evidence: String, by rules: String, on date: String) async throws -> Assessment {
        let faults = FaultCollector()
        let set = try #require(RuleSetLoader.load(rules, faults), "\(faults.faults.map(\.line))")
        let result = await PartnershipLoader.load(evidence, rules: set, faults)
        guard case .loaded(let partnership) = result else { throw NotLoaded(faults: faults.faults.map(\.line)) }
        return Assessment(partnership, rules: set, asOf: try #require(CalendarDate(date)))
    }

    struct NotLoaded: Error { let faults: [String] }
}
