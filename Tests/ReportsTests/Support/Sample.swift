import Assessment
import CalendarDates
import Evidence
import Foundation
import Rules
import SourceText
import TestSupport
import Testing

/// Assessments to render.
enum Sample {
    /// The repository, found from this file so that tests run from anywhere.
    static let root = Repository.root
    /// The dates of the golden files.
    static let dates = ["2022-12-31", "2024-01-31", "2025-10-31", "2025-12-31"]

    /// The sample partnership on a date.
    static func buckinghamshire(_ date: String) async throws -> Assessment {
        try await assessment("evidence/buckinghamshire", by: "rules/area-send", on: date)
    }

    /// A partnership of the framework with four levels, which shares no word with the real one.
    static func fourLevels(_ name: String, on date: String) async throws -> Assessment {
        let folder = "Tests/AssessmentTests/Fixtures/four-levels/"
        return try await assessment(folder + "evidence/" + name, by: folder + "rules", on: date)
    }

    /// The sample framework held against files written for one test.
    static func written(_ files: [String: String], on date: String) async throws -> Assessment {
        let folder = FileManager.default.temporaryDirectory.appending(path: "areasend-reports-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            let target = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: target)
        }
        return try await assessment(folder.path, by: "rules/area-send", on: date)
    }

    private static func assessment(_ evidence: String, by rules: String, on date: String) async throws -> Assessment {
        let faults = FaultCollector()
        let loaded = RuleSetLoader.load(root + "/" + rules, faults)
        let set = try #require(loaded, "\(faults.faults.map(\.line))")
        let folder = evidence.hasPrefix("/") ? evidence : root + "/" + evidence
        let result = await PartnershipLoader.load(folder, rules: set, faults)
        guard case .loaded(let partnership) = result else { throw NotLoaded(faults: faults.faults.map(\.line)) }
        return Assessment(partnership, rules: set, asOf: try #require(CalendarDate(date)))
    }

    /// A text without the place where the repository happens to be.
    static func withoutRoot(_ text: String) -> String {
        text.split(separator: root + "/", omittingEmptySubsequences: false).joined()
    }

    struct NotLoaded: Error { let faults: [String] }
}
