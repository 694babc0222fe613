import Conditions
import Testing

@Suite("Conditions in words")
struct ConditionWordsTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let text: String
        let words: String
        var testDescription: String { text }
    }

    @Test(
        "a condition reads as a sentence",
        arguments: [
            Case(text: "{fact: score, at-least: 2}", words: "score is 2 or more"),
            Case(text: "{fact: score, at-most: 2.5}", words: "score is 2.5 or less"),
            Case(text: "{fact: score, above: 1, below: 3}", words: "score is above 1 and score is below 3"),
            Case(text: "{fact: score, equals: -1}", words: "score is -1"),
            Case(text: "{fact: due, within: P1Y}", words: "due is at most 12 months ago"),
            Case(text: "{fact: due, missing: true}", words: "due is missing"),
            Case(text: "{fact: due, missing: false}", words: "due is known"),
            Case(text: "{fact: open, equals: true}", words: "open is true"),
            Case(text: "{fact: open, equals: false}", words: "open is false"),
            Case(text: "{fact: title, equals: a}", words: "title is 'a'"),
            Case(text: "{fact: title, in: [a, b]}", words: "title is one of 'a', 'b'"),
            Case(text: "{fact: kind, in: [visit, survey]}", words: "kind is survey or visit"),
            Case(text: "{fact: kinds, has: audit}", words: "kinds contains audit"),
            Case(text: "{not: {fact: open, equals: true}}", words: "it is not so that open is true"),
            Case(
                text:
                    "{all: [{fact: score, above: 1}, {any: [{fact: open, equals: true}, {fact: due, missing: true}]}]}",
                words: "score is above 1 and (open is true or due is missing)"),
            Case(
                text:
                    "{any: [{all: [{fact: score, above: 1}, {fact: open, equals: true}]}, {fact: due, missing: true}]}",
                words: "(score is above 1 and open is true) or due is missing"),
            Case(
                text: "{not: {all: [{fact: score, above: 1}, {fact: open, equals: true}]}}",
                words: "it is not so that (score is above 1 and open is true)"),
            Case(text: "{all: [{any: [{fact: score, above: 1}]}]}", words: "score is above 1"),
            Case(
                text: "{count: {fact: kind, equals: survey}, at-least: 2}",
                words: "the number of records where kind is survey is 2 or more"),
            Case(
                text: "{share: {fact: open, equals: true}, below: 0.5}",
                words: "the share of records where open is true is below 0.5"),
        ])
    func words(test: Case) throws {
        #expect(try condition(test.text).words(Thing.catalogue) == test.words)
    }

    @Test("parts with several comparisons stay together in a list of alternatives")
    func grouping() throws {
        let text = "{any: [{fact: score, above: 1, below: 3}, {fact: open, equals: true}]}"
        #expect(try condition(text).words(Thing.catalogue) == "(score is above 1 and score is below 3) or open is true")
    }

    @Test("different conditions never read the same")
    func unambiguous() throws {
        let a = try condition("{not: {any: [{fact: score, above: 1}, {fact: open, equals: true}]}}").words(
            Thing.catalogue)
        let b = try condition("{any: [{not: {fact: score, above: 1}}, {fact: open, equals: true}]}").words(
            Thing.catalogue)
        #expect(a != b)
    }
}
