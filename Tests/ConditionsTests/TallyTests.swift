import Conditions
import Testing

@Suite("Counts and shares")
struct TallyTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let text: String
        /// One letter an item: `y` counts, `n` does not, `?` is not known.
        let items: String
        let truth: Truth
        var testDescription: String { "\(text) of '\(items)' is \(truth)" }

        init(_ text: String, _ items: String, _ truth: Truth) {
            self.text = text
            self.items = items
            self.truth = truth
        }
    }

    private static func thing(_ items: String) -> Thing {
        Thing(items: items.map { $0 == "?" ? Thing() : Thing(open: $0 == "y") })
    }

    static let counts = [
        Case("at-least: 2", "yy", .met), Case("at-least: 2", "yn", .notMet), Case("at-least: 2", "y?", .unknown),
        Case("at-least: 2", "yy?", .met), Case("at-least: 2", "y", .notMet), Case("at-least: 2", "", .notMet),
        Case("at-least: 3", "y?", .notMet), Case("at-most: 1", "y?", .unknown), Case("at-most: 2", "y?", .met),
        Case("below: 1", "", .met), Case("below: 1", "?", .unknown), Case("below: 1", "nn", .met),
        Case("above: 1", "yy??", .met),
        Case("equals: 0", "", .met), Case("equals: 1", "yn", .met), Case("equals: 1", "y?", .unknown),
        Case("equals: 1", "??", .unknown),
        Case("equals: 2", "yyy?", .notMet), Case("equals: 5", "y???", .notMet),
        Case("at-least: 1, at-most: 1", "??", .unknown),
        Case("above: 1, below: 3", "????", .unknown), Case("above: 1, below: 3", "yy", .met),
        Case("above: 0.2, below: 0.8", "???", .notMet),
    ]

    static let shares = [
        Case("at-least: 0.5", "yn", .met), Case("at-least: 0.5", "ynn", .notMet), Case("above: 0.5", "yn", .notMet),
        Case("equals: 1", "yyy", .met), Case("equals: 0", "nn", .met), Case("below: 0.5", "nn", .met),
        Case("at-least: 0.5", "", .unknown), Case("at-least: 0.5", "??", .unknown), Case("at-least: 0.5", "y?", .met),
        Case("at-least: 0.5", "n?", .notMet), Case("at-least: 0.3, at-most: 0.4", "ynn", .met),
    ]

    @Test("a count is known where the unknown cannot change it", arguments: counts)
    func count(test: Case) throws {
        let condition = try condition("{count: {fact: open, equals: true}, \(test.text)}")
        #expect(condition.truth(of: Self.thing(test.items), asOf: today) == test.truth)
    }

    @Test("a share is of those that are known, and of none it is unknown", arguments: shares)
    func share(test: Case) throws {
        let condition = try condition("{share: {fact: open, equals: true}, \(test.text)}")
        #expect(condition.truth(of: Self.thing(test.items), asOf: today) == test.truth)
    }

    @Test("a count is unknown exactly where ways of learning the rest disagree", arguments: counts)
    func everyWay(test: Case) throws {
        let condition = try condition("{count: {fact: open, equals: true}, \(test.text)}")
        var ways = [""]
        for letter in test.items {
            ways = ways.flatMap { way in letter == "?" ? [way + "y", way + "n"] : [way + String(letter)] }
        }
        let answers = Set(ways.map { condition.truth(of: Self.thing($0), asOf: today) })
        #expect(test.truth == (answers.count == 1 ? answers.first : .unknown))
    }

    @Test("the order of items changes nothing", arguments: counts + shares)
    func order(test: Case) throws {
        for head in ["count", "share"] {
            let (condition, faults) = try readCondition("{\(head): {fact: open, equals: true}, \(test.text)}")
            guard faults.isEmpty, let condition else { continue }  // counts above 1 are no shares
            #expect(
                condition.truth(of: Self.thing(test.items), asOf: today)
                    == condition.truth(of: Self.thing(String(test.items.reversed())), asOf: today))
        }
    }

    @Test("what counts towards a condition is to be shown, but not what speaks for its opposite")
    func shown() throws {
        let (one, other) = (
            "{count: {fact: open, equals: true}, at-least: 1}", "{share: {fact: open, equals: false}, above: 0}"
        )
        let (first, second) = (try condition(one).tallies, try condition(other).tallies)
        #expect(first.count == 1 && second.count == 1 && first != second)
        for head in ["any", "all"] {
            let both = try condition("{\(head): [\(one), {fact: open, equals: true}, \(other)]}")
            #expect(both.tallies == first + second)
            #expect(both.shownTallies == first + second)
        }
        let opposed = try condition("{all: [\(one), {not: \(other)}]}")
        #expect(opposed.tallies == first + second)
        #expect(opposed.shownTallies == first)
    }

    @Test("conditions are the same where they ask the same, wherever they are written")
    func same() throws {
        let text = "{count: {fact: open, equals: true}, at-least: 1}"
        #expect(try condition(text) == condition("{all: [\(text)]}").tallies.first.map(Condition.count))
        #expect(try condition(text).hashValue == condition("\n\n  \(text)").hashValue)
        for other in [
            "{count: {fact: open, equals: false}, at-least: 1}", "{count: {fact: open, equals: true}, at-least: 2}",
        ] {
            #expect(try condition(text) != condition(other))
        }
    }
}
