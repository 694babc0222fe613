@testable import Assessment
import TestSupport
import Testing
import Vocabularies

@Suite("Weights of which repeats on a theme count for less, and the few heaviest of many")
struct RepeatedWeightsTests {
    @Test("multipliers are those of sorting each theme by weight, the first first where weights are equal")
    func multipliers() {
        for seed in UInt64(1)...300 {
            var generator = SeededGenerator(seed: seed)
            // Few different weights, so that many are equal.
            let items = Self.items(&generator) { Double(Int.random(in: 0...5, using: &$0)) / 4 }
            let multipliers = Self.multipliers(&generator)
            var expected = Array(repeating: 1.0, count: items.count)
            for theme in 0...3 {
                let members = items.indices.filter { items[$0].theme.index == theme && items[$0].against > 0 }
                guard members.count > 1 else { continue }
                let sorted = members.sorted { (items[$1].against, $0) < (items[$0].against, $1) }
                for (place, index) in sorted.enumerated() {
                    expected[index] = multipliers[min(place, multipliers.count - 1)]
                }
            }
            let contributions = Contributions(items, repeats: multipliers)
            #expect(contributions.map(\.againstRepeat) == expected, "seed \(seed)")
            let sum = zip(items, expected).reduce(0) { $0 + $1.0.against * $1.1 }
            #expect(abs(contributions.sums.against - sum) <= 1e-12 * max(1, sum), "seed \(seed)")
        }
    }

    @Test("sums without some records are those that the others alone would have, to the last bit")
    func without() {
        for seed in UInt64(1)...300 {
            var generator = SeededGenerator(seed: seed)
            let items = Self.items(&generator) { Double(Int.random(in: 0...9, using: &$0)) / 7 }
            let multipliers = Self.multipliers(&generator)
            let contributions = Contributions(items, repeats: multipliers)
            let gone = items.map { Int($0.record) }.filter { _ in generator.chance(30) }
            let set = RecordSet(gone, below: 2 * items.count + 1)
            let left = Contributions(items.filter { !gone.contains(Int($0.record)) }, repeats: multipliers).sums
            #expect(contributions.sums(without: set) == left, "seed \(seed)")
            let mended = contributions.sums(mending: set)
            #expect(mended == (contributions.sums.inFavour, left.against), "seed \(seed)")
            for record in 0..<2 * items.count {
                let others = Contributions(items.filter { Int($0.record) != record }, repeats: multipliers)
                #expect(contributions.sums(without: record) == others.sums, "seed \(seed)")
            }
        }
    }

    @Test("the contributions of a range of records are those that lie in it")
    func ofRecords() {
        var generator = SeededGenerator(seed: 5)
        let items = Self.items(&generator) { _ in 1 }
        let contributions = Contributions(items, repeats: [1])
        for first in 0..<2 * items.count {
            let range = first..<first + 5
            let expected = items.map { Int($0.record) }.filter(range.contains)
            #expect(contributions.ofRecords(range).map(\.record) == expected)
        }
    }

    /// Contributions of every second record or so, on few themes, so that most repeat something.
    private static func items(
        _ generator: inout SeededGenerator, _ weight: (inout SeededGenerator) -> Double
    ) -> [Contributions.Item] {
        var record: Int32 = -1
        return (0..<Int.random(in: 2...60, using: &generator)).map { _ in
            record += generator.chance(80) ? 2 : 1
            return Contributions.Item(
                record: record,
                theme: PackedTerm(generator.chance(20) ? nil : Int.random(in: 0...3, using: &generator)),
                inFavour: weight(&generator), against: weight(&generator))
        }
    }

    private static func multipliers(_ generator: inout SeededGenerator) -> [Double] {
        (0..<Int.random(in: 1...6, using: &generator)).map { _ in Double.random(in: 0...1, using: &generator) }
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
            var joined = Heaviest<Int>(most)
            for start in stride(from: 0, to: weights.count, by: 7) {
                var part = Heaviest<Int>(most)
                for index in start..<min(start + 7, weights.count) { part.take(index, weights[index]) }
                joined.take(part)
            }
            #expect(joined.items == heaviest.items, "seed \(seed)")
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
            #expect(left.intersection(right).indices == one.intersection(other).sorted())
            #expect(left.isDisjoint(with: right) == one.isDisjoint(with: other))
            #expect(left.isEmpty == one.isEmpty)
        }
    }

    @Test("several sets found side by side are those found one record after the other", arguments: [0, 1, 64, 9000])
    func severalSets(total: Int) {
        let sets = RecordSet.sets(3, below: total) { word, bits in
            for record in word * 64..<min(word * 64 + 64, total) where record % 5 < 3 {
                bits[record % 5] |= 1 << UInt64(record % 64)
            }
        }
        #expect(sets.map(\.indices) == (0..<3).map { rest in (0..<total).filter { $0 % 5 == rest } })
    }
}
