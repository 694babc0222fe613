import Conditions
import SourceText
import Testing

@Suite("Reading conditions", .timeLimit(.minutes(15)))
struct ConditionReaderTests {
    @Test(
        "conditions that fit their facts are read",
        arguments: [
            "{fact: score, at-least: 1}", "{fact: score, above: 1, below: 2.5}", "{fact: score, at-most: -1}",
            "{fact: score, equals: 0}",
            "{fact: due, within: P6M}", "{fact: due, missing: true}", "{fact: open, equals: false}",
            "{fact: title, equals: 'no'}",
            "{fact: title, in: [a, b]}", "{fact: kind, equals: survey}", "{fact: kind, in: [survey, audit]}",
            "{fact: kinds, has: visit}",
            "{all: [{fact: score, at-least: 1}, {not: {any: [{fact: open, equals: true}]}}]}",
            "{count: {fact: open, equals: true}, at-least: 2}",
            "{share: {all: [{fact: score, above: 1}]}, below: 0.5}", "{at-least: 1, fact: score}",
        ])
    func accepted(text: String) throws {
        _ = try condition(text)
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let marked: String
        var remedy: String?
        var testDescription: String { name }

        init(_ name: String, _ marked: String, remedy: String? = nil) {
            self.name = name
            self.marked = marked
            self.remedy = remedy
        }
    }

    static let shapes = [
        Case("a text", "«wrong-type»score"), Case("a list", "«wrong-type»[{fact: score, at-least: 1}]"),
        Case("nothing", "«wrong-type»''"),
        Case("empty", "«empty-condition»{}"), Case("a fact and no comparison", "{fact: «empty-condition»score}"),
        Case("a count and no comparison", "«empty-condition»{count: {fact: score, at-least: 1}}"),
        Case("no conditions in all", "{all: «wrong-type»[]}"), Case("no conditions in any", "{any: «wrong-type»[]}"),
        Case("a mapping in all", "{all: «wrong-type»{fact: score, at-least: 1}}"),
        Case("a list in not", "{not: «wrong-type»[{fact: score}]}"),
        Case("an empty part", "{any: [{fact: score, at-least: 1}, «empty-condition»{}]}"),
        Case(
            "every faulty part is reported",
            "{any: [«wrong-type»a, {fact: «unknown-fact»b, missing: true}, «empty-condition»{}]}"),
        Case("a key beside all", "{all: [{fact: score, at-least: 1}], «unknown-key»any: []}"),
        Case("a key before all", "{«unknown-key»at-least: 1, all: [{fact: score, at-least: 1}]}"),
        Case("count and share", "{count: {fact: score, at-least: 1}, «unknown-key»share: {fact: score, at-least: 1}}"),
        Case("a fact and all", "{fact: score, «unknown-key»all: []}"),
        Case("a mistyped head", "{«unknown-key»fcat: score}", remedy: "did you mean 'fact'?"),
        Case("a mistyped comparison", "{fact: score, «unknown-key»atleast: 1}", remedy: "did you mean 'at-least'?"),
        Case("a symbol for a comparison", "{fact: score, «unknown-key»'>=': 1}"),
        Case("a list as key", "{? «unknown-key»[fact] : score}"),
        Case("a comparison twice", "{fact: score, at-least: 1, «duplicate-key»at-least: 2}"),
        Case("a fact twice", "{fact: score, «duplicate-key»fact: open, at-least: 1}"),
    ]

    static let facts = [
        Case("an unknown fact", "{fact: «unknown-fact»scroe, at-least: 1}", remedy: "did you mean 'score'?"),
        Case("a fact in another case", "{fact: «unknown-fact»Score, at-least: 1}", remedy: "did you mean 'score'?"),
        Case("a fact with a space", "{fact: «unknown-fact»'score ', at-least: 1}"),
        Case("a list of facts", "{fact: «wrong-type»[score], at-least: 1}"),
        Case("no fact", "{fact: «empty-value»'', at-least: 1}"),
        Case("an unknown fact of items", "{count: {fact: «unknown-fact»size, at-least: 1}, above: 1}"),
    ]

    static let comparisons = [
        Case("a number within", "{fact: score, «wrong-comparison»within: P6M}"),
        Case("a number in", "{fact: score, «wrong-comparison»in: [1]}"),
        Case("a number has", "{fact: score, «wrong-comparison»has: survey}"),
        Case("a date at least", "{fact: due, «wrong-comparison»at-least: 2025-01-01}"),
        Case("a date equals", "{fact: due, «wrong-comparison»equals: 2025-01-01}"),
        Case("a flag above", "{fact: open, «wrong-comparison»above: 0}"),
        Case("a flag in", "{fact: open, «wrong-comparison»in: [true]}"),
        Case("a text at most", "{fact: title, «wrong-comparison»at-most: b}"),
        Case("a text has", "{fact: title, «wrong-comparison»has: b}"),
        Case("a term has", "{fact: kind, «wrong-comparison»has: survey}"),
        Case("a term below", "{fact: kind, «wrong-comparison»below: 2}"),
        Case("a set equals", "{fact: kinds, «wrong-comparison»equals: survey}"),
        Case("a set in", "{fact: kinds, «wrong-comparison»in: [survey]}"),
        Case("a count within", "{count: {fact: open, equals: true}, «wrong-comparison»within: P6M}"),
        Case("two at once", "{fact: score, «wrong-comparison»in: [1], «wrong-comparison»has: a}"),
    ]

