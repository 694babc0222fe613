import Files
import PersonLists
import PositionedYAML
import SourceText
import TestSupport
import Testing

/// A mapping is checked when it is loaded.
@Suite("Faults of a mapping are found with their places")
struct MappingTests {
    static let faults: [(find: String, replace: String, id: String)] = [
        ("threshold: 5", "threshold: 1", "out-of-range"),
        ("when: {fact: age, equals: 25}", "when: {fact: aged, equals: 25}", "unknown-fact"),
        ("when: {fact: age, equals: 25}", "when: {fact: age, equals: true}", "bad-number"),
        ("when: {fact: age, equals: 25}", "when: {fact: birth, at-least: 25}", "wrong-comparison"),
        (
            "when: {fact: age, equals: 25}", "when: {all: [{fact: age, above: 25}, {fact: age, below: 25}]}",
            "unreachable"
        ),
        ("{fact: trouble, equals: wrong-check}", "{fact: trouble, equals: wrong-cheque}", "unknown-term"),
        ("columns: [upn]", "columns: [upm]", "unresolved-id"),
        (
            "{annex-a-list-1: 101a, annex-a-list-2: 201a}", "{annex-a-list-1: 101a, annex-a-list-3: 201a}",
            "unresolved-id"
        ),
        ("codes: {annex-a-list-1: 105b}", "codes: {annex-a-list-1: 105b, annex-a-list-2: 205b}", "unresolved-id"),
        ("codes: {annex-a-list-1: 105b}", "codes: {annex-a-list-1: 105a}", "duplicate-id"),
        ("{id: age, is: years-since, column: birth}", "{id: age, is: years-since, column: need}", "wrong-type"),
        ("{id: age, is: years-since, column: birth}", "{id: need, is: years-since, column: birth}", "duplicate-id"),
        ("{id: age, is: years-since, column: birth}", "{id: age, is: decades-since, column: birth}", "unknown-word"),
        (
            "is: days-between, column: initial-plan, to: updated-plan", "is: days-between, column: initial-plan",
            "missing-field"
        ),
        ("fact: need}", "fact: upn}", "wrong-type"),
        ("{title: 0 to 4, at-most: 4}", "{title: 0 to 4, at-most: 12}", "bad-bands"),
        ("\"yes\": Pupil Premium, ", "", "missing-field"),
        // Two breakdowns of one column, and a figure of a column that its list is broken down by.
        ("title: ethnicity, fact: ethnicity", "title: ethnicity, fact: need", "contradiction"),
        ("part: {fact: home-education, equals: true}", "part: {fact: need, in: [asd]}", "contradiction"),
        ("    count: true", "    count: true\n    mean: absence", "contradiction"),
        ("mean: absence", "mean: birth", "unknown-fact"),
        ("indicator: annex-a-plans-suspended", "indicator: annex-a-plans-suspect", "unresolved-id"),
        ("{part} of {whole} children", "{parts} of {whole} children", "bad-placeholder"),
        ("codes: [ASD]", "codes: [ASD, HI]", "duplicate-item"),
        ("type: pupil-number", "type: pupil", "unknown-word"),
    ]

    @Test(arguments: faults)
    func fault(find: String, replace: String, id: String) throws {
        let path = Repository.areaRules + "/imports/annex-a.yaml"
        let shipped = String(decoding: try FileBytes.read(path, budget: 1 << 20), as: UTF8.self)
        let parts = shipped.split(separator: find, maxSplits: 1, omittingEmptySubsequences: false)
        try #require(parts.count == 2, "'\(find)' is in the mapping")
        let faults = FaultCollector()
        let text = parts.joined(separator: replace)
        let document = YAMLReader.document(Array(text.utf8), path: "mapping.yaml", faults: faults)
        let mapping = ListMappingReader.read(try #require(document), rules: try AnnexA().rules, faults)
        #expect(mapping == nil)
        #expect(faults.faults.contains { $0.id == id }, "\(faults.faults.map(\.line))")
        #expect(faults.faults.allSatisfy { $0.place.position != nil })
    }
}
