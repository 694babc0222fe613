import Rules
import Testing

@testable import Calibration

@Suite("Parting areas at random")
struct FoldsTests {
    @Test("the generator gives its published numbers")
    func published() {
        // The first outputs of SplitMix64 for the seed 1234567.
        var generator = SplitMix64(seed: 1_234_567)
        #expect(
            [generator.next(), generator.next(), generator.next()]
                == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
    }

    @Test("numbers below a bound keep to it and reach all of it; shuffling loses and doubles nothing")
    func bounds() {
        var generator = SplitMix64(seed: 1)
        #expect(Set((0..<500).map { _ in generator.next(below: 7) }) == Set(0..<7))
        #expect(generator.next(below: 1) == 0)
        let shuffled = generator.shuffled(Array(0..<50))
        #expect(shuffled.sorted() == Array(0..<50) && shuffled != Array(0..<50))
        var (one, other) = (SplitMix64(seed: 1, text: "ab"), SplitMix64(seed: 1, text: "ba"))
        #expect(one.next() != other.next())
    }

    @Test(
        "every part has each level in proportion, give or take one, and each case stands in one part",
        arguments: [[8, 14, 8], [2, 2, 8], [5, 0, 7], [3, 11], [6, 6, 1, 30]])
    func stratified(counts: [Int]) {
        let levels = counts.indices.flatMap { Array(repeating: $0, count: counts[$0]) }
        for seed in 0..<50 {
            var generator = SplitMix64(seed: UInt64(seed))
            let parts = StratifiedFolds.parts(levels: levels, count: 5, &generator)
            #expect(parts.flatMap(\.self).sorted() == Array(levels.indices))
            for (level, count) in counts.enumerated() {
                for part in parts {
                    let inside = part.count { levels[$0] == level }
                    #expect((count / 5...(count + 4) / 5).contains(inside))
                }
            }
            #expect((parts.map(\.count).max() ?? 0) - (parts.map(\.count).min() ?? 0) <= 1)
        }
    }

    @Test("one seed gives the same parts, repeats give others")
    func deterministic() {
        let levels = Array(repeating: 0, count: 10) + Array(repeating: 1, count: 10)
        var (one, other) = (SplitMix64(seed: 20), SplitMix64(seed: 20))
        let first = StratifiedFolds.parts(levels: levels, count: 5, &one)
        #expect(first == StratifiedFolds.parts(levels: levels, count: 5, &other))
        #expect(first != StratifiedFolds.parts(levels: levels, count: 5, &one))
    }
}

@Suite("What limits move")
struct LimitFitTests {
    @Test(
        "the rule of succession, to two decimals, and nothing where half or less is left",
        arguments: [
            (7, 7, 0.89), (6, 6, 0.88), (12, 12, 0.93), (1, 1, 0.67), (12, 10, 0.79), (4, 3, 0.67), (0, 0, nil),
            (1, 0, nil),
            (2, 1, nil), (4, 2, nil), (500, 500, 0.99), (301, 152, nil),
        ] as [(Int, Int, Double?)])
    func moves(applied: Int, held: Int, wanted: Double?) {
        #expect(LimitFit(limit: 0, applied: applied, held: held).moves == wanted)
    }
}
