import Assessment
public import Rules
public import SourceText

/// Runs the rule tests that stand beside a framework's rules, in its folder `tests`.
public enum RuleTestRunner {
    /// Runs all cases, or those whose names a pattern matches.
    ///
    /// Every case is run, whatever became of those before it. Nothing but the case itself decides its result: it brings
    /// its evidence and its date.
    /// - Parameters:
    ///   - folder: the folder with the rules.
    ///   - filter: a regular expression; a case runs where it matches anywhere in the name.
    /// - Returns: nil where a file or the pattern is faulty; the collector says why. Where there are no cases, or none
    ///   matches, the report has none.
    public static func run(
        folder: String, rules: RuleSet, filter: String? = nil, _ faults: FaultCollector
    ) -> RuleTestReport? {
        let before = faults.errorCount
        let pattern = filter.flatMap { regex($0, faults) }
        let cases = RuleTestReader(rules: rules, faults: faults).cases(below: path(folder) + "/tests")
        guard faults.errorCount == before else { return nil }
        let chosen = pattern.map { pattern in cases.filter { $0.name.contains(pattern) } } ?? cases
        var covered: Set<CoverageElement> = []
        var results: [CaseResult] = []
        for test in chosen {
            let checker = ClaimChecker(Assessment(test.partnership, rules: rules, asOf: test.asOf, lens: test.lens))
            var failures: [CaseFailure] = []
            for claim in test.claims {
                if let failure = checker.failure(of: claim) {
                    failures.append(failure)
                } else {
                    covered.formUnion(checker.elements(shownBy: claim))
                }
            }
            results.append(CaseResult(name: test.name, place: test.place, failures: failures))
        }
        return RuleTestReport(
            results: results, leftOut: cases.count - chosen.count,
            coverage: RuleCoverage(CoverageElement.all(of: rules), covered: covered))
    }

    /// A folder without slashes at the end, so that places read as people write them.
    private static func path(_ folder: String) -> String {
        var folder = folder[...]
        while folder.count > 1, folder.hasSuffix("/") { folder = folder.dropLast() }
        return String(folder)
    }

    private static func regex(_ filter: String, _ faults: FaultCollector) -> Regex<AnyRegexOutput>? {
        do {
            return try Regex(filter)
        } catch {
            faults.report(
                Fault(
                    "bad-pattern", at: SourcePlace(path: "--run"), "this is no regular expression: \(error)",
                    remedy: "mend it, and put it in quotes so that the shell leaves it alone"))
            return nil
        }
    }
}
