import CalendarDates
import Conditions
import TestSupport
import Testing
import Vocabularies

@Suite("Whether conditions hold")
struct ConditionTruthTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let text: String
        let thing: Thing
        let truth: Truth
        var testDescription: String { "\(text) of \(thing) is \(truth)" }

        init(_ text: String, _ thing: Thing, _ truth: Truth) {
            self.text = text
            self.thing = thing
            self.truth = truth
        }
    }

    static func day(_ text: String) -> Thing { Thing(due: CalendarDate(text)) }

    static let numbers = [
        Case("{fact: score, at-least: 2}", Thing(score: 1.9), .notMet),
        Case("{fact: score, at-least: 2}", Thing(score: 2), .met),
        Case("{fact: score, at-most: 2}", Thing(score: 2), .met),
        Case("{fact: score, at-most: 2}", Thing(score: 2.1), .notMet),
        Case("{fact: score, above: 2}", Thing(score: 2), .notMet),
        Case("{fact: score, above: 2}", Thing(score: 2.1), .met),
        Case("{fact: score, below: 2}", Thing(score: 2), .notMet),
        Case("{fact: score, below: 2}", Thing(score: -2), .met),
        Case("{fact: score, equals: 2}", Thing(score: 2), .met),
        Case("{fact: score, equals: 2}", Thing(score: 2.0001), .notMet),
        Case("{fact: score, equals: -0}", Thing(score: 0), .met),
        Case("{fact: score, above: 1, below: 3}", Thing(score: 2), .met),
        Case("{fact: score, above: 1, below: 3}", Thing(score: 3), .notMet),
        Case("{fact: score, above: 1, below: 3}", Thing(), .unknown),
        Case("{fact: score, at-least: 2}", Thing(score: .nan), .notMet),
    ]

    static let dates = [
        Case("{fact: due, within: P6M}", day("2025-06-30"), .met),
        Case("{fact: due, within: P6M}", day("2025-07-01"), .notMet),
        Case("{fact: due, within: P6M}", day("2024-12-30"), .met),
        Case("{fact: due, within: P6M}", day("2024-12-29"), .notMet),
        Case("{fact: due, within: P4M}", day("2025-02-28"), .met),
        Case("{fact: due, within: P4M}", day("2025-02-27"), .notMet),
        Case("{fact: due, within: P90D}", day("2025-04-01"), .met),
        Case("{fact: due, within: P90D}", day("2025-03-31"), .notMet),
        Case("{fact: due, within: P3000Y}", day("0001-01-01"), .met),
        Case("{fact: due, within: P1D}", Thing(), .unknown),
    ]

    static let words = [
        Case("{fact: open, equals: true}", Thing(open: true), .met),
        Case("{fact: open, equals: false}", Thing(open: true), .notMet),
        Case("{fact: open, equals: false}", Thing(), .unknown),
        Case("{fact: title, equals: a}", Thing(title: "a"), .met),
        Case("{fact: title, equals: a}", Thing(title: "A"), .notMet),
        Case("{fact: title, equals: a}", Thing(title: ""), .notMet),
        Case("{fact: title, in: [a, b]}", Thing(title: "b"), .met),
        Case("{fact: title, in: [a, b]}", Thing(title: "ab"), .notMet),
        Case("{fact: title, in: [a, b]}", Thing(), .unknown), Case("{fact: kind, equals: audit}", Thing(kind: 1), .met),
        Case("{fact: kind, equals: audit}", Thing(kind: 0), .notMet),
        Case("{fact: kind, in: [survey, audit]}", Thing(kind: 2), .notMet),
        Case("{fact: kind, in: [survey, audit]}", Thing(kind: 0), .met),
        Case("{fact: kind, equals: audit}", Thing(), .unknown),
        Case("{fact: kinds, has: visit}", Thing(kinds: TermSet(indices: [0, 2])), .met),
        Case("{fact: kinds, has: visit}", Thing(kinds: TermSet(indices: [0])), .notMet),
        Case("{fact: kinds, has: visit}", Thing(kinds: TermSet()), .notMet),
        Case("{fact: kinds, has: visit}", Thing(), .unknown),
    ]

    static let presence = Thing.facts.flatMap { fact in
        [
            Case("{fact: \(fact.name), missing: true}", Thing(), .met),
            Case("{fact: \(fact.name), missing: false}", Thing(), .notMet),
            Case(
                "{fact: \(fact.name), missing: true}",
                Thing(score: 0, due: today, open: false, title: "", kind: 0, kinds: TermSet()), .notMet),
        ]
    }

    static let combinations = [
        Case("{all: [{fact: score, at-least: 1}, {fact: open, equals: true}]}", Thing(score: 0), .notMet),
        Case("{all: [{fact: score, at-least: 1}, {fact: open, equals: true}]}", Thing(score: 1), .unknown),
        Case("{any: [{fact: score, at-least: 1}, {fact: open, equals: true}]}", Thing(score: 1), .met),
        Case("{any: [{fact: score, at-least: 1}, {fact: open, equals: true}]}", Thing(score: 0), .unknown),
        Case("{not: {fact: score, at-least: 1}}", Thing(), .unknown),
        Case("{not: {fact: score, at-least: 1}}", Thing(score: 0), .met),
        Case("{not: {fact: score, missing: true}}", Thing(score: 0), .met),
        Case("{any: [{fact: score, missing: true}, {fact: score, at-least: 1}]}", Thing(), .met),
    ]

    @Test("of one thing", arguments: [numbers, dates, words, presence, combinations].flatMap(\.self))
    func truth(test: Case) throws {
        #expect(try condition(test.text).truth(of: test.thing, asOf: today) == test.truth)
    }

    @Test("learning a fact never turns a known answer round", arguments: 1...4)
    func learning(seed: UInt64) {
        var random = RandomConditions(generator: SeededGenerator(seed: seed), asksPresence: false)
        for _ in 0..<100 {
            let condition = random.condition(depth: 3)
            for _ in 0..<20 {
                let full = random.generator.pick(
                    RandomConditions.things.filter { $0.score != nil && $0.open != nil && $0.kind != nil })
                let known = condition.truth(of: full, asOf: today)
                var partly = full
                if Bool.random(using: &random.generator) { partly.score = nil }
                if Bool.random(using: &random.generator) { partly.open = nil }
                if Bool.random(using: &random.generator) { partly.kind = nil }
                let before = condition.truth(of: partly, asOf: today)
                #expect(before == .unknown || before == known, "\(condition)")
                #expect(known != .unknown, "\(condition)")
            }
        }
    }
}
