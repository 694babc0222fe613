import Foundation
import Moderation
import TestSupport
import Testing

@Suite("Kappa") struct KappaTests {
    struct Published: Sendable, CustomTestStringConvertible {
        let name: String
        let table: [[Int]]
        let weights: KappaWeights
        let value: Double
        let standardError: Double
        var testDescription: String { "\(name), \(weights.rawValue)" }
    }

    /// Fleiss (1981), Statistical Methods for Rates and Proportions, table 13.1: two raters of 100 patients.
    static let diagnoses = [[75, 1, 4], [5, 4, 1], [0, 0, 10]]
    /// The SAS manual, PROC FREQ, "Cohen's kappa": two dermatologists' ratings of 88 patients.
    static let skin = [[10, 4, 1, 0], [5, 10, 12, 2], [2, 4, 12, 5], [0, 2, 6, 13]]
    /// Hout, Duncan and Sobel (1987), in Agresti (1990), table 2.10: answers of 91 couples.
    static let couples = [[7, 7, 2, 3], [2, 8, 3, 7], [1, 5, 4, 9], [2, 8, 9, 14]]

    @Test(
        "as published",
        arguments: [
            Published(name: "diagnoses", table: diagnoses, weights: .unweighted, value: 0.676, standardError: 0.088),
            Published(name: "skin", table: skin, weights: .unweighted, value: 0.3449, standardError: 0.0724),
            Published(name: "skin", table: skin, weights: .linear, value: 0.5082, standardError: 0.0655),
            Published(name: "couples", table: couples, weights: .unweighted, value: 0.1293, standardError: 0.0686),
            Published(name: "couples", table: couples, weights: .linear, value: 0.2374, standardError: 0.0783),
        ]) func published(_ example: Published) throws
    {
        let kappa = try #require(Kappa(example.table, example.weights))
        let places = example.value == 0.676 ? 5e-4 : 5e-5
        #expect(abs(kappa.value - example.value) <= places)
        #expect(abs(kappa.standardError - example.standardError) <= places)
        let interval = try #require(kappa.interval)
        #expect(abs(interval.lowerBound - (kappa.value - 1.96 * kappa.standardError)) < 1e-4)
        #expect(abs(interval.upperBound - (kappa.value + 1.96 * kappa.standardError)) < 1e-4)
    }

    @Test("the same as by the definition through disagreements, for random tables")
    func definition() {
        var generator = SeededGenerator(seed: 31)
        for _ in 0..<500 {
            let table = Self.random(&generator)
            for weights in KappaWeights.allCases {
                guard let kappa = Kappa(table, weights) else { continue }
                #expect(abs(kappa.value - Self.byPairs(table, weights)) < 1e-9, "\(table)")
                #expect(kappa.value <= 1 && kappa.standardError >= 0)
                let turned = table.indices.map { column in table.map { $0[column] } }
                #expect(abs((Kappa(turned, weights)?.value ?? .nan) - kappa.value) < 1e-9)
                let mirrored = Array(table.map { Array($0.reversed()) }.reversed())
                let other = Kappa(mirrored, weights)
                #expect(abs((other?.value ?? .nan) - kappa.value) < 1e-9)
                #expect(abs((other?.standardError ?? .nan) - kappa.standardError) < 1e-9)
            }
        }
    }

    @Test("full agreement is 1 without an interval, and one term throughout is undefined")
    func edges() {
        for weights in KappaWeights.allCases {
            let full = Kappa([[3, 0, 0], [0, 2, 0], [0, 0, 1]], weights)
            #expect(full?.value == 1 && full?.interval == nil)
            #expect(Kappa([[5, 0], [0, 0]], weights) == nil)
            #expect(Kappa([[0, 0], [0, 0]], weights) == nil)
            #expect(Kappa([], weights) == nil)
            #expect(Kappa([[4]], weights) == nil)
            // One rater always the first term: chance would agree as often.
            #expect(abs(Kappa([[2, 3], [0, 0]], weights)?.value ?? 1) < 1e-12)
            let worst = Kappa([[0, 5], [5, 0]], weights)
            #expect(worst?.value == -1)
        }
        // With two terms there are no weights to differ.
        let two = KappaWeights.allCases.map { Kappa([[7, 2], [1, 5]], $0)?.value ?? 0 }
        #expect(Set(two.map { ($0 * 1e9).rounded() }).count == 1)
    }

