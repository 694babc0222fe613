@testable import Assessment
import CalendarDates
import Evidence
import Rules
import TestSupport
import Testing

@Suite("Ledgers are those that sorting all contributions gives")
struct PlainWeighingTests {
    @Test("each contribution and the sums", arguments: Framework.allCases)
    func ledgers(framework: Framework) throws {
        let rules = try framework.rules()
        for seed in UInt64(1)...12 {
            let lens = seed.isMultiple(of: 2) ? rules.judgement.lenses.first : nil
            let assessment = try RandomEvidence(rules: rules, seed: seed, count: 30...60).assessment(lens: lens)
            for criterion in assessment.criteria {
                let plain = PlainWeights(assessment, criterion, without: [], mending: [])
                #expect(criterion.contributions.map(\.inFavour) == plain.favour, "seed \(seed)")
                #expect(criterion.contributions.map(\.against) == plain.against, "seed \(seed)")
                #expect(isSame(criterion.ledger.inFavour, plain.favour.reduce(0, +)), "seed \(seed)")
                #expect(isSame(criterion.ledger.against, plain.against.reduce(0, +)), "seed \(seed)")
            }
        }
    }

    @Test("without some records, and with some mended", arguments: Framework.allCases)
    func recalculated(framework: Framework) throws {
        let rules = try framework.rules()
        for seed in UInt64(1)...12 {
            var generator = SeededGenerator(seed: seed)
            let assessment = try RandomEvidence(rules: rules, seed: seed, count: 30...60).assessment()
            for criterion in assessment.criteria {
                let some = Set(assessment.records.indices.filter { _ in generator.chance(20) })
                let gone = PlainWeights(assessment, criterion, without: some, mending: [])
                let without = assessment.ledger(of: criterion.criterion, without: some)
                #expect(isSame(without.inFavour, gone.favour.reduce(0, +)), "seed \(seed)")
                #expect(isSame(without.against, gone.against.reduce(0, +)), "seed \(seed)")
                let mended = PlainWeights(assessment, criterion, without: [], mending: some)
                let mending = assessment.ledger(of: criterion.criterion, mending: some)
                #expect(isSame(mending.inFavour, mended.favour.reduce(0, +)), "seed \(seed)")
                #expect(isSame(mending.against, mended.against.reduce(0, +)), "seed \(seed)")
            }
        }
    }

    @Test("conflicting themes are those of the sets of all sources", arguments: Framework.allCases)
    func conflicts(framework: Framework) throws {
        let rules = try framework.rules()
        var found = 0
        for seed in UInt64(1)...30 {
            let assessment = try RandomEvidence(rules: rules, seed: seed, count: 1...30).assessment()
            for criterion in assessment.criteria {
                var sides: [Int: (favour: Set<String>, against: Set<String>)] = [:]
                for index in criterion.records {
                    let record = assessment.records[index].record
                    guard let theme = record.theme, let title = record.source?.title else { continue }
                    let leaning = assessment.context.leaning(ofRecord: index)
                    if leaning > 0 { sides[theme, default: ([], [])].favour.insert(title) }
                    if leaning < 0 { sides[theme, default: ([], [])].against.insert(title) }
                }
                let expected = sides.filter {
                    !$1.favour.isEmpty && !$1.against.isEmpty && $1.favour.union($1.against).count > 1
                }
                #expect(criterion.conflicts == expected.keys.sorted(), "seed \(seed)")
                found += expected.count
            }
        }
        #expect(found > 0)
    }

    @Test("the records that decide a limit are those that break it one by one")
    func decisive() throws {
        let rules = try Framework.area.rules()
        var found = 0
        for seed in UInt64(1)...80 {
            let assessment = try RandomEvidence(rules: rules, seed: seed, count: 5...60).assessment()
            let total = assessment.records.count
            for limit in assessment.outcome.limits {
                let each = limit.records.filter { !limit.counts.holds(without: RecordSet([$0], below: total)) }
                #expect(limit.counts.decisive == each, "seed \(seed): \(limit.rule.id)")
                found += each.count
            }
        }
        #expect(found > 0)
    }

    /// Sums of the same weights may differ in their last bits by the order of adding.
    private func isSame(_ sum: Double, _ other: Double) -> Bool { abs(sum - other) <= 1e-12 * max(1, other) }

    /// Weights of a criterion's records: what their factors multiply to, and then sorted by theme to discount repeats.
    private struct PlainWeights {
        private(set) var favour: [Double] = []
        private(set) var against: [Double] = []

        init(
            _ assessment: Assessment, _ criterion: CriterionAssessment, without gone: Set<Int>, mending: Set<Int>
        ) {
            let left = criterion.contributions.filter { !gone.contains($0.record) }
            let parts = left.map { contribution in
                assessment.factors(of: contribution, for: criterion.criterion).filter { $0.name != "repeats" }
            }
            let themes = left.map { assessment.records[$0.record].record.theme }
            let repeats = assessment.rules.judgement.weights.repeats
            favour = Self.discounted(parts.map { $0.reduce(1) { $0 * $1.inFavour } }, themes, repeats)
            against = Self.discounted(
                zip(parts, left).map { parts, contribution in
                    mending.contains(contribution.record) ? 0 : parts.reduce(1) { $0 * $1.against }
                }, themes, repeats)
        }

        private static func discounted(_ weights: [Double], _ themes: [Int?], _ repeats: [Double]) -> [Double] {
            var result = weights
            for theme in Set(themes.compactMap(\.self)) {
                let members = weights.indices.filter { themes[$0] == theme && weights[$0] > 0 }
                guard members.count > 1 else { continue }
                for (place, index) in members.sorted(by: { (weights[$1], $0) < (weights[$0], $1) }).enumerated() {
                    result[index] *= repeats[min(place, repeats.count - 1)]
                }
            }
            return result
        }
    }
}
