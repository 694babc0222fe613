import RuleTests
import Rules
import SourceText
import Testing

/// The rule tests that we ship, and what becomes of them when one is taken away.
@Suite struct ShippedRuleTestsTests {
    @Test func passAndCoverEverything() throws {
        let faults = FaultCollector()
        let rules = try #require(RuleSetLoader.load(RulesCopy.shipped, faults), "\(faults.faults.map(\.line))")
        let report = RuleTestRunner.run(folder: RulesCopy.shipped, rules: rules, faults)
        #expect(faults.faults.map(\.line) == [])
        let text = try #require(report).text(showsCoverage: true)
        #expect(report?.failed == 0, "\(text)")
        #expect(report?.coverage.uncovered.map(\.title) == [], "\(text)")
        #expect(report?.coverage.fraction == 1)
    }

    @Test func lackWhatARemovedCaseCovered() throws {
        let copy = try RulesCopy.ofShipped()
        let name = "tests/gaps-evidence.yaml"
        let cases = try copy.text(name).split(separator: "\n  - name: ", omittingEmptySubsequences: false)
        let kept = cases.filter { !$0.hasPrefix("strengths without any shown effect") }
        try #require(kept.count == cases.count - 1)
        try copy.write(kept.joined(separator: "\n  - name: "), to: name)
        let report = try copy.report()
        #expect(report.failed == 0)
        let part = try #require(report.coverage.uncovered.first { $0.title == "gap rule effect-not-shown" })
        let rule = try copy.text("judgement.yaml").split(separator: "\n", omittingEmptySubsequences: false)
            .firstIndex(of: "  - id: effect-not-shown")
        #expect(copy.relative(part.place) == "judgement.yaml:\(try #require(rule) + 1)")
        #expect(report.coverage.fraction < 1)
        #expect(
            copy.relative(report.text(showsCoverage: true)).contains(
                "\(copy.relative(part.place)): not covered: \(part.title)"))
    }

    @Test func failWhereARuleChanges() throws {
        let copy = try RulesCopy.ofShipped()
        try copy.replace(
            "when: {all: [{fact: value, at-least: 90}, {fact: whole, at-least: 30}]}",
            with: "when: {all: [{fact: value, at-least: 95}, {fact: whole, at-least: 30}]}", in: "indicators.yaml")
        let report = try copy.report(filter: "^contentment")
        let failures = report.results.flatMap(\.failures)
        #expect(
            failures.first.map { [$0.subject, $0.expected, $0.got] } == [
                "record nine-in-ten, extent", "widespread", "many",
            ])
    }
}
