import CalendarDates
import Conditions
import PositionedYAML
import SourceText
import Testing
import Vocabularies

@Suite("Message templates")
struct MessageTemplateTests {
    private func template(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) throws
        -> MessageTemplate?
    {
        let text = MarkedText(marked)
        let faults = FaultCollector()
        let value = try #require(
            YAMLReader.document(Array(text.text.utf8), path: "t", faults: faults)?["message"],
            sourceLocation: sourceLocation)
        let template = MessageTemplate(value, field: "message", about: Thing.catalogue, faults)
        text.expect(faults.faults, sourceLocation: sourceLocation)
        return template
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let text: String
        let filled: String
        var testDescription: String { text }
    }

    @Test(
        "placeholders are filled, and all else stays",
        arguments: [
            Case(text: "no placeholder", filled: "no placeholder"), Case(text: "'{score}'", filled: "<0>"),
            Case(text: "'{score}{open}'", filled: "<0><2>"),
            Case(text: "the {score}, é😀 {title}.", filled: "the <0>, é😀 <3>."),
            Case(text: "'{due} was due'", filled: "(not known) was due"), Case(text: "a } alone", filled: "a } alone"),
            Case(text: "'{score}} twice'", filled: "<0>} twice"),
            Case(text: "'{score} twice {score}'", filled: "<0> twice <0>"),
        ])
    func filled(test: Case) throws {
        let template = try #require(try template("message: \(test.text)\n"))
        #expect(template.filled { $0 == 1 ? nil : "<\($0)>" } == test.filled)
    }

    @Test("what is filled in is not read as a template")
    func noSecondReading() throws {
        let template = try #require(try template("message: 'of {title}'\n"))
        #expect(template.filled { _ in "{score}" } == "of {score}")
        #expect(template.source == "of {title}")
    }

    @Test(
        "faulty templates are refused",
        arguments: [
            "message: «bad-placeholder»'{scroe}'\n", "message: «bad-placeholder»'{score'\n",
            "message: «bad-placeholder»'{}'\n",
            "message: «bad-placeholder»'{ score }'\n", "message: «bad-placeholder»'{{score}}'\n",
            "message: «bad-placeholder»'{score} and {'\n",
            "message: «wrong-type»{score: x}\n", "message: «wrong-type»[a]\n", "message: «ambiguous-text»no\n",
            "message:«empty-value»\n",
        ])
    func refused(marked: String) throws {
        #expect(try template(marked) == nil)
    }

    @Test("no value gives no template and no fault")
    func none() {
        let faults = FaultCollector()
        #expect(MessageTemplate(nil, field: "message", about: Thing.catalogue, faults) == nil)
        #expect(faults.faults.isEmpty)
    }

    @Test(
        "values read as words",
        arguments: [
            (FactValue.number(2), 0, "2"), (.number(46.44), 0, "46.4"), (.number(46.46), 0, "46.5"),
            (.number(-0.04), 0, "0"),
            (.number(1_000_000), 0, "1000000"), (.date(today), 1, "30 June 2025"), (.flag(true), 2, "yes"),
            (.flag(false), 2, "no"),
            (.text("as it is"), 3, "as it is"), (.term(1), 4, "Case audit"),
            (.terms(TermSet(indices: [2, 0])), 5, "Survey, Visit"),
            (.terms(TermSet()), 5, ""),
        ])
    func words(value: FactValue, fact: Int, words: String) {
        #expect(value.words(Thing.facts[fact].type) == words)
    }
}
