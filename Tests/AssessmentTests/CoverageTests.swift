@testable import Assessment
import Evidence
import Rules
import TestSupport
import Testing
import Vocabularies

@Suite("What evidence there is for each criterion")
struct CoverageTests {
    @Test("counts are those of the criterion's records one by one", arguments: Framework.allCases)
    func counts(framework: Framework) throws {
        let rules = try framework.rules()
        var cells = 0
        for seed in UInt64(1)...6 {
            let assessment = try RandomEvidence(rules: rules, seed: seed, count: 0...60).assessment()
            for criterion in assessment.criteria {
                let (records, coverage) = (criterion.records.map { assessment.records[$0].record }, criterion.coverage)
                let words = rules.vocabularies
                #expect(coverage.kinds == words.kinds.terms.indices.map { kind in records.count { $0.kind == kind } })
                #expect(
                    coverage.partners
                        == words.partners.terms.indices.map { one in
                            records.count { $0.partners.contains(one) }
                        })
                #expect(
                    coverage.phases
                        == words.phases.terms.indices.map { one in
                            records.count { $0.phases.contains(one) }
                        })
                #expect(
                    coverage.cohorts
                        == words.cohorts.terms.indices.map { one in
                            records.count { $0.cohorts.contains(one) }
                        })
                for cell in coverage.cells {
                    #expect(
                        cell.records
                            == records.count {
                                $0.partners.contains(cell.partner) && $0.phases.contains(cell.phase)
                                    && $0.kind == cell.kind
                            })
                }
                #expect(
                    coverage.cells.map(\.records).reduce(0, +)
                        == records.map { $0.partners.count * $0.phases.count }.reduce(0, +))
                cells += coverage.cells.count
            }
        }
        #expect(cells > 0)
    }
}
