import Assessment
import CalendarDates
import Comparisons
import Evidence
import Rules
import TestSupport
import Testing

/// What happened to each record between two assessments.
@Suite struct RecordDifferenceTests {
    private static let head =
        "defaults: {kind: mystery-visit, extent: every-branch, impact: seen, summary: Said.}\nrecords:\n"
    private static let before =
        head + """
              - {id: aged, criteria: [stock-breadth], rating: poor, date: 2025-05-01, valid-until: 2025-06-10}
              - {id: first, criteria: [branch-upkeep], rating: poor, date: 2025-05-01}
              - {id: gone, criteria: [branch-upkeep], rating: poor, date: 2025-05-01}
              - {id: later, criteria: [reader-welcome], rating: poor, date: 2025-06-20}
              - {id: same, criteria: [reader-welcome], rating: poor, date: 2025-05-01}
              - {id: turned, criteria: [reader-welcome], rating: poor, date: 2025-05-01}
            """
    private static let after =
        head + """
              - {id: aged, criteria: [stock-breadth], rating: poor, date: 2025-05-01, valid-until: 2025-06-10}
              - {id: first, criteria: [branch-upkeep], rating: poor, date: 2025-05-01}
              - {id: later, criteria: [reader-welcome], rating: poor, date: 2025-06-20}
              - {id: new, criteria: [reader-welcome], rating: poor, date: 2025-05-01}
              - {id: same, criteria: [reader-welcome], rating: poor, date: 2025-05-01}
              - {id: second, criteria: [branch-upkeep], rating: patchy, date: 2025-05-02, supersedes: [first]}
              - {id: turned, criteria: [reader-welcome, stock-breadth], rating: splendid, date: 2025-05-01}
            """

    @Test func eventsAndFields() async throws {
        let rules = try Sample.rules(Repository.fourLevels + "/rules")
        let detail = ComparisonDetail(
            Assessment(try await Sample.written(Self.before, rules), rules: rules, asOf: try Sample.day("2025-06-01")),
            Assessment(try await Sample.written(Self.after, rules), rules: rules, asOf: try Sample.day("2025-06-30")))
        let events = Dictionary(uniqueKeysWithValues: detail.records.map { ($0.record, $0.event) })
        #expect(
            events == [
                "aged": .lapsed, "first": .superseded(by: "second"), "gone": .removed, "later": .newlyKnown,
                "new": .added, "second": .added, "turned": .changed,
            ])
        let turned = try #require(detail.difference(of: "turned"))
        #expect(turned.fields.map(\.name) == ["criteria", "rating"])
        #expect(turned.fields.map(\.before) == ["reader-welcome", "poor"])
        #expect(turned.fields.map(\.after) == ["reader-welcome, stock-breadth", "splendid"])
    }
}
