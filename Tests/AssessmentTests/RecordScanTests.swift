@testable import Assessment
import CalendarDates
import Conditions
import Evidence
import Rules
import TestSupport
import Testing

@Suite("One condition asked of many records at once")
struct RecordScanTests {
    @Test("the answers are those of the records one by one", arguments: Framework.allCases)
    func sameAnswers(framework: Framework) throws {
        let rules = try framework.rules()
        let conditions = RuleConditions(rules)
        var answers: Set<Truth> = []
        for seed in UInt64(1)...6 {
            var generator = SeededGenerator(seed: seed)
            let evidence = RandomEvidence(rules: rules, seed: seed, count: 20...40)
            let context = AssessmentContext(try evidence.partnership(), rules: rules, asOf: evidence.asOf)
            let tried = conditions.each + (0..<60).map { _ in conditions.random(3, &generator) }
            for condition in tried {
                let records = context.considered.filter { _ in generator.chance(80) }
                let each = records.map {
                    condition.truth(of: context.facts(ofRecord: $0), asOf: context.asOf)
                }
                #expect(context.truths(of: condition, forRecords: records) == each, "seed \(seed): \(condition)")
                answers.formUnion(each)
            }
        }
        #expect(answers.count == 3, "all three answers must have been seen")
    }

    @Test("more records than a block holds are answered in their order")
    func manyRecords() throws {
        let rules = try Framework.area.rules()
        let evidence = RandomEvidence(rules: rules, seed: 3, count: 40...40)
        let context = AssessmentContext(try evidence.partnership(), rules: rules, asOf: evidence.asOf)
        let records = (0..<2500).map { context.considered[$0 * 7 % context.considered.count] }
        for condition in RuleConditions(rules).each {
            let each = records.map { condition.truth(of: context.facts(ofRecord: $0), asOf: context.asOf) }
            #expect(context.truths(of: condition, forRecords: records) == each)
        }
    }

    @Test("a count is known where nothing that is unknown could change it", arguments: Framework.allCases)
    func counts(framework: Framework) throws {
        let rules = try framework.rules()
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<40 {
            let evidence = RandomEvidence(rules: rules, seed: UInt64.random(in: 1...9, using: &generator))
            let context = AssessmentContext(try evidence.partnership(), rules: rules, asOf: evidence.asOf)
            let criteria = CriterionAssessor(context).all()
            for rule in rules.judgement.gaps where rule.subject == .criterion {
                for criterion in criteria {
                    let facts = CriterionAssessor(context).facts(criterion)
                    let plain = OneByOne(source: facts)
                    #expect(
                        rule.condition.truth(of: facts, asOf: context.asOf)
                            == rule.condition.truth(of: plain, asOf: context.asOf))
                    #expect(
                        rule.condition.witnesses(in: facts, asOf: context.asOf)
                            == rule.condition.witnesses(in: plain, asOf: context.asOf))
                }
            }
        }
    }

    /// The same facts without a way to ask all things at once.
    private struct OneByOne: FactSource {
        let source: CriterionFacts

        func fact(_ index: Int) -> FactValue? { source.fact(index) }
        var itemCount: Int { source.itemCount }
        func item(_ index: Int) -> any FactSource { source.item(index) }
    }
}
