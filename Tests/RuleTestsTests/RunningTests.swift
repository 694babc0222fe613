import RuleTests
import Testing

/// Which cases run, and what the report says.
@Suite struct RunningTests {
    private static let three = """
        title: Three cases
        as-of: 2024-06-30
        cases:
          - {name: silence everywhere, expect: {gaps: [{gap: silence, criterion: stock-breadth}]}}
          - {name: no outcome, expect: {outcome: {likely: sound}}}
          - {name: no word of readers, expect: {no-gaps: [{gap: silence, criterion: reader-welcome}]}}

        """

    @Test func allCasesRunAfterAFailure() throws {
        let report = try RulesCopy.ofSmall(tests: Self.three).report()
        #expect(report.results.map(\.failures.count) == [0, 1, 1])
        #expect((report.passed, report.failed, report.leftOut) == (1, 2, 0))
    }

    @Test(arguments: [("outcome", 1), ("^no", 2), ("s[iy]lence", 1), ("(?i)NO ", 2), ("nowhere", 0)])
    func aPatternChoosesCases(filter: String, count: Int) throws {
        let report = try RulesCopy.ofSmall(tests: Self.three).report(filter: filter)
        #expect((report.results.count, report.leftOut) == (count, 3 - count))
    }

    @Test func aBadPatternIsReported() throws {
        let (report, faults) = try RulesCopy.ofSmall(tests: Self.three).run(filter: "(no")
        #expect(report == nil)
        #expect(faults.count == 1)
        #expect(faults.first?.hasPrefix("--run: error: this is no regular expression: ") == true)
    }

    @Test func withoutTestsThereIsAnEmptyReport() throws {
        let copy = try RulesCopy.ofSmall(tests: Self.three)
        try copy.remove("tests")
        let report = try copy.report()
        #expect((report.passed, report.failed, report.coverage.covered) == (0, 0, 0))
    }

    @Test func theReportNamesWhatFailedAndEndsWithATally() throws {
        let copy = try RulesCopy.ofSmall(tests: Self.three)
        let total = try copy.report().coverage.total
        #expect(
            copy.relative(try copy.report().text(showsCoverage: false)) == """
                tests/cases.yaml:5: failed: no outcome
                  tests/cases.yaml:5: outcome, likely
                    - expected: sound
                    + got:      none

                tests/cases.yaml:6: failed: no word of readers
                  tests/cases.yaml:6: gaps
                    - expected: no silence/reader-welcome
                    + got:      silence/reader-welcome

                1 case passed, 2 failed; coverage \(percent(1, of: total)) % (1 of \(total))

                """)
        #expect(
            copy.relative(try copy.report(filter: "silence").text(showsCoverage: false)) == """
                2 cases left out by the filter
                1 case passed, 0 failed; coverage \(percent(1, of: total)) % (1 of \(total))

                """)
    }

    /// Per cent with one decimal, rounded down.
    private func percent(_ part: Int, of whole: Int) -> String {
        let tenths = 1000 * part / whole
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }

    @Test func theSameTestsGiveTheSameReport() throws {
        let copy = try RulesCopy.ofSmall(tests: Self.three)
        let texts = try [copy.report(), copy.report()].map { $0.text(showsCoverage: true) }
        #expect(texts[0] == texts[1])
    }
}
