import TestSupport
import Testing

@testable import Conditions

@Suite("Conditions that can never hold, and rules that never get their turn", .timeLimit(.minutes(15)))
struct ReachabilityTests {
    private static func holds(_ condition: Condition, of thing: Thing) -> Bool {
        condition.truth(of: thing, asOf: today) == .met
    }

    @Test("what is said never to hold holds of nothing", arguments: 1...6)
    func sound(seed: UInt64) {
        var random = RandomConditions(generator: SeededGenerator(seed: seed))
        for _ in 0..<100 {
            let condition = random.condition(depth: 3)
            guard !Reachability.canHold(condition) else { continue }
            #expect(!RandomConditions.things.contains { Self.holds(condition, of: $0) }, "\(condition)")
        }
    }

    @Test("of bounds, flags and presence, what is said to be possible holds of something", arguments: 1...6)
    func exact(seed: UInt64) {
        var random = RandomConditions(generator: SeededGenerator(seed: seed), isExact: true)
        for _ in 0..<100 {
            let condition = random.condition(depth: 2)
            let isPossible = RandomConditions.things.contains { Self.holds(condition, of: $0) }
            #expect(Reachability.canHold(condition) == isPossible, "\(condition)")
        }
    }

    @Test("a rule that is said never to get its turn never does", arguments: 1...6)
    func ladder(seed: UInt64) {
        var random = RandomConditions(generator: SeededGenerator(seed: seed))
        for _ in 0..<60 {
            let rules = (0..<5).map { _ in random.condition(depth: 1) }
            let unreached = Reachability.neverReached(rules)
            let reached = Set(
                RandomConditions.things.compactMap { thing in rules.firstIndex { Self.holds($0, of: thing) } })
            #expect(reached.isDisjoint(with: unreached), "\(rules)")
        }
    }

    struct Ladder: CustomTestStringConvertible, Sendable {
        let name: String
        /// An empty text stands for "always".
        let rules: [String]
        let unreached: [Int]
        var testDescription: String { name }
    }

    @Test(
        "rules after one that covers them are found",
        arguments: [
            Ladder(
                name: "a falling ladder", rules: ["{fact: score, at-least: 3}", "{fact: score, at-least: 2}", ""],
                unreached: []),
            Ladder(
                name: "a rising ladder", rules: ["{fact: score, at-least: 2}", "{fact: score, at-least: 3}", ""],
                unreached: [1]),
            Ladder(
                name: "the same twice", rules: ["{fact: open, equals: true}", "{fact: open, equals: true}"],
                unreached: [1]),
            Ladder(
                name: "the open end first", rules: ["{fact: score, above: 2}", "{fact: score, at-least: 2}"],
                unreached: []),
            Ladder(
                name: "the closed end first", rules: ["{fact: score, at-least: 2}", "{fact: score, above: 2}"],
                unreached: [1]),
            Ladder(name: "behind always", rules: ["", "{fact: score, at-least: 2}", ""], unreached: [1, 2]),
            Ladder(
                name: "a narrower set of terms",
                rules: ["{fact: kind, in: [survey, audit]}", "{fact: kind, equals: audit}"], unreached: [1]),
            Ladder(
                name: "a wider set of terms",
                rules: ["{fact: kind, equals: audit}", "{fact: kind, in: [survey, audit]}"], unreached: []),
            Ladder(
                name: "more demands on the same",
                rules: [
                    "{fact: score, at-least: 2}", "{all: [{fact: score, at-least: 2}, {fact: open, equals: true}]}",
                ],
                unreached: [1]),
            Ladder(
                name: "fewer demands",
                rules: [
                    "{all: [{fact: score, at-least: 2}, {fact: open, equals: true}]}", "{fact: score, at-least: 2}",
                ],
                unreached: []),
            Ladder(
                name: "each part covered by another rule",
                rules: [
                    "{fact: score, at-least: 2}", "{fact: open, equals: true}",
                    "{any: [{fact: score, at-least: 3}, {fact: open, equals: true}]}",
                ],
                unreached: [2]),
            Ladder(
                name: "known after missing", rules: ["{fact: score, missing: true}", "{fact: score, missing: false}"],
                unreached: []),
            Ladder(
                name: "bounds after known", rules: ["{fact: score, missing: false}", "{fact: score, at-least: 1}"],
                unreached: [1]),
            Ladder(
                name: "counts are left open",
                rules: [
                    "{count: {fact: open, equals: true}, at-least: 1}",
                    "{count: {fact: open, equals: true}, at-least: 2}",
                ],
                unreached: []),
            Ladder(
                name: "dates are left open", rules: ["{fact: due, within: P1Y}", "{fact: due, within: P1M}"],
                unreached: []),
            Ladder(
                name: "texts are left open", rules: ["{fact: title, equals: a}", "{fact: title, equals: b}"],
                unreached: []),
            Ladder(name: "no rules", rules: [], unreached: []),
        ])
    func ladders(test: Ladder) throws {
        let rules = try test.rules.map { $0.isEmpty ? nil : try condition($0) }
        #expect(Reachability.neverReached(rules) == test.unreached)
    }

    @Test("a condition with more alternatives than are written out is taken to be possible")
    func budget() throws {
        let part = "{any: [{fact: score, above: 1}, {fact: open, equals: true}, {fact: kind, equals: audit}]}"
        let text = "{all: [\(Array(repeating: part, count: 7).joined(separator: ", ")), {fact: score, above: 3}]}"
        #expect(Reachability.canHold(try condition(text)))
    }
}
