@testable import Assessment
import CalendarDates
import Conditions
import Evidence
import Rules
import Testing

@Suite("A measure of success that was taken later")
struct LaterMeasureTests {
    @Test("is not yet known", arguments: [("2025-06-30", nil), ("2025-07-01", 50.0)])
    func progress(date: String, expected: Double?) throws {
        let rules = try Framework.fourLevels.rules()
        let plan = """
            actions:
              - {id: mend, title: Mend, criteria: [branch-upkeep], kpi: {title: Dry, baseline: 0, target: 10, actual: 5, date: 2025-07-01}}

            """
        let partnership = try Loaded.partnership(records: "records: []\n", plan: plan, rules: rules)
        let context = AssessmentContext(partnership, rules: rules, asOf: day(date))
        let facts = ActionFacts(context: context, action: try #require(partnership.plan.actions.first))
        let index = try #require(ActionFact.allCases.firstIndex(of: .kpiProgress))
        #expect(facts.fact(index) == expected.map(FactValue.number))
    }
}