    static let operands = [
        Case("a number in quotes", "{fact: score, at-least: «bad-number»'1'}"),
        Case("a number with a unit", "{fact: score, at-least: «bad-number»50%}"),
        Case("no number", "{fact: score, at-least: «bad-number»many}"),
        Case("a list for a number", "{fact: score, at-least: «wrong-type»[1]}"),
        Case("an infinity", "{fact: score, below: «bad-number».inf}"),
        Case("a bad duration", "{fact: due, within: «bad-duration»6 months}"),
        Case("a flag like yes", "{fact: open, equals: «bad-flag»yes}"),
        Case("missing like yes", "{fact: due, missing: «bad-flag»yes}"),
        Case("a text like no", "{fact: title, equals: «ambiguous-text»no}"),
        Case("one text of several", "{fact: title, in: [a, «ambiguous-text»1.10]}"),
        Case("a text for a list", "{fact: title, in: «wrong-type»a}"),
        Case("an empty list of texts", "{fact: title, in: «wrong-type»[]}"),
        Case("an unknown term", "{fact: kind, equals: «unknown-term»surwey}", remedy: "did you mean 'survey'?"),
        Case("one unknown term of several", "{fact: kind, in: [survey, «unknown-term»x, «unknown-term»y]}"),
        Case("an empty list of terms", "{fact: kind, in: «wrong-type»[]}"),
        Case("an unknown member", "{fact: kinds, has: «unknown-term»vist}", remedy: "did you mean 'visit'?"),
        Case(
            "the term for nobody said", "{fact: kind, equals: «wrong-comparison»not-stated}",
            remedy: "write 'missing: true' instead"),
        Case("the term for nobody said among others", "{fact: kind, in: [survey, «wrong-comparison»not-stated]}"),
    ]

    @Test(
        "faulty conditions are refused at their places",
        arguments: [shapes, facts, comparisons, operands].flatMap(\.self))
    func refused(test: Case) throws {
        let marked = MarkedText(test.marked)
        let (condition, faults) = try readCondition(marked.text)
        marked.expect(faults)
        #expect(condition == nil)
        if let remedy = test.remedy { #expect(faults.map(\.remedy) == [remedy]) }
    }

    @Test("where there is nothing to count, counting is refused", arguments: ["count", "share"])
    func nothingToCount(head: String) throws {
        let marked = MarkedText("{«unknown-key»\(head): {fact: score, at-least: 1}, at-least: 1}")
        let catalogue = FactCatalogue(subject: "a record", facts: Thing.facts)
        marked.expect(try readCondition(marked.text, about: catalogue).faults)
    }

    @Test("what is counted has nothing to count itself")
    func countInCount() throws {
        let marked = MarkedText("{count: {«unknown-key»count: {fact: score, at-least: 1}, at-least: 1}, at-least: 1}")
        marked.expect(try readCondition(marked.text).faults)
    }

    @Test("conditions nest eight deep and no deeper", arguments: [1, 7, 8, 9, 30])
    func depth(levels: Int) throws {
        let text =
            String(repeating: "{not: ", count: levels - 1) + "{fact: score, at-least: 1}"
            + String(repeating: "}", count: levels - 1)
        let (condition, faults) = try readCondition(text)
        #expect(faults.map(\.id) == (levels <= 8 ? [] : ["too-deep"]))
        #expect((condition != nil) == (levels <= 8))
    }

    @Test(
        "a condition that can never hold is refused where it begins",
        arguments: [
            "«unreachable»{fact: score, above: 5, below: 3}", "«unreachable»{fact: score, at-least: 5, below: 5}",
            "«unreachable»{all: [{fact: kind, equals: survey}, {fact: kind, equals: audit}]}",
            "«unreachable»{all: [{fact: open, equals: true}, {fact: open, equals: false}]}",
            "«unreachable»{all: [{fact: score, missing: true}, {fact: score, at-least: 1}]}",
            "«unreachable»{fact: score, missing: true, at-least: 1}",
            "«unreachable»{not: {any: [{fact: score, at-least: 1}, {fact: score, below: 1}]}}",
            "«unreachable»{count: {fact: open, equals: true}, at-least: 5, below: 3}",
            "«unreachable»{count: {fact: open, equals: true}, below: 0}",
            "«unreachable»{count: {fact: open, equals: true}, missing: true}",
            "«unreachable»{share: {fact: open, equals: true}, above: 1}",
            "{count: «unreachable»{fact: score, above: 5, below: 3}, below: 1}",
            "«unreachable»{any: [{fact: score, above: 5, below: 3}, {fact: score, above: 7, below: 6}]}",
        ])
    func unreachable(text: String) throws {
        let marked = MarkedText(text)
        let (condition, faults) = try readCondition(marked.text)
        marked.expect(faults)
        #expect(condition == nil)
    }
}
