import Assessment
import Comparisons
import Evidence
import Rules
import Scenarios
import TestSupport
import Testing
import Vocabularies

/// What a comparison says of a scenario.
@Suite struct ComparisonTests {
    private static let records = """
        defaults: {kind: mystery-visit, date: 2025-05-01, extent: every-branch, impact: seen}
        records:
          - {id: bad-1, criteria: [stock-breadth], rating: dire, summary: Bad.}
          - {id: bad-2, criteria: [catalogue-order], rating: dire, summary: Bad too.}
          - {id: good, criteria: [reader-welcome, reading-growth], rating: splendid, summary: Good.}
          - {id: old, criteria: [reader-welcome], rating: poor, date: 2020-01-01, summary: Old.}
          - {id: later, criteria: [reader-welcome], rating: poor, date: 2025-08-01, summary: Later.}
          - {id: first, criteria: [branch-upkeep], rating: poor, summary: First.}
          - {id: second, criteria: [branch-upkeep], rating: patchy, supersedes: [first], summary: Second.}
        """

    static let effects: [(settings: [Setting], drops: [String], record: String, CriterionMove.Effect)] = [
        ([Setting(record: "bad-1", field: "rating", term: "splendid")], [], "bad-1", .turnsInFavour),
        ([Setting(record: "good", field: "rating", term: "dire")], [], "good", .turnsAgainst),
        ([], ["bad-1"], "bad-1", .endsAgainst),
        ([], ["good"], "good", .endsInFavour),
        ([], ["second"], "first", .beginsAgainst),
        ([Setting(record: "bad-1", field: "extent", term: "one-branch")], [], "bad-1", .gains),
        ([Setting(record: "good", field: "extent", term: "one-branch")], [], "good", .loses),
    ]

    @Test("why a criterion moves names the record and what it does", arguments: effects)
    func causes(
        settings: [Setting], drops: [String], record: String, effect: CriterionMove.Effect
    ) async throws {
        let comparison = try await compare(settings, drops)
        let causes = Set(comparison.moves.flatMap(\.causes))
        #expect(causes.contains { $0.record == record && $0.effect == effect }, "\(causes)")
        for move in comparison.moves {
            #expect(move.before.ledger.position != move.after.ledger.position || move.before.level != nil)
            #expect(!move.causes.isEmpty, "a criterion moves without a reason")
        }
    }

    @Test("limits and gaps that come and go are named")
    func limitsAndGaps() async throws {
        let better = try await compare([Setting(record: "bad-1", field: "rating", term: "splendid")], [])
        #expect(better.limitsLifted.map(\.rule.id) == ["two-dire"])
        #expect(better.limitsAdded.isEmpty)
        #expect(better.gapsClosed.map(\.id) == ["weak-spot/stock-breadth"])
        let worse = try await compare([Setting(record: "good", field: "rating", term: "dire")], [])
        #expect(worse.limitsAdded.map(\.rule.id) == ["dire-everywhere"])
        #expect(Set(worse.gapsOpened.map(\.id)) == ["weak-spot/reader-welcome", "weak-spot/reading-growth"])
    }

    @Test("a change that does nothing is noted")
    func notes() async throws {
        let settings = [
            Setting(record: "old", field: "rating", term: "splendid"),
            Setting(record: "later", field: "rating", term: "splendid"),
            Setting(record: "first", field: "rating", term: "splendid"),
            Setting(record: "good", field: "rating", term: "splendid"),
        ]
        let comparison = try await compare(settings, [])
        #expect(
            comparison.notes == [
                .doesNotCount(record: "first", .superseded(by: "second")), .saysSoAlready(record: "good", .rating),
                .doesNotCount(record: "later", .notYetKnown), .doesNotCount(record: "old", .lapsed),
            ])
        #expect(comparison.moves.isEmpty && comparison.gapsClosed.isEmpty && comparison.gapsOpened.isEmpty)
        #expect(try await compare([], ["second"]).notes.isEmpty, "it replaced another, which counts again")
        #expect(try await compare([], ["old"]).notes == [.doesNotCount(record: "old", .lapsed)])
    }

    private func compare(_ settings: [Setting], _ drops: [String]) async throws -> ScenarioComparison {
        let rules = try Loaded.rules()
        let partnership = try await Loaded.partnership(records: Self.records, rules)
        let scenario = try Scenario(partnership, adding: partnership, settings: settings, drops: drops, rules: rules)
        return ScenarioComparison(Assessment(partnership, rules: rules, asOf: day("2025-06-30")), scenario)
    }
}