    @Test("the standard error is what repeated drawing shows")
    func standardError() throws {
        var generator = SeededGenerator(seed: 77)
        for weights in [KappaWeights.unweighted, .quadratic] {
            let kappa = try #require(Kappa(Self.skin, weights))
            let pairs = Self.skin.indices.flatMap { row in
                Self.skin.indices.flatMap { Array(repeating: (row, $0), count: Self.skin[row][$0]) }
            }
            let values = (0..<2_000).compactMap { _ -> Double? in
                var table = Self.skin.map { $0.map { _ in 0 } }
                for _ in pairs {
                    let pair = pairs[Int.random(in: 0..<pairs.count, using: &generator)]
                    table[pair.0][pair.1] += 1
                }
                return Kappa(table, weights)?.value
            }
            let mean = values.reduce(0, +) / Double(values.count)
            let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1))
                .squareRoot()
            #expect(abs(deviation / kappa.standardError - 1) < 0.1)
        }
    }

    @Test(
        "the same as scikit-learn and statsmodels have it",
        .enabled(if: Python.hasSciKitLearn, "scikit-learn is not on this machine"))
    func otherLibraries() throws {
        var generator = SeededGenerator(seed: 41)
        let tables = [Self.diagnoses, Self.skin, Self.couples] + (0..<60).map { _ in Self.random(&generator) }
        let script = """
            import json, sys
            import numpy
            from sklearn.metrics import cohen_kappa_score
            from statsmodels.stats.inter_rater import cohens_kappa
            for line in sys.stdin:
                table = json.loads(line)
                first = [i for i, row in enumerate(table) for j, n in enumerate(row) for _ in range(n)]
                second = [j for i, row in enumerate(table) for j, n in enumerate(row) for _ in range(n)]
                labels = list(range(len(table)))
                for wt in (None, "linear", "quadratic"):
                    value = cohen_kappa_score(first, second, labels=labels, weights=wt)
                    error = cohens_kappa(numpy.array(table), wt=wt).std_kappa
                    print(repr(float(value)), repr(float(error)))
            """
        let input = tables.map { "\($0)" }.joined(separator: "\n")
        let lines = try Python.run(script, input: input).split(separator: "\n")
        try #require(lines.count == 3 * tables.count)
        var compared = 0
        for (index, line) in lines.enumerated() {
            let numbers = line.split(separator: " ").compactMap { Double($0) }
            guard let kappa = Kappa(tables[index / 3], KappaWeights.allCases[index % 3]), kappa.standardError > 0 else {
                continue
            }
            #expect(
                abs(kappa.value - numbers[0]) < 1e-9 && abs(kappa.standardError - numbers[1]) < 1e-9,
                "\(tables[index / 3])")
            compared += 1
        }
        #expect(compared > 120)
    }

    private static func random(_ generator: inout SeededGenerator) -> [[Int]] {
        let count = Int.random(in: 2...5, using: &generator)
        return (0..<count).map { row in
            (0..<count).map { Int.random(in: 0...(row == $0 ? 12 : 4), using: &generator) }
        }
    }

    /// One less mean disagreement of the pairs over that of all ways to pair the two raters' terms.
    private static func byPairs(_ table: [[Int]], _ weights: KappaWeights) -> Double {
        let pairs = table.indices.flatMap { row in
            table.indices.flatMap { Array(repeating: (row, $0), count: table[row][$0]) }
        }
        func cost(_ one: Int, _ other: Int) -> Double {
            let steps = Double(abs(one - other))
            return switch weights {
            case .unweighted: one == other ? 0 : 1
            case .linear: steps
            case .quadratic: steps * steps
            }
        }
        let observed = pairs.reduce(0) { $0 + cost($1.0, $1.1) } / Double(pairs.count)
        var expected = 0.0
        for one in pairs { for other in pairs { expected += cost(one.0, other.1) } }
        return 1 - observed / (expected / Double(pairs.count * pairs.count))
    }
}
