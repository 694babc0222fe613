import Assessment
import CalendarDates
import Evidence
import Files
import Imports
import PublishedStatistics
import Rules
import SourceText
import TestSupport
import Testing

/// The figures of Buckinghamshire as they were once copied by hand, from the same files.
@Suite("Imported figures and those copied by hand", .enabled(if: SEN2.isAvailable, SEN2.needs))
struct ByHandTests {
    private static let folder = Repository.root + "/Tests/PublishedStatisticsTests/Fixtures/by-hand"

    /// The sample with its imported figures taken out, and others put in.
    private func sample(_ files: [(name: String, text: String)], _ rules: RuleSet) async throws -> Partnership {
        let folder = try TemporaryFolder()
        for name in try FileTree.names(in: Repository.buckinghamshire + "/records") where !name.hasPrefix("sen2-") {
            _ = try folder.write(try text(Repository.buckinghamshire + "/records/" + name), to: "records/" + name)
        }
        for name in ["area.yaml", "plan.yaml"] {
            _ = try folder.write(try text(Repository.buckinghamshire + "/" + name), to: name)
        }
        for file in files { _ = try folder.write(file.text, to: "records/" + file.name) }
        return try #require(await Evidence.load(folder.path, rules))
    }

    private func text(_ path: String) throws -> String {
        String(decoding: try FileBytes.read(path, budget: 1 << 20), as: UTF8.self)
    }

    @Test("They are assessed alike", arguments: ["2022-12-31", "2024-01-31", "2025-10-31", "2025-12-31"])
    func alike(_ date: String) async throws {
        let rules = try SEN2.rules()
        let byHand = try await sample(
            try FileTree.names(in: Self.folder).map { ($0, try text(Self.folder + "/" + $0)) }, rules)
        let indicators = Set(
            byHand.records.filter { $0.id.hasPrefix("sen2-") }.compactMap(\.measure?.indicator))
        #expect(indicators.count == 14)
        let release = try await SEN2.whole()
        let area = try #require(release.area(["buckinghamshire"]))
        let drafts = release.records(for: area, neighbours: byHand.area.neighbours).files.flatMap(\.records).filter {
            guard case .indicator(let draft) = $0.measure else { return false }
            return rules.indicators.indices[draft.indicator].map(indicators.contains) ?? false
        }
        let imported = try await sample([("sen2.yaml", RecordsText.text(of: drafts))], rules)
        #expect(imported.records.map(\.id) == byHand.records.map(\.id))
        let asOf = try #require(CalendarDate(date))
        let (left, right) = (
            Assessment(byHand, rules: rules, asOf: asOf), Assessment(imported, rules: rules, asOf: asOf)
        )
        #expect(left.outcome.probabilities == right.outcome.probabilities)
        #expect(left.outcome.likely == right.outcome.likely)
        #expect(left.criteria.map(\.ledger.position) == right.criteria.map(\.ledger.position))
        #expect(left.gaps.map(\.message) == right.gaps.map(\.message))
        for (left, right) in zip(left.records, right.records) {
            let id = left.record.id
            #expect(left.standing == right.standing, "\(id)")
            #expect(left.record.date == right.record.date && left.record.collected == right.record.collected, "\(id)")
            #expect(left.record.criteria == right.record.criteria && left.record.theme == right.record.theme, "\(id)")
            #expect(left.record.partners == right.record.partners && left.record.phases == right.record.phases, "\(id)")
            #expect(left.record.cohorts == right.record.cohorts, "\(id)")
            #expect(left.record.source == right.record.source, "\(id)")
            #expect(
                [left.rating, left.extent, left.impact, left.trajectory]
                    == [right.rating, right.extent, right.impact, right.trajectory], "\(id)")
            // A count below five was left out by hand with its whole; the import keeps the whole.
            if left.record.measure?.whole != nil {
                #expect(left.record.measure == right.record.measure, "\(id)")
                #expect(left.record.summary == right.record.summary, "\(id)")
            }
        }
    }
}
