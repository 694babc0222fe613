import Evidence
import Rules
import SourceText
import TestSupport
import Testing

@testable import Calibration

@Suite("One small random change")
struct PerturbationTests {
    private func records() async throws -> [EvidenceRecord] {
        let faults = FaultCollector()
        let rules = try #require(RuleSetLoader.load(Repository.areaRules, faults))
        let folder = Repository.areaRules + "/calibration/bolton-2024"
        guard case .loaded(let partnership) = await PartnershipLoader.load(folder, rules: rules, faults) else {
            Issue.record("\(faults.faults.map(\.line))")
            return []
        }
        return partnership.records
    }

    @Test("a fifth of the records is dropped, and the others stay as they are and in order")
    func dropped() async throws {
        let records = try await records()
        var generator = SplitMix64(seed: 1)
        let kept = Perturbation.droppedRecords.applied(
            to: records, ratings: records.map(\.rating), scale: 4, &generator)
        #expect(kept.count == records.count - Int((0.2 * Double(records.count)).rounded()))
        let ids = kept.map(\.id)
        #expect(ids == records.map(\.id).filter(Set(ids).contains))
        #expect(kept.allSatisfy { one in records.contains { $0.id == one.id && $0.rating == one.rating } })
    }

    @Test("a tenth of the ratings is one step away, inwards at the ends, and nothing else changes")
    func shifted() async throws {
        let records = try await records()
        for seed in 0..<20 {
            var generator = SplitMix64(seed: UInt64(seed))
            let changed = Perturbation.shiftedRatings.applied(
                to: records, ratings: records.map(\.rating), scale: 4, &generator)
            #expect(changed.map(\.id) == records.map(\.id))
            #expect(changed.map(\.extent) == records.map(\.extent))
            let steps = zip(changed, records).compactMap { one, other -> Int? in
                guard let new = one.rating, let old = other.rating else { return nil }
                #expect((0..<4).contains(new))
                return new - old
            }
            #expect(steps.count { abs($0) == 1 } == Int((0.1 * Double(records.count)).rounded()))
            #expect(steps.allSatisfy { abs($0) <= 1 })
        }
    }

    @Test("records without a rating of their own or from a measure are not shifted")
    func unrated() async throws {
        let records = try await records().map { $0.changing(.rating, to: nil) }
        var generator = SplitMix64(seed: 1)
        let changed = Perturbation.shiftedRatings.applied(
            to: records, ratings: records.map { _ in nil }, scale: 4, &generator)
        #expect(changed.allSatisfy { $0.rating == nil })
    }
}
