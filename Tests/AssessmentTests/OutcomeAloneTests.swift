import Assessment
import Evidence
import Rules
import TestSupport
import Testing

@Suite("The outcome alone")
struct OutcomeAloneTests {
    @Test("is that of a whole assessment", arguments: ["2022-12-31", "2024-01-31", "2025-12-31"])
    func same(date: String) async throws {
        let rules = try Framework.area.rules()
        let partnership = try await Loaded.partnership(Repository.buckinghamshire, rules: rules)
        let whole = Assessment(partnership, rules: rules, asOf: day(date)).outcome
        let alone = OutcomeAssessment(of: partnership, rules: rules, asOf: day(date))
        #expect(alone.likely == whole.likely)
        #expect(alone.probabilities == whole.probabilities)
        #expect(alone.reasonsFor == whole.reasonsFor && alone.reasonsAgainst == whole.reasonsAgainst)
        #expect(alone.limits.map(\.rule.id) == whole.limits.map(\.rule.id))
    }
}
