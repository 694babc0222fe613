@testable import Assessment
import TestSupport
import Testing
import Vocabularies

@Suite("Places among repeats, and the few heaviest of many")
struct RepeatPlacesTests {
    @Test("places are those of sorting each theme by weight, the first first where weights are equal")
    func places() {
        for seed in UInt64(1)...300 {
            var generator = SeededGenerator(seed: seed)
            let count = Int.random(in: 0...40, using: &generator)
            let multipliers = Int.random(in: 1...6, using: &generator)
            let themes = (0..<count).map { _ in Int.random(in: -1...3, using: &generator) }
            // Few different weights, so that many are equal.
            let weights = (0..<count).map { _ in Double(Int.random(in: 0...5, using: &generator)) / 4 }
            var expected = Array(repeating: RepeatPlaces.alone, count: count)
            for theme in 0...3 {
                let members = (0..<count).filter { themes[$0] == theme && weights[$0] > 0 }
                guard members.count > 1 else { continue }
                let sorted = members.sorted { (weights[$1], $0) < (weights[$0], $1) }
                for (place, index) in sorted.enumerated() {
                    expected[index] = UInt16(min(place, multipliers - 1))
                }
            }
            let places = RepeatPlaces(
                count, multipliers: multipliers, theme: { PackedTerm(themes[$0] < 0 ? nil : themes[$0]) },
                weight: { weights[$0] }
            ).places
            #expect(places == expected, "seed \(seed)")
        }
    }

    @Test("weights added up in one go are the sum of each one's weight by its place")
    func sums() {
        for seed in UInt64(1)...300 {
            var generator = SeededGenerator(seed: seed)
            let count = Int.random(in: 0...60, using: &generator)
            let multipliers = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
                Double.random(in: 0...1, using: &generator)
            }
            let themes = (0..<count).map { _ in
                PackedTerm(generator.chance(20) ? nil : Int.random(in: 0...3, using: &generator))
            }
            let weights = (0..<count).map { _ in Double(Int.random(in: 0...9, using: &generator)) / 7 }
            let places = RepeatPlaces(
                count, multipliers: multipliers.count, theme: { themes[$0] }, weight: { weights[$0] }
            ).places
            let expected = (0..<count).reduce(0) { sum, index in
                sum + weights[index] * RepeatPlaces.multiplier(places[index], multipliers)
            }
            var sum = RepeatedWeights(multipliers: multipliers)
            for index in 0..<count { sum.add(weights[index], on: themes[index]) }
            #expect(abs(sum.sum - expected) <= 1e-12 * max(1, expected), "seed \(seed)")
        }
    }

    @Test("the heaviest few are the front of all, sorted")
    func heaviest() {
        for seed in UInt64(1)...300 {
            var generator = SeededGenerator(seed: seed)
            let weights = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                Double(Int.random(in: -4...4, using: &generator))
            }
            let most = Int.random(in: 0...12, using: &generator)
            var heaviest = Heaviest<Int>(most)
            for (index, weight) in weights.enumerated() { heaviest.take(index, weight) }
            let sorted = weights.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
            #expect(heaviest.items == Array(sorted.prefix(most)), "seed \(seed)")
        }
    }

    @Test("a set of records agrees with the standard library's")
    func sets() {
        for seed in UInt64(1)...100 {
            var generator = SeededGenerator(seed: seed)
            let total = Int.random(in: 1...200, using: &generator)
            func some(_ generator: inout SeededGenerator) -> Set<Int> {
                Set((0..<total).filter { _ in generator.chance(30) })
            }
            let (one, other) = (some(&generator), some(&generator))
            let (left, right) = (RecordSet(one, below: total), RecordSet(other, below: total))
            #expect(left.indices == one.sorted())
            #expect(left.count == one.count)
            #expect((0..<total).filter(left.contains) == one.sorted())
            #expect(left.countShared(with: right) == one.intersection(other).count)
            var both = left
            both.formUnion(right)
            #expect(both.indices == one.union(other).sorted())
        }
    }
}
