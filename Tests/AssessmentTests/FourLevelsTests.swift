import Assessment
import Evidence
import Rules
import SourceText
import TestSupport
import Testing
import Vocabularies

@Suite("A second framework, with four levels and other words")
struct FourLevelsTests {
    private static let asOf = day("2025-06-30")

    @Test("it loads, with its own levels, areas and criteria")
    func loads() throws {
        let rules = try Loaded.rules(Repository.fourLevels + "/rules")
        #expect(rules.framework.levels.map(\.id) == ["flourishing", "sound", "fragile", "closing"])
        #expect(rules.framework.areas.count == 3)
        #expect(
            rules.criteria.map(\.id) == [
                "stock-breadth", "catalogue-order", "reader-welcome", "reading-growth", "branch-upkeep",
            ])
        #expect(rules.vocabularies.ratings.count == 5)
    }

    struct Place: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let level: String
    }

    @Test(
        "each of its levels is reached by some evidence",
        arguments: [
            Place(testDescription: "ashby", level: "flourishing"), Place(testDescription: "birch", level: "sound"),
            Place(testDescription: "cove", level: "fragile"), Place(testDescription: "dunmore", level: "closing"),
        ])
    func levels(place: Place) async throws {
        let assessment = try await assess(place.testDescription)
        #expect(assessment.outcome.likely.map { assessment.rules.framework.levels[$0].id } == place.level)
        #expect(assessment.outcome.probabilities.count == 4)
        #expect(assessment.outcome.areaPositions.count == 3)
    }

    @Test("it explains: reasons, factors with their rules, and what stands in the way of confidence")
    func explains() async throws {
        let assessment = try await assess("cove")
        let rules = assessment.rules
        #expect(!assessment.outcome.reasonsAgainst.isEmpty)
        #expect(assessment.outcome.reasonsAgainst.count <= rules.judgement.reasonCount)
        for criterion in assessment.criteria {
            for contribution in criterion.contributions {
                let factors = assessment.factors(of: contribution, for: criterion.criterion)
                let product = factors.reduce(1) { $0 * $1.inFavour }
                #expect(abs(product - contribution.inFavour) < 1e-12)
                #expect(
                    factors.allSatisfy {
                        $0.place.path.hasSuffix("judgement.yaml") && $0.place.position != nil
                    })
            }
        }
        #expect(
            assessment.outcome.confidence.limitedBy == ["criteria (5 of 5)"]
                || assessment.outcome.confidence.degree != .low)
        let stock = try #require(assessment.criteria.first)
        #expect(stock.coverage.kinds[rules.vocabularies.kinds.index(of: "loan-tally") ?? 0] == 1)
    }

    @Test("gaps of all four sorts are found, in its own words")
    func gaps() async throws {
        let assessment = try await assess("cove")
        #expect(
            assessment.gaps.map(\.id).sorted() == [
                "late-action/mend-roofs", "old-promise/hours", "paper-missing/roof-report", "weak-spot/catalogue-order",
                "weak-spot/reader-welcome", "weak-spot/reading-growth", "weak-spot/stock-breadth",
            ])
        let promise = try #require(assessment.gaps.first { $0.id == "old-promise/hours" })
        #expect(promise.message == "Nothing was done about 'Short opening hours'.")
        #expect(promise.records.map { assessment.records[$0].record.id } == ["welcome"])
    }

    @Test("checks run, in its own words")
    func checks() async throws {
        let assessment = try await assess("cove")
        let found = assessment.findings().map { "\($0.check) \($0.subject)" }
        #expect(found.contains("no-theme poll"))
        #expect(!found.contains("no-theme stock"))
        #expect(!found.contains { $0.hasPrefix("no-theme old-visit") }, "it has lapsed")
    }

    @Test("a figure is rated by its own rules: 7.5 loans against 12 elsewhere, after 9 the year before")
    func derived() async throws {
        let assessment = try await assess("cove")
        let index = try #require(assessment.recordIndex(of: "loans-2024"))
        let loans = assessment.records[index]
        #expect(loans.derivation?.band?.rule.id == "far-behind")
        #expect(loans.derivation?.trajectory?.rule.id == "fewer")
        #expect(loans.derivation?.facts.comparatorGap == -4.5)
        #expect(loans.derivation?.previous == "loans-2023")
        #expect(
            assessment.records[try #require(assessment.recordIndex(of: "loans-2023"))].standing
                == .superseded(by: "loans-2024"))
    }

    private func assess(_ name: String) async throws -> Assessment {
        let rules = try Loaded.rules(Repository.fourLevels + "/rules")
        let partnership = try await Loaded.partnership(Repository.fourLevels + "/evidence/" + name, rules: rules)
        return Assessment(partnership, rules: rules, asOf: Self.asOf)
    }
}
