import Assessment
import CalendarDates
import Rules
import TestSupport
import Testing
import Vocabularies

@Suite("Worse evidence never helps", .timeLimit(.minutes(15)))
struct MonotoneTests {
    private static let seeds: ClosedRange<UInt64> = 1...25

    /// A scale on which a record can be made worse, and those records to which that applies.
    enum Scale: String, CaseIterable { case rating, extent, trajectory, leaders }

    @Test(
        "a record made worse by one step or more never lifts any position, level or probability",
        arguments: Framework.allCases)
    func worsened(framework: Framework) throws {
        let rules = try framework.rules()
        for seed in Self.seeds {
            var generator = SeededGenerator(seed: seed &* 977)
            let before = RandomEvidence(rules: rules, seed: seed)
            let old = try before.assessment()
            for scale in Scale.allCases {
                var after = before
                let index = Int.random(in: after.records.indices, using: &generator)
                guard Self.worsen(&after.records[index], scale, rules, &generator) else { continue }
                let new = try after.assessment()
                new.expectNoBetter(than: old, "seed \(seed): worse \(scale) of record \(index)")
            }
        }
    }

    @Test("a further record that only weighs against never helps", arguments: Framework.allCases)
    func addedWeakness(framework: Framework) throws {
        let rules = try framework.rules()
        let bad = rules.vocabularies.ratings.terms.indices.filter { rules.judgement.weights.ratings[$0].inFavour == 0 }
        for seed in Self.seeds {
            var generator = SeededGenerator(seed: seed &* 31)
            let before = RandomEvidence(rules: rules, seed: seed)
            var after = before
            var record = RandomRecord("new", rules: rules, knownOn: before.asOf, using: &generator)
            let rating = generator.pick(bad)
            record.rating = try #require(rating)
            after.records.append(record)
            try after.assessment().expectNoBetter(than: try before.assessment(), "seed \(seed)")
        }
    }

    @Test("a further record that only weighs in favour never harms", arguments: Framework.allCases)
    func addedStrength(framework: Framework) throws {
        let rules = try framework.rules()
        for seed in Self.seeds {
            var generator = SeededGenerator(seed: seed &* 37)
            let before = RandomEvidence(rules: rules, seed: seed)
            var after = before
            var record = RandomRecord("new", rules: rules, knownOn: before.asOf, using: &generator)
            record.rating = 0
            after.records.append(record)
            try before.assessment().expectNoBetter(than: try after.assessment(), "seed \(seed)")
        }
    }

    @Test("a limit never makes anything better, whatever the score and the precedent", arguments: Framework.allCases)
    func limits(framework: Framework) throws {
        let rules = try framework.rules()
        let plain = OutcomeCalculation(rules.judgement.outcome)
        #expect(!rules.judgement.limits.isEmpty)
        for step in -60...60 {
            let score = Double(step) / 50
            let free = plain.probabilities(score: score)
            for limit in rules.judgement.limits {
                let limited = plain.limited(by: [limit]).probabilities(score: score)
                #expect(abs(limited.reduce(0, +) - 1) < 1e-12)
                #expect(OutcomeCalculation.likely(limited) >= limit.best)
                for level in free.indices {
                    #expect(limited[...level].reduce(0, +) <= free[...level].reduce(0, +) + 1e-12)
                }
                let (now, before) = (OutcomeCalculation.likely(limited), OutcomeCalculation.likely(free))
                #expect(now >= before, "score \(score), \(limit.id)")
            }
        }
    }

    @Test("a rising score never makes a worse level more likely", arguments: Framework.allCases)
    func rising(framework: Framework) throws {
        let calculation = OutcomeCalculation(try framework.rules().judgement.outcome)
        var before: [Double]?
        for step in -400...400 {
            let now = calculation.probabilities(score: Double(step) / 10)
            #expect(abs(now.reduce(0, +) - 1) < 1e-12)
            #expect(now.allSatisfy { (0...1).contains($0) })
            if let before {
                for level in now.indices {
                    #expect(now[...level].reduce(0, +) >= before[...level].reduce(0, +) - 1e-12)
                }
                #expect(OutcomeCalculation.likely(now) <= OutcomeCalculation.likely(before))
            }
            before = now
        }
    }

    /// Makes a record worse; false where it is at the end of the scale, or where it says nothing there. Wider is worse
    /// only for what weighs against alone.
    private static func worsen(
        _ record: inout RandomRecord, _ scale: Scale, _ rules: RuleSet, _ generator: inout SeededGenerator
    ) -> Bool {
        let words = rules.vocabularies
        func worse(_ index: Int?, _ vocabulary: Vocabulary) -> Int? {
            let stated = vocabulary.terms.indices.filter { !vocabulary[$0].isUnstated }
            guard let index, stated.contains(index) else { return nil }
            return stated.filter { $0 > index }.randomElement(using: &generator)
        }
        switch scale {
        case .rating:
            guard let rating = worse(record.rating, words.ratings) else { return false }
            record.rating = rating
        case .extent:
            guard rules.judgement.weights.ratings[record.rating].inFavour == 0,
                let extent = worse(record.extent, words.extents)
            else { return false }
            record.extent = extent
        case .trajectory:
            guard let trajectory = worse(record.trajectory, words.trajectories) else { return false }
            record.trajectory = trajectory
        case .leaders:
            guard let leaders = worse(record.leaders, words.leaders) else { return false }
            record.leaders = leaders
        }
        return true
    }
}
