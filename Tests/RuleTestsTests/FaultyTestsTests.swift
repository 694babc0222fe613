import RuleTests
import Testing

/// Test files that say what cannot be meant.
@Suite struct FaultyTestsTests {
    struct Faulty: CustomTestStringConvertible, Sendable {
        let expect: String
        let fault: String
        var testDescription: String { expect }

        init(_ expect: String, gives fault: String) {
            self.expect = expect
            self.fault = fault
        }
    }

    @Test(arguments: [
        Faulty(
            "gaps: [{gap: weak-spots}]",
            gives: "there is no gap rule 'weak-spots'; did you mean 'weak-spot'? [unresolved-id]"),
        Faulty(
            "findings: [{check: no-them}]",
            gives: "there is no check 'no-them'; did you mean 'no-theme'? [unresolved-id]"),
        Faulty(
            "findings: [{check: no-theme, on: goood}]",
            gives: "there is no record in this case 'goood'; did you mean 'good'? [unresolved-id]"),
        Faulty(
            "findings: [{check: quiet-criterion, on: reading-grwth}]",
            gives: "there is no criterion 'reading-grwth'; did you mean 'reading-growth'? [unresolved-id]"),
        Faulty(
            "gaps: [{gap: late-action, about: pain}]",
            gives: "there is no action in this case 'pain'; did you mean 'paint'? [unresolved-id]"),
        Faulty(
            "gaps: [{gap: weak-spot, about: branch-upkeep}]",
            gives: "a gap of this rule is about a criterion; write 'criterion:' instead [contradiction]"),
        Faulty("outcome: {likely: sond}", gives: "there is no level 'sond'; did you mean 'sound'? [unresolved-id]"),
        Faulty(
            "outcome: {limits: [two-dires]}",
            gives: "there is no limit 'two-dires'; did you mean 'two-dire'? [unresolved-id]"),
        Faulty(
            "outcome: {lacking: [all-judge]}",
            gives: "there is no confidence rule 'all-judge'; did you mean 'all-judged'? [unresolved-id]"),
        Faulty(
            "outcome: {precedent: reviews}",
            gives: "there is no inspection in this case 'reviews'; did you mean 'review'? [unresolved-id]"),
        Faulty(
            "criteria: [{id: branch-upkep, level: sound}]",
            gives: "there is no criterion 'branch-upkep'; did you mean 'branch-upkeep'? [unresolved-id]"),
        Faulty(
            "criteria: [{id: branch-upkeep, kept: [two-side]}]",
            gives: "there is no confidence rule 'two-side'; did you mean 'two-sides'? [unresolved-id]"),
        Faulty(
            "records: [{id: pol, band: sour}]",
            gives: "there is no record in this case 'pol'; did you mean 'poll'? [unresolved-id]"),
        Faulty(
            "records: [{id: poll, band: sor}]",
            gives: "there is no rule for this record's number 'sor'; did you mean 'sour'? [unresolved-id]"),
        Faulty("records: [{id: poll, rating: por}]", gives: "did you mean 'poor'? [unknown-term]"),
        Faulty("records: [{id: poll, state: gone}]", gives: "[unknown-word]"),
        Faulty(
            "outcomes: {likely: none}",
            gives: "the expectations has no key 'outcomes'; did you mean 'outcome'? [unknown-key]"),
        Faulty("outcome: {like: none}", gives: "[unknown-key]"),
        Faulty("criteria: [{id: branch-upkeep, levels: none}]", gives: "did you mean 'level'? [unknown-key]"),
        Faulty("records: [{id: poll, bands: sour}]", gives: "did you mean 'band'? [unknown-key]"),
        Faulty("gaps: [{gap: weak-spot, on: good}]", gives: "[unknown-key]"),
        Faulty("no-gaps: [{gap: weak-spot, records: [bad]}]", gives: "[unknown-key]"),
        Faulty("findings: [{check: no-theme, record: good}]", gives: "[unknown-key]"),
        Faulty("no-gaps: []", gives: "'no-gaps' is empty; name something, or remove the key [empty-value]"),
        Faulty("criteria: []", gives: "'criteria' is empty; name something, or remove the key [empty-value]"),
        Faulty("outcome: {kept: []}", gives: "'kept' is empty; name something, or remove the key [empty-value]"),
        Faulty(
            "records: [{id: poll}]", gives: "nothing is expected here; say what must hold, or remove it [empty-value]"),
        Faulty("outcome: {}", gives: "nothing is expected here; say what must hold, or remove it [empty-value]"),
        Faulty("{}", gives: "nothing is expected here; say what must hold, or remove it [empty-value]"),
        Faulty("gaps: weak-spot", gives: "[wrong-type]"),
        Faulty("outcome: {likely: 1}", gives: "[ambiguous-text]"),
    ])
    func areReported(faulty: Faulty) throws {
        let (report, faults) = try RulesCopy.ofSmall(tests: SmallCase.file(expect: faulty.expect)).run()
        #expect(report == nil)
        #expect(faults.count == 1, "\(faults)")
        let fault = try #require(faults.first)
        #expect(
            fault.hasPrefix("tests/cases.yaml:\(SmallCase.expectationLine):") && fault.hasSuffix(faulty.fault),
            "\(fault)")
    }

    @Test func areReportedForTheWholeFile() throws {
        let copy = try RulesCopy.ofSmall(
            tests: """
                titel: Spelled wrong
                as-of: 2024-02-30
                cases:
                  - name: one
                    record: []
                    expect: {outcome: {likely: none}}
                  - name: one
                    plan: {actions: [{id: paint, title: Paint, criteria: [branch-upkeep], answers: [rof], impact: [gone]}]}
                    records: [{id: a, kind: mystery-visit, date: 2024-05-01, criteria: [reader-welcome], rating: decent, summary: Seen., supersedes: [b]}]
                    expect: {outcome: {likely: none}}
                    as-of: 2024-01-31
                  - {name: three}

                """)
        let (report, faults) = try copy.run()
        #expect(report == nil)
        let found = faults.map {
            $0.split(separator: ":")[1] + " " + ($0.split(separator: "[").last.map(String.init) ?? "")
        }
        #expect(
            found == [
                "1 missing-field]", "1 unknown-key]", "2 bad-date]", "5 unknown-key]", "8 unresolved-id]",
                "8 unresolved-id]", "9 unresolved-id]", "12 missing-field]",
            ])
    }

    @Test func twoCasesOfOneNameAreReported() throws {
        let copy = try RulesCopy.ofSmall(tests: SmallCase.file(expect: "outcome: {confidence: low}"))
        try copy.write(copy.text("tests/cases.yaml"), to: "tests/again.yaml")
        let (report, faults) = try copy.run()
        #expect(report == nil)
        #expect(
            faults == [
                "tests/cases.yaml:5:11: error: another case has the same name; say what is different here [duplicate-id]"
            ])
    }
}
