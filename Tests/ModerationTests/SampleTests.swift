import Assessment
import Evidence
import Rules
import TestSupport
import Testing

@testable import Moderation

@Suite("Drawing a sample") struct SampleTests {
    private func drawn(_ sample: ModerationSample) -> [String] {
        sample.items.map { sample.assessment.records[$0.record].record.id }
    }

    @Test("the order of records and files does not matter, the seed does")
    func order() async throws {
        let rules = try Loaded.rules(Repository.fourLevels + "/rules")
        var random = RandomRecords(rules, seed: 3)
        let records = random.items(120)
        var generator = SeededGenerator(seed: 5)
        let one = ModerationSample(try await Loaded.assessment(records: records), size: 25, seed: 9)
        for files in 1...3 {
            let other = try await Loaded.assessment(records: records.shuffled(using: &generator), files: files)
            let again = ModerationSample(other, size: 25, seed: 9)
            #expect(drawn(again) == drawn(one))
            #expect(ModerationSheet.csv(for: again) == ModerationSheet.csv(for: one))
        }
        let another = ModerationSample(one.assessment, size: 25, seed: 10)
        #expect(drawn(another).sorted() != drawn(one).sorted())
        #expect(Set(another.items.map(\.blindID)).isDisjoint(with: one.items.map(\.blindID)))
    }

    @Test("the same on any machine: what one seed draws from the sample evidence is known")
    func known() async throws {
        let sample = ModerationSample(try await Loaded.buckinghamshire(), size: 4, seed: 1)
        #expect(
            zip(sample.items, drawn(sample)).map { "\($0.blindID) \($1)" } == [
                "qrxmf-fpjxx sen2-ehc-plan-over-a-year-2024", "twgkm-nbpdg sen2-annual-review-decision-4-weeks-2024",
                "wxkwn-fnwpf sen2-apprenticeships-rate-202425", "xxtpn-rntnj fact-survey-2025-right-support",
            ])
    }

    @Test(
        "only records that count and have a rating are drawn, each once, and all where the size allows",
        arguments: [0, 1, 7, 40, 5_000])
    func drawnFrom(size: Int) async throws {
        let assessment = try await Loaded.buckinghamshire()
        let eligible = assessment.records.filter { $0.isConsidered && $0.rating != nil }
        #expect(eligible.count < assessment.records.count)
        let sample = ModerationSample(assessment, size: size, seed: 2)
        let ids = drawn(sample)
        #expect(ids.count == min(size, eligible.count) && Set(ids).count == ids.count)
        #expect(Set(ids).isSubset(of: eligible.map(\.record.id)))
        #expect(sample.population == eligible.count)
        #expect(sample.strata.reduce(0) { $0 + $1.drawn } == ids.count)
    }

    @Test("each stratum has the records that it says")
    func strata() async throws {
        let sample = ModerationSample(try await Loaded.buckinghamshire(), size: 60, seed: 4)
        for stratum in sample.strata {
            let rated = sample.items.map { sample.assessment.records[$0.record] }.filter {
                $0.record.criteria.first == stratum.criterion && $0.rating == stratum.rating
            }
            #expect(rated.count == stratum.drawn)
            #expect(stratum.drawn >= 1 || sample.strata.count > 60)
        }
        #expect(Set(sample.strata.map(\.criterion)).count > 5, "several criteria take part")
    }

    @Test("no evidence gives an empty sample, and its sheet only a header")
    func none() async throws {
        let assessment = try await Loaded.assessment(
            records: [
                "  - {id: old, kind: mystery-visit, date: 2001-01-01, criteria: [stock-breadth], rating: poor, summary: Old.}\n"
            ])
        let sample = ModerationSample(assessment, size: 10, seed: 1)
        #expect(sample.items.isEmpty && sample.strata.isEmpty && sample.population == 0)
        #expect(FilledSheet.rows(sample).count == 1)
    }
}
