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
            let records = RecordSet(
                context.considered.filter { _ in generator.chance(80) }, below: context.records.count)
            for (condition, scanned) in zip(tried, RecordScan(tried, context).answers(of: records)) {
                let each = Self.each(condition, records, context)
                #expect(Self.truths(scanned, records) == each, "seed \(seed): \(condition)")
                answers.formUnion(each)
            }
        }
        #expect(answers.count == 3, "all three answers must have been seen")
    }

    @Test("more records than are looked at together are answered in their order")
    func manyRecords() throws {
        let rules = try Framework.area.rules()
        let evidence = RandomEvidence(rules: rules, seed: 3, count: 150...150)
        let context = AssessmentContext(try evidence.partnership(), rules: rules, asOf: evidence.asOf)
        let conditions = RuleConditions(rules).each
        let records = context.consideredSet
        for (condition, scanned) in zip(conditions, RecordScan(conditions, context).answers(of: records)) {
            #expect(Self.truths(scanned, records) == Self.each(condition, records, context))
        }
    }

    /// The answers of records one by one.
    private static func each(_ condition: Condition, _ records: RecordSet, _ context: AssessmentContext) -> [Truth] {
        records.indices.map { condition.truth(of: context.facts(ofRecord: $0), asOf: context.asOf) }
    }

    private static func truths(_ answers: RecordAnswers, _ records: RecordSet) -> [Truth] {
        records.indices.map {
            answers.met.contains($0) ? .met : answers.notMet.contains($0) ? .notMet : .unknown
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
                    for tally in rule.condition.shownTallies {
                        let met = context.answers(to: tally.condition).met.intersection(criterion.members)
                        let each = Self.each(tally.condition, criterion.members, context)
                        #expect(met.indices == zip(criterion.records, each).filter { $0.1 == .met }.map(\.0))
                    }
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
