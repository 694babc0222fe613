import RuleTests
import Testing

/// What an expectation covers.
@Suite struct CoverageTests {
    struct Covering: CustomTestStringConvertible, Sendable {
        let expect: String
        let parts: Set<String>
        var testDescription: String { expect }

        init(_ expect: String, covers parts: String...) {
            self.expect = expect
            self.parts = Set(parts)
        }
    }

    private static let everything =
        (try? RulesCopy.ofSmall(tests: "title: None\nas-of: 2024-01-31\ncases: []\n").report())
        .map { Set($0.coverage.uncovered.map(\.title)) } ?? []

    @Test(arguments: [
        Covering("outcome: {likely: sound}", covers: "level sound as the likely outcome"),
        Covering("outcome: {precedent: review}", covers: "precedent"),
        Covering(
            "outcome: {lacking: [all-judged], kept: [outside-view]}",
            covers: "confidence rule all-judged of the outcome, lacking",
            "confidence rule outside-view of the outcome, kept"),
        Covering(
            "criteria: [{id: reading-growth, level: none}]", covers: "criterion reading-growth",
            "no level of a criterion, for lack of evidence"),
        Covering("criteria: [{id: branch-upkeep, below: 0}]", covers: "criterion branch-upkeep"),
        Covering(
            "criteria: [{id: branch-upkeep, lacking: [two-sides]}]", covers: "criterion branch-upkeep",
            "confidence rule two-sides of a criterion, lacking"),
        Covering("records: [{id: loans-23, band: far-ahead}]", covers: "rating rule against-all/far-ahead"),
        Covering("records: [{id: poll, band: sour}]", covers: "rating rule poll/sour", "share rule polls"),
        Covering(
            "gaps: [{gap: weak-spot}, {gap: old-promise, about: roof}]", covers: "gap rule weak-spot",
            "gap rule old-promise"),
        Covering("findings: [{check: no-theme}]", covers: "check no-theme"),
        // What only says that something is not there, or names the effect and not the rule, covers nothing.
        Covering("outcome: {confidence: low, limits: [], no-limits: [two-dire]}"),
        Covering("records: [{id: poll, rating: poor, state: considered}, {id: good, band: none}]"),
        Covering("no-gaps: [{gap: silence, criterion: branch-upkeep}]"),
        Covering("no-findings: [{check: praise-without-proof}]"),
        // An expectation that fails covers nothing.
        Covering("outcome: {likely: closing}\ngaps: [{gap: silence, criterion: branch-upkeep}]"),
    ])
    func comesFromExpectationsThatHold(covering: Covering) throws {
        let report = try RulesCopy.ofSmall(tests: SmallCase.file(expect: covering.expect)).report()
        #expect(Self.everything.subtracting(report.coverage.uncovered.map(\.title)) == covering.parts)
        #expect(report.coverage.covered == covering.parts.count)
    }

    @Test func countsEveryRuleOfAFramework() {
        // 5 criteria, 9 rating rules, 3 trajectory rules, 2 share rules, 3 checks, 5 + 5 levels, a precedent, 2 limits,
        // 4 confidence rules twice, 5 gap rules.
        #expect(Self.everything.count == 5 + 9 + 3 + 2 + 3 + 5 + 5 + 1 + 2 + 8 + 5)
        #expect(Self.everything.contains("level closing as the likely outcome"))
        #expect(Self.everything.contains("no likely outcome, for lack of evidence"))
        #expect(Self.everything.contains("trajectory rule year-on-year/alike"))
        #expect(Self.everything.contains("limit dire-everywhere"))
    }

    @Test func leavesOutThePrecedentWhereAFrameworkHasNone() throws {
        let copy = try RulesCopy.ofSmall(tests: SmallCase.file(expect: "outcome: {precedent: none}"))
        try copy.replace("  precedent: {odds: 4, fades-over: P2Y}\n", with: "", in: "judgement.yaml")
        let report = try copy.report()
        #expect(report.passed == 1)
        #expect(!report.coverage.uncovered.contains { $0.title == "precedent" })
        #expect(report.coverage.total == Self.everything.count - 1)
    }
}
