import Assessment
import Evidence
import Rules
import TestSupport
import Testing

@Suite("Too little evidence to name a level")
struct ThinEvidenceTests {
    @Test(
        "one record gives no likely level, and states how often each level is reached and not what the model makes of it"
    )
    func oneRecord() throws {
        let rules = try Loaded.rules(Repository.areaRules)
        let partnership = try Loaded.partnership(
            records: """
                records:
                  - {id: a, kind: survey, date: 2025-06-01, criteria: [engagement], rating: strength, extent: many,
                     impact: demonstrated, summary: S.}

                """, rules: rules)
        let outcome = Assessment(partnership, rules: rules, asOf: day("2025-06-30")).outcome
        #expect(outcome.likely == nil)
        // 14, 26 and 14 of the 54 inspections of 2023 and 2024.
        for (stated, count) in zip(outcome.probabilities, [14.0, 26, 14]) { #expect(abs(stated - count / 54) < 1e-12) }
        // With a position near the middle the model alone would be sure of the level in the middle.
        #expect(outcome.modelled[1] > 0.9)
    }
}
