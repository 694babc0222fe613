import CalendarDates
import Conditions
import PositionedYAML
import SourceText
import Testing
import Vocabularies

/// A thing with the facts that the tests' catalogue names, any of them unknown.
struct Thing: FactSource, Sendable {
    static let kinds = Vocabulary(
        name: "kinds",
        terms: [
            Term(id: "survey", title: "Survey"), Term(id: "audit", title: "Case audit"),
            Term(id: "visit", title: "Visit"),
            Term(id: "not-stated", title: "Not stated", isUnstated: true),
        ])
    static let facts = [
        FactDescription("score", .number, "points"), FactDescription("due", .date, "a day"),
        FactDescription("open", .flag, "yes or no"), FactDescription("title", .text, "words"),
        FactDescription("kind", .term(kinds), "a kind"), FactDescription("kinds", .terms(kinds), "some kinds"),
    ]
    static let catalogue = FactCatalogue(subject: "a record", facts: facts, items: facts)

    var score: Double?
    var due: CalendarDate?
    var open: Bool?
    var title: String?
    var kind: Int?
    var kinds: TermSet?
    var items: [Thing] = []

    func fact(_ index: Int) -> FactValue? {
        switch index {
        case 0: score.map(FactValue.number)
        case 1: due.map(FactValue.date)
        case 2: open.map(FactValue.flag)
        case 3: title.map(FactValue.text)
        case 4: kind.map(FactValue.term)
        default: kinds.map(FactValue.terms)
        }
    }

    var itemCount: Int { items.count }

    func item(_ index: Int) -> any FactSource { items[index] }
}

/// The day on which all tests stand.
let today = CalendarDate(daysSinceEpoch: 20_269)  // 2025-06-30

/// Reads a condition, and says what was faulty.
func readCondition(
    _ text: String, about catalogue: FactCatalogue = Thing.catalogue, sourceLocation: SourceLocation = #_sourceLocation
) throws -> (condition: Condition?, faults: [Fault]) {
    let faults = FaultCollector()
    let value = YAMLReader.document(Array(text.utf8), path: "test.yaml", faults: faults)
    let document = try #require(value, "the test's YAML is broken: \(faults.faults)", sourceLocation: sourceLocation)
    return (ConditionReader.read(document, about: catalogue, faults), faults.faults)
}

/// A condition that must be without fault.
func condition(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Condition {
    let (condition, faults) = try readCondition(text, sourceLocation: sourceLocation)
    #expect(faults.isEmpty, sourceLocation: sourceLocation)
    return try #require(condition, sourceLocation: sourceLocation)
}
