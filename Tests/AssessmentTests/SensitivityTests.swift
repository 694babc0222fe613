import Assessment
import Evidence
import Rules
import TestSupport
import Testing

@Suite("What would move the outcome most", .timeLimit(.minutes(15)))
struct SensitivityTests {
    /// Inspected areas: where limits apply and where none does.
    private static let areas = ["barking-and-dagenham-2024", "bury-2024", "bolton-2024"]

    private func assessments() async throws -> [Assessment] {
        let rules = try Loaded.rules(Repository.areaRules)
        var all = [
            Assessment(
                try await Loaded.partnership(Repository.buckinghamshire, rules: rules), rules: rules,
                asOf: day("2025-12-31"))
        ]
        for area in Self.areas {
            let partnership = try await Loaded.partnership(
                Repository.areaRules + "/calibration/" + area, rules: rules)
            let newest = try #require(partnership.records.map(\.known).max())
            all.append(Assessment(partnership, rules: rules, asOf: newest))
        }
        return all
    }

    @Test("the records named are those whose loss moves the mean level most, by the full assessment without each")
    func losses() async throws {
        let assessments = try await assessments()
        #expect(assessments.contains { !$0.outcome.limits.isEmpty })
        for assessment in assessments { expectExact(assessment) }
    }

    @Test("so it is where the loss of one record lifts a limit")
    func limits() throws {
        let rules = try Framework.fourLevels.rules()
        var lifted = 0
        for seed in 1...60 {
            let assessment = try RandomEvidence(rules: rules, seed: UInt64(seed)).assessment()
            expectExact(assessment)
            lifted += assessment.sensitivity.records.count { loss in
                without(loss.record, assessment).outcome.limits.count < assessment.outcome.limits.count
            }
        }
        #expect(lifted > 0)
    }

    @Test("the gaps named are those whose closing would lower the mean level most")
    func closings() async throws {
        for assessment in try await assessments() {
            let named = assessment.sensitivity.gaps.map { assessment.gaps[$0].effect.best }
            let all = assessment.gaps.map(\.effect.best).filter { $0 < 0 }.sorted()
            #expect(named == Array(all.prefix(assessment.rules.judgement.reasonCount)))
        }
    }

    @Test("closing a gap lifts a limit that only its records brought about")
    func closingLiftsLimit() throws {
        let rules = try Framework.fourLevels.rules()
        let partnership = try Loaded.partnership(
            records: """
                records:
                  - {id: a, kind: mystery-visit, date: 2025-06-30, criteria: [stock-breadth], rating: dire, extent: several-branches, impact: seen, summary: S.}
                  - {id: b, kind: mystery-visit, date: 2025-06-30, criteria: [stock-breadth], rating: dire, extent: several-branches, impact: seen, summary: S.}

                """, rules: rules)
        let assessment = Assessment(partnership, rules: rules, asOf: day("2025-06-30"))
        #expect(!assessment.outcome.limits.isEmpty)
        let gap = try #require(assessment.gaps.first { $0.rule.closing == .removesWeakness && $0.records.count == 2 })
        // Nothing is left on any criterion, and nothing holds a limit.
        let free = OutcomeCalculation(rules.judgement.outcome)
        #expect(gap.effect.likelyAtBest == OutcomeCalculation.likely(free.probabilities(score: 0)))
        let mean = free.probabilities(score: 0).enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
        #expect(abs(gap.effect.best - (mean - assessment.outcome.expectedLevel)) < 1e-12)
    }

    private func without(_ index: Int, _ assessment: Assessment) -> Assessment {
        let gone = assessment.records[index].record.id
        return Assessment(
            Partnership(
                folder: "x", area: assessment.partnership.area,
                records: assessment.partnership.records.filter { $0.id != gone }),
            rules: assessment.rules, asOf: assessment.asOf)
    }

    /// Holds every loss named against the assessment without the record, and sees to it that no larger one is left out.
    private func expectExact(_ assessment: Assessment) {
        let now = assessment.outcome.expectedLevel
        // A figure that goes lets an older one count again, and so does a record that replaces others: another question.
        let lone = assessment.records.indices.filter { index in
            let record = assessment.records[index].record
            return assessment.records[index].isConsidered && record.measure?.indicator == nil
                && record.supersedes.isEmpty
        }
        let full = lone.map { index -> (record: Int, change: Double, likely: Int) in
            let outcome = without(index, assessment).outcome
            return (index, outcome.expectedLevel - now, OutcomeCalculation.likely(outcome.modelled))
        }
        let named = assessment.sensitivity.records.filter { lone.contains($0.record) }
        for loss in named {
            let other = full.first { $0.record == loss.record }
            #expect(other.map { abs($0.change - loss.change) < 1e-9 } == true)
            #expect(other?.likely == loss.likely)
        }
        guard assessment.sensitivity.records.count == assessment.rules.judgement.reasonCount,
            let least = assessment.sensitivity.records.map({ abs($0.change) }).min()
        else { return }
        let missed = full.filter { one in
            abs(one.change) > least + 1e-9 && !named.contains { $0.record == one.record }
        }
        #expect(missed.isEmpty)
    }
}
