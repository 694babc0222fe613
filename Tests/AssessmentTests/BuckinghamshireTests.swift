import Assessment
import CalendarDates
import Evidence
import Rules
import TestSupport
import Testing
import Vocabularies

@Suite("The sample evidence of Buckinghamshire tells the true story", .timeLimit(.minutes(15)))
struct BuckinghamshireTests {
    @Test(
        "the likely level at the dates that its README names",
        arguments: [
            ("2022-12-31", [nil, "3"]), ("2025-12-31", ["2"]),
        ])
    func likely(date: String, levels: [String?]) async throws {
        let assessment = try await assess(date)
        let likely = assessment.outcome.likely.map { assessment.rules.framework.levels[$0].id }
        #expect(levels.contains(likely), "\(likely ?? "none")")
    }

    @Test("nothing is used that became known later", arguments: ["2022-12-31", "2024-01-31", "2025-10-31"])
    func nothingLater(date: String) async throws {
        let assessment = try await assess(date)
        #expect(assessment.records.allSatisfy { !$0.isConsidered || $0.record.known <= assessment.asOf })
        #expect(assessment.consideredCount > 0)
        #expect(assessment.notYetKnownCount > 0)
        #expect(assessment.history.allSatisfy { $0.inspection.known <= assessment.asOf })
        #expect(
            assessment.records.allSatisfy {
                ($0.derivation?.comparator?.value.published ?? assessment.asOf) <= assessment.asOf
            })
    }

    @Test("the November 2025 outcome is known only when it is", arguments: [("2025-10-31", nil), ("2025-12-31", "2")])
    func precedent(date: String, level: String?) async throws {
        let assessment = try await assess(date)
        #expect(assessment.outcome.precedent.map { assessment.rules.framework.levels[$0.level].id } == level)
    }

    struct Figure: CustomTestStringConvertible, Sendable {
        let indicator: String
        let year: String
        let local: Double
        let england: Double
        var testDescription: String { "\(indicator) \(year)" }
    }

    @Test(
        "the published percentages, local and of England",
        arguments: [
            Figure(indicator: "ehc-plan-20-weeks", year: "2019", local: 40.0, england: 60.4),
            Figure(indicator: "ehc-plan-20-weeks", year: "2020", local: 74.7, england: 58.0),
            Figure(indicator: "ehc-plan-20-weeks", year: "2021", local: 82.0, england: 59.9),
            Figure(indicator: "ehc-plan-20-weeks", year: "2022", local: 67.1, england: 49.2),
            Figure(indicator: "ehc-plan-20-weeks", year: "2023", local: 49.0, england: 50.3),
            Figure(indicator: "ehc-plan-20-weeks", year: "2024", local: 32.1, england: 46.4),
            Figure(indicator: "annual-review-decision-4-weeks", year: "2024", local: 52.1, england: 44.4),
            Figure(indicator: "ehc-requests-refused", year: "2023", local: 29.4, england: 24.0),
            Figure(indicator: "ehc-requests-refused", year: "2024", local: 17.1, england: 25.2),
            Figure(indicator: "ehc-request-6-weeks", year: "2023", local: 89.2, england: 84.8),
            Figure(indicator: "ehc-request-6-weeks", year: "2024", local: 92.2, england: 84.8),
        ])
    func figures(figure: Figure) async throws {
        let assessment = try await assess("2025-12-31")
        let rules = assessment.rules.indicators
        let index = try #require(rules.indices[figure.indicator])
        let values = assessment.records.compactMap { rated -> (Double, Double?, Double?)? in
            guard case .indicator(index, let value?, let part, let whole, figure.year) = rated.record.measure else {
                return nil
            }
            return (value, part, whole)
        }
        #expect(values.map(\.0) == [figure.local])
        for case (let value, let part?, let whole?) in values { #expect(abs(100 * part / whole - value) <= 0.05) }
        let comparator = try #require(rules.indicators[index].comparators.first)
        #expect(comparator.value(of: figure.year, knownOn: assessment.asOf)?.value == figure.england)
    }

    @Test(
        "the 20-week series, rated on the day each year came out",
        arguments: [
            ("2019", "2020-05-07", "serious", nil), ("2020", "2021-05-13", "mixed", "improving"),
            ("2021", "2022-05-12", "strength", "improving"), ("2022", "2023-06-08", "mixed", "worsening"),
            ("2023", "2024-06-13", "weakness", "worsening"), ("2024", "2025-06-26", "serious", "worsening"),
        ])
    func series(year: String, date: String, rating: String, trajectory: String?) async throws {
        let assessment = try await assess(date)
        let words = assessment.rules.vocabularies
        let index = try #require(assessment.recordIndex(of: "sen2-ehc-plan-20-weeks-\(year)"))
        let record = assessment.records[index]
        #expect(record.isConsidered)
        #expect(record.rating.map { words.ratings[$0].id } == rating)
        #expect(record.trajectory.map { words.trajectories[$0].id } == trajectory)
    }

    struct Told: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let from: String
        let to: String
        let kind: String
        let words: [String]
    }

    @Test(
        "the facts of the public documents are there as records of their time",
        arguments: [
            Told(
                testDescription: "2022: therapies", from: "2022-03-11", to: "2022-03-11", kind: "inspection",
                words: ["therap"]),
            Told(
                testDescription: "2022: autism and ADHD", from: "2022-03-11", to: "2022-03-11", kind: "inspection",
                words: ["autism"]),
            Told(
                testDescription: "2022: paediatricians", from: "2022-03-11", to: "2022-03-11", kind: "inspection",
                words: ["paediatric"]),
            Told(
                testDescription: "2024: psychologists", from: "2024-01-01", to: "2024-01-31", kind: "self-report",
                words: ["psychologist"]),
            Told(
                testDescription: "2024: high needs", from: "2024-01-01", to: "2024-01-31", kind: "document",
                words: ["high needs"]),
            Told(
                testDescription: "2025: early years", from: "2025-11-01", to: "2025-11-30", kind: "inspection",
                words: ["early years"]),
            Told(
                testDescription: "2025: annual reviews", from: "2025-11-01", to: "2025-11-30", kind: "inspection",
                words: ["annual review"]),
            Told(
                testDescription: "2025: transition", from: "2025-11-01", to: "2025-11-30", kind: "inspection",
                words: ["transition"]),
            Told(
                testDescription: "2025: enuresis", from: "2025-11-01", to: "2025-11-30", kind: "inspection",
                words: ["enuresis"]),
        ])
    func told(fact: Told) async throws {
        let assessment = try await assess("2025-12-31")
        let found = assessment.records.map(\.record).filter { record in
            (day(fact.from)...day(fact.to)).contains(record.date)
                && assessment.rules.vocabularies.kinds[record.kind].id == fact.kind
                && fact.words.allSatisfy { record.summary.lowercased().contains($0) }
        }
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.source != nil })
    }

    @Test("the three weaknesses of 2022 are findings, answered by actions, and every record names its source")
    func findings() async throws {
        let assessment = try await assess("2022-12-31")
        #expect(assessment.history.count == 3)
        #expect(assessment.history.allSatisfy { !$0.actions.isEmpty })
        #expect(assessment.partnership.records.allSatisfy { $0.source?.url != nil })
    }

    private func assess(_ date: String) async throws -> Assessment {
        let rules = try Framework.area.rules()
        return Assessment(
            try await Loaded.partnership(Repository.buckinghamshire, rules: rules), rules: rules, asOf: day(date))
    }
}
