import CalendarDates
@testable import Conditions
import SourceText
import TestSupport
import Testing

/// Conditions put into steps give the answers that they give as they are.
@Suite struct NumberConditionsTests {
    private struct Numbers: FactSource {
        let values: [Double?]

        func fact(_ index: Int) -> FactValue? { values[index].map { .number($0) } }
    }

    private static let place = SourcePlace(path: "rules.yaml")
    private static let today = CalendarDate(daysSinceEpoch: 20_000)

    @Test(arguments: 0..<200) func theAnswersAreTheSame(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let list = (0..<6).map { _ in Self.condition(depth: 3, &random) }
        var plain = NumberConditions()
        for condition in list {
            let isTaken = plain.append(condition)
            #expect(isTaken)
        }
        for _ in 0..<40 {
            let numbers = Numbers(
                values: (0..<3).map { _ in Int.random(in: 0..<4, using: &random) == 0 ? nil : Self.number(&random) })
            let expected = list.firstIndex { $0.truth(of: numbers, asOf: Self.today) == .met }
            #expect(plain.firstMet(0..<list.count) { numbers.values[$0] } == expected)
            let later = list.indices.dropFirst(2).first { list[$0].truth(of: numbers, asOf: Self.today) == .met }
            #expect(plain.firstMet(2..<list.count) { numbers.values[$0] } == later)
        }
    }

    @Test func whatAsksForMoreIsRefusedWhole() {
        var plain = NumberConditions()
        let tally = Tally(condition: .all([]), tests: [.atLeast(1)], place: Self.place)
        let text = Condition.fact(Comparison(fact: 0, name: "a", tests: [.text("x")], place: Self.place))
        for condition in [Condition.count(tally), .share(tally), text, .all([.all([]), .not(text)])] {
            let isTaken = plain.append(condition)
            #expect(!isTaken)
        }
        let always = plain.append(nil)
        #expect(always && plain.count == 1)
        #expect(plain.firstMet(0..<1) { _ in nil } == 0)
    }

    private static func condition(depth: Int, _ random: inout SeededGenerator) -> Condition {
        let parts = { (random: inout SeededGenerator) in
            (0..<Int.random(in: 0...3, using: &random)).map { _ in condition(depth: depth - 1, &random) }
        }
        switch depth == 0 ? 3 : Int.random(in: 0..<5, using: &random) {
        case 0: return .all(parts(&random))
        case 1: return .any(parts(&random))
        case 2: return .not(condition(depth: depth - 1, &random))
        default:
            let tests = (0..<Int.random(in: 1...2, using: &random)).map { _ in test(&random) }
            return .fact(
                Comparison(fact: Int.random(in: 0..<3, using: &random), name: "a", tests: tests, place: place))
        }
    }

    private static func test(_ random: inout SeededGenerator) -> Conditions.Test {
        let bound = number(&random)
        switch Int.random(in: 0..<7, using: &random) {
        case 0: return .atLeast(bound)
        case 1: return .atMost(bound)
        case 2: return .above(bound)
        case 3: return .below(bound)
        case 4: return .number(bound)
        case 5: return .missing(true)
        default: return .missing(false)
        }
    }

    /// Few different ones, so that bounds are often met exactly.
    private static func number(_ random: inout SeededGenerator) -> Double {
        Double(Int.random(in: -2...2, using: &random))
    }
}
