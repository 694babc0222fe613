import Assessment
import Evidence
import Rules
import TestSupport
import Testing

@Suite("What a record's loss would do")
struct RecordLossTests {
    @Test("where the heaviest of two on a theme goes, the other counts in full")
    func repeats() async throws {
        let rules = try Loaded.rules(Repository.areaRules)
        let assessment = Assessment(
            try await Loaded.partnership(Repository.buckinghamshire, rules: rules), rules: rules,
            asOf: day("2025-12-31"))
        let weights = assessment.rules.judgement.outcome.weights
        for reason in assessment.outcome.reasonsFor + assessment.outcome.reasonsAgainst {
            let gone = assessment.records[reason.record].record
            // The same evidence without the record: nothing else about it may matter here.
            let rest = assessment.partnership.records.filter { $0.id != gone.id }
            let without = Assessment(
                Partnership(folder: "x", area: assessment.partnership.area, records: rest), rules: assessment.rules,
                asOf: assessment.asOf)
            guard gone.supersedes.isEmpty, gone.measure?.indicator == nil else { continue }
            let change = assessment.criteria.indices.reduce(0) {
                $0 + weights[$1] * (assessment.criteria[$1].ledger.position - without.criteria[$1].ledger.position)
            }
            #expect(abs(change - reason.effect) < 1e-12, "\(gone.id)")
        }
    }
}
