import Assessment
import Conditions
import Rules
import Testing

@Suite("All numbers stay within their bounds", .timeLimit(.minutes(15)))
struct BoundsTests {
    @Test(
        "probabilities sum to 1, positions lie within -1 and 1 and inside their interval", arguments: Framework.allCases
    )
    func bounds(framework: Framework) throws {
        let rules = try framework.rules()
        for seed in UInt64(1)...20 {
            let assessment = try RandomEvidence(rules: rules, seed: seed, count: 1...60).assessment()
            let outcome = assessment.outcome
            #expect(abs(outcome.probabilities.reduce(0, +) - 1) < 1e-9)
            #expect(abs(outcome.byScore.reduce(0, +) - 1) < 1e-9)
            #expect((outcome.probabilities + outcome.byScore).allSatisfy { (0...1).contains($0) })
            #expect(outcome.areaPositions.allSatisfy { (-1...1).contains($0) })
            #expect((1...Double(rules.framework.levels.count)).contains(outcome.expectedLevel))
            for criterion in assessment.criteria {
                let ledger = criterion.ledger
                #expect((-1...1).contains(ledger.position))
                #expect(ledger.interval.contains(ledger.position))
                #expect(ledger.interval.lowerBound >= -1 && ledger.interval.upperBound <= 1)
                #expect(criterion.contributions.allSatisfy { $0.inFavour >= 0 && $0.against >= 0 })
            }
            #expect(
                outcome.reasonsFor.allSatisfy { $0.effect > 0 } && outcome.reasonsAgainst.allSatisfy { $0.effect < 0 })
        }
    }

    @Test(
        "closing a gap is never said to make the best case worse or the worst case better",
        arguments: Framework.allCases)
    func gapEffects(framework: Framework) throws {
        let rules = try framework.rules()
        for seed in UInt64(1)...12 {
            for gap in try RandomEvidence(rules: rules, seed: seed).assessment().gaps {
                #expect(gap.effect.best <= 0 && gap.effect.worst >= 0, "\(gap.id)")
                switch gap.rule.closing {
                case .none: #expect(gap.effect == .none)
                case .removesWeakness: #expect(gap.effect.worst == 0)
                case .addsEvidence: break
                }
            }
        }
    }

    @Test("nothing at all gives no level and even positions", arguments: Framework.allCases)
    func nothing(framework: Framework) throws {
        let rules = try framework.rules()
        let partnership = try Loaded.partnership(records: "records: []\n", rules: rules)
        let assessment = Assessment(partnership, rules: rules, asOf: day("2025-06-30"))
        #expect(assessment.outcome.likely == nil)
        #expect(assessment.criteria.allSatisfy { $0.ledger.position == 0 && $0.records.isEmpty })
        #expect(assessment.outcome.score == 0)
    }
}
