public import SourceText

/// What became of one expectation that does not hold.
public struct CaseFailure: Sendable, Hashable {
    /// Where the expectation is written.
    public let place: SourcePlace
    /// What was compared, as `criterion engagement, level`.
    public let subject: String
    /// What the case expects.
    public let expected: String
    /// What came of its evidence instead.
    public let got: String
}

/// What became of one case.
public struct CaseResult: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Where it is written.
    public let place: SourcePlace
    /// Expectations that do not hold, in the file's order; empty where the case passed.
    public let failures: [CaseFailure]
}

/// What became of a run of rule tests.
public struct RuleTestReport: Sendable {
    /// The cases that were run, in the order of files and cases.
    public let results: [CaseResult]
    /// How many cases the filter left out.
    public let leftOut: Int
    /// Which rules the cases that were run hold to account.
    public let coverage: RuleCoverage

    /// How many cases passed.
    public var passed: Int { results.count { $0.failures.isEmpty } }
    /// How many cases failed.
    public var failed: Int { results.count - passed }

    /// The report in words: what failed, what is not covered where that is wanted, and one line that sums it up.
    public func text(showsCoverage: Bool) -> String {
        var lines: [String] = []
        for result in results where !result.failures.isEmpty {
            lines.append("\(result.place.line): failed: \(result.name)")
            for failure in result.failures {
                lines.append("  \(failure.place.line): \(failure.subject)")
                lines.append("    - expected: \(failure.expected)")
                lines.append("    + got:      \(failure.got)")
            }
            lines.append("")
        }
        if showsCoverage, !coverage.uncovered.isEmpty {
            lines += coverage.uncovered.map { "\($0.place.line): not covered: \($0.title)" }
            lines.append("")
        }
        if leftOut > 0 { lines.append("\(leftOut) \(leftOut == 1 ? "case" : "cases") left out by the filter") }
        let cases = passed == 1 ? "1 case" : "\(passed) cases"
        lines.append(
            "\(cases) passed, \(failed) failed; coverage \(coverage.percent) % (\(coverage.covered) of \(coverage.total))"
        )
        return lines.joined(separator: "\n") + "\n"
    }
}
