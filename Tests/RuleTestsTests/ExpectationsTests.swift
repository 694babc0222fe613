import RuleTests
import Testing

/// Each sort of expectation, kept and broken, on the same evidence.
@Suite struct ExpectationsTests {
    struct Broken: CustomTestStringConvertible, Sendable {
        let expect: String
        let failure: [String]
        var testDescription: String { expect }

        init(_ expect: String, _ subject: String, expected: String, got: String) {
            self.expect = expect
            failure = [subject, expected, got]
        }
    }

    @Test(arguments: [
        "outcome: {likely: sound}",
        "outcome: {confidence: low, lacking: [all-judged], kept: [outside-view]}",
        "outcome: {limits: [], no-limits: [two-dire, dire-everywhere], precedent: review}",
        "criteria: [{id: reading-growth, level: none, above: -0.1, below: 0.1, confidence: low, lacking: [two-records, two-sides]}]",
        "criteria: [{id: branch-upkeep, above: -0.6, below: -0.1, lacking: [two-sides]}]",
        "records: [{id: good, rating: splendid, extent: none, impact: none, trajectory: none, band: none, state: considered}]",
        "records: [{id: old, state: lapsed}, {id: loans-23, band: far-ahead, rating: splendid, trajectory-rule: none}]",
        "records: [{id: poll, band: sour, rating: poor, extent: several-branches, impact: seen}]",
        "gaps: [{gap: weak-spot, criterion: branch-upkeep, records: [bad]}, {gap: old-promise, about: roof}]",
        "gaps: [{gap: late-action, about: paint, criterion: branch-upkeep}, {gap: paper-missing}]",
        "no-gaps: [{gap: weak-spot, criterion: reader-welcome}, {gap: silence, criterion: branch-upkeep}]",
        "findings: [{check: no-theme, on: bad}, {check: quiet-criterion, on: reading-growth}, {check: no-theme}]",
        "no-findings: [{check: praise-without-proof}, {check: no-theme, on: good}]",
    ])
    func hold(expect: String) throws {
        let report = try RulesCopy.ofSmall(tests: SmallCase.file(expect: expect)).report()
        #expect(report.passed == 1, "\(report.text(showsCoverage: false))")
    }

    @Test(arguments: [
        Broken("outcome: {likely: none}", "outcome, likely", expected: "none", got: "sound"),
        Broken(
            "outcome: {confidence: high}", "outcome, confidence", expected: "high", got: "low (lacking all-judged)"),
        Broken(
            "outcome: {kept: [all-judged]}", "outcome, confidence", expected: "all-judged is kept",
            got: "all-judged is lacking"),
        Broken("outcome: {lacking: []}", "outcome, lacking", expected: "none", got: "all-judged"),
        Broken("outcome: {limits: [two-dire]}", "outcome, limits", expected: "two-dire", got: "none"),
        Broken("outcome: {precedent: none}", "outcome, precedent", expected: "none", got: "review"),
        Broken(
            "criteria: [{id: reading-growth, level: sound}]", "criterion reading-growth, level", expected: "sound",
            got: "none (position 0, weight 0)"),
        Broken(
            "criteria: [{id: reading-growth, above: 0.25}]", "criterion reading-growth, position",
            expected: "above 0.25",
            got: "0"),
        Broken(
            "criteria: [{id: reading-growth, below: -0.125}]", "criterion reading-growth, position",
            expected: "below -0.125", got: "0"),
        Broken(
            "criteria: [{id: branch-upkeep, confidence: medium}]", "criterion branch-upkeep, confidence",
            expected: "medium", got: "low (lacking two-records, two-sides)"),
        Broken(
            "criteria: [{id: branch-upkeep, kept: [two-records]}]", "criterion branch-upkeep, confidence",
            expected: "two-records is kept", got: "two-records is lacking"),
        Broken("records: [{id: old, state: superseded}]", "record old, state", expected: "superseded", got: "lapsed"),
        Broken("records: [{id: good, rating: none}]", "record good, rating", expected: "none", got: "splendid"),
        Broken("records: [{id: poll, band: glad}]", "record poll, band", expected: "glad", got: "sour"),
        Broken(
            "records: [{id: loans-23, trajectory-rule: more}]", "record loans-23, trajectory-rule", expected: "more",
            got: "none"),
        Broken(
            "gaps: [{gap: silence, criterion: branch-upkeep}]", "gaps", expected: "silence/branch-upkeep",
            got: "weak-spot/branch-upkeep"),
        Broken(
            "gaps: [{gap: weak-spot, criterion: branch-upkeep, records: [good]}]", "gaps",
            expected: "weak-spot/branch-upkeep by good", got: "by bad"),
        Broken(
            "no-gaps: [{gap: old-promise}]", "gaps", expected: "no old-promise", got: "old-promise/roof"),
        Broken(
            "findings: [{check: praise-without-proof, on: bad}]", "findings", expected: "praise-without-proof/bad",
            got: "no-theme/bad"),
        Broken(
            "no-findings: [{check: no-theme, on: bad}]", "findings", expected: "no no-theme/bad", got: "no-theme/bad"),
    ])
    func fail(broken: Broken) throws {
        let copy = try RulesCopy.ofSmall(tests: SmallCase.file(expect: broken.expect))
        let report = try copy.report()
        #expect((report.passed, report.failed) == (0, 1))
        let failure = try #require(report.results.first?.failures.first)
        #expect([failure.subject, failure.expected, failure.got] == broken.failure)
        #expect(copy.relative(failure.place) == "tests/cases.yaml:\(SmallCase.expectationLine)")
    }

    @Test func failWhereTheyAreWritten() throws {
        let copy = try RulesCopy.ofSmall(
            tests: SmallCase.file(
                expect: """
                    criteria:
                      - id: branch-upkeep
                        above: -1
                        below: -0.99
                    gaps:
                      - {gap: weak-spot, criterion: branch-upkeep}
                      - {gap: weak-spot, criterion: reader-welcome}
                    """))
        let report = try copy.report()
        let places = report.results.flatMap(\.failures).map { copy.relative($0.place) }
        #expect(places == [3, 6].map { "tests/cases.yaml:\(SmallCase.expectationLine + $0)" })
    }

    @Test func thatNothingIsThereFailWhereSomethingIs() throws {
        let report = try RulesCopy.ofSmall(tests: SmallCase.file(expect: "gaps: []\nfindings: []")).report()
        let failures = report.results.flatMap(\.failures)
        #expect(failures.map(\.expected) == ["none", "none"])
        #expect(failures.first?.got.hasPrefix("late-action/paint, old-promise/roof, paper-missing/roof-report") == true)
    }
}
