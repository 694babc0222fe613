import Assessment
import CalendarDates
import Evidence
import Rules
import Testing

@Suite("What closing a gap would do")
struct GapEffectTests {
    // One poor record: 1 against, extent several-branches 1, impact seen 1. Position -1 / 3.
    private static let poor = """
        records:
          - {id: a, kind: mystery-visit, date: 2025-06-30, criteria: [stock-breadth], rating: poor, extent: several-branches, impact: seen, summary: S.}

        """

    @Test("weakness that is gone leaves the position of what is left: here none, so 0")
    func removed() throws {
        let (assessment, rules) = try assess()
        let gap = try #require(assessment.gaps.first { $0.id == "weak-spot/stock-breadth" })
        let calculation = OutcomeCalculation(rules.judgement.outcome)
        let now = Self.mean(calculation.probabilities(score: calculation.score([-1.0 / 3, 0, 0, 0, 0])))
        let then = Self.mean(calculation.probabilities(score: 0))
        #expect(abs(gap.effect.best - (then - now)) < 1e-12)
        #expect(gap.effect.best < 0)
        #expect(gap.effect.worst == 0)
        #expect(gap.records.map { assessment.records[$0].record.id } == ["a"])
    }

    @Test("new evidence may be the best or the worst: 1.5 for or 2 against")
    func added() throws {
        let (assessment, rules) = try assess()
        let gap = try #require(assessment.gaps.first { $0.id == "silence/reader-welcome" })
        let calculation = OutcomeCalculation(rules.judgement.outcome)
        func mean(_ position: Double) -> Double {
            Self.mean(calculation.probabilities(score: calculation.score([-1.0 / 3, 0, position, 0, 0])))
        }
        #expect(abs(gap.effect.best - (mean(1.5 / 3.5) - mean(0))) < 1e-12)
        #expect(abs(gap.effect.worst - (mean(-2.0 / 4) - mean(0))) < 1e-12)
        #expect(gap.effect.best < 0 && gap.effect.worst > 0)
    }

    @Test("a criterion without a weight moves nothing, and neither does a paper")
    func nothing() throws {
        let gaps = try assess().assessment.gaps
        #expect(gaps.first { $0.id == "silence/branch-upkeep" }?.effect == GapEffect.none)
        #expect(gaps.first { $0.id == "paper-missing/stock-list" }?.effect == GapEffect.none)
    }

    @Test("gaps come with the largest effect first, then the most urgent, then by name")
    func order() throws {
        let gaps = try assess().assessment.gaps
        #expect(zip(gaps, gaps.dropFirst()).allSatisfy { $0.effect.size >= $1.effect.size })
        #expect(
            gaps.suffix(3).map(\.id) == [
                "silence/branch-upkeep", "paper-missing/roof-report", "paper-missing/stock-list",
            ])
    }

    private static func mean(_ probabilities: [Double]) -> Double {
        probabilities.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
    }

    private func assess() throws -> (assessment: Assessment, rules: RuleSet) {
        let rules = try Framework.fourLevels.rules()
        let partnership = try Loaded.partnership(records: Self.poor, rules: rules)
        return (Assessment(partnership, rules: rules, asOf: day("2025-06-30")), rules)
    }
}
