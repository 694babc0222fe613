import SourceText
import TestSupport
import Vocabularies

@testable import Conditions

extension SeededGenerator {
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// One of several; there must be one.
    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[number(0...choices.count - 1)] }
}

/// Random conditions over the score (bounds 1 to 3), the flag and the kind.
struct RandomConditions {
    var generator: SeededGenerator
    /// Whether to use only what reachability sees exactly: bounds, flags and presence.
    var isExact = false
    /// Whether facts may be asked to be missing or known.
    var asksPresence = true

    mutating func condition(depth: Int) -> Condition {
        let choice = depth == 0 ? 0 : generator.number(0...4)
        switch choice {
        case 1: return .all(parts(depth))
        case 2: return .any(parts(depth))
        case 3: return .not(condition(depth: depth - 1))
        default: return comparison()
        }
    }

    private mutating func parts(_ depth: Int) -> [Condition] {
        (0..<generator.number(1...3)).map { _ in condition(depth: depth - 1) }
    }

    mutating func comparison() -> Condition {
        let fact = isExact ? generator.pick([0, 0, 2]) : generator.pick([0, 0, 2, 4])
        let tests = (0..<generator.number(1...2)).map { _ in test(of: fact) }
        return .fact(Comparison(fact: fact, name: Thing.facts[fact].name, tests: tests, place: SourcePlace(path: "t")))
    }

    private mutating func test(of fact: Int) -> Test {
        if asksPresence, generator.number(0...5) == 0 { return .missing(generator.pick([true, false])) }
        switch fact {
        case 2: return .flag(generator.pick([true, false]))
        case 4: return .oneOf(TermSet(bits: UInt64(generator.number(1...7))))
        default:
            let bound = Double(generator.number(1...3))
            let tests: [Test] = [.atLeast(bound), .atMost(bound), .above(bound), .below(bound), .number(bound)]
            return generator.pick(isExact ? Array(tests.dropLast()) : tests)
        }
    }

    /// All things that such conditions can tell apart.
    static let things: [Thing] = {
        let scores: [Double?] = [nil] + stride(from: 0.5, through: 3.5, by: 0.5).map { $0 }
        let flags: [Bool?] = [nil, true, false]
        let kinds: [Int?] = [nil, 0, 1, 2]
        return scores.flatMap { score in
            flags.flatMap { flag in kinds.map { Thing(score: score, open: flag, kind: $0) } }
        }
    }()
}
