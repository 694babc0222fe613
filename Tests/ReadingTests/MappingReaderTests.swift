import PositionedYAML
import SourceText
import Testing
import Vocabularies

@Suite("Mappings with known keys", .timeLimit(.minutes(15)))
struct MappingReaderTests {
    private static let table = FieldTable(
        "a record",
        [
            Field("id", .id, required: true, "its name"), Field("kind", .term(of: "kinds"), required: true, "its kind"),
            Field("summary", .text, "a sentence"), Field("criteria", .list(.id), "ids"),
            Field("inner", .text, "a mapping"),
        ])

    /// Reads a marked text as a record and checks its faults.
    @discardableResult
    private func read(
        _ marked: String, partial: Bool = false, sourceLocation: SourceLocation = #_sourceLocation,
        _ body: (MappingReader) throws -> Void = { _ in }
    ) throws -> [Fault] {
        let text = MarkedText(marked)
        let value = try #require(Reading(text.text).value, sourceLocation: sourceLocation)
        let faults = FaultCollector()
        if let reader = MappingReader(value, as: Self.table, partial: partial, faults) { try body(reader) }
        text.expect(faults.faults, sourceLocation: sourceLocation)
        return faults.faults
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let marked: String
        var remedy: String?
        var testDescription: String { name }
    }

    @Test(
        "unknown, doubled and missing keys are reported at their places",
        arguments: [
            Case(name: "all well", marked: "id: a\nkind: b\n"),
            Case(
                name: "a near miss", marked: "id: a\nkind: b\n«unknown-key»sumary: c\n",
                remedy: "did you mean 'summary'?"),
            Case(
                name: "swapped letters", marked: "«missing-field»id: a\n«unknown-key»knid: b\n",
                remedy: "did you mean 'kind'?"),
            Case(
                name: "another case", marked: "«missing-field»id: a\n«unknown-key»Kind: b\n",
                remedy: "did you mean 'kind'?"),
            Case(
                name: "nothing near", marked: "id: a\nkind: b\n«unknown-key»colour: c\n",
                remedy: "use one of id, kind, summary, criteria, inner"),
            Case(
                name: "a merge key", marked: "id: a\nkind: b\n«unknown-key»<<: {summary: x}\n",
                remedy: "merge keys are not supported: write the fields out, or use 'defaults'"),
            Case(
                name: "a key twice", marked: "«note»id: a\nkind: b\n«duplicate-key»id: c\n", remedy: "keep one of them"),
            Case(name: "a key twice, once in quotes", marked: "«note»id: a\nkind: b\n«duplicate-key»\"i\\x64\": c\n"),
            Case(
                name: "a key three times",
                marked: "«note»«note»id: a\n«duplicate-key»id: b\nkind: b\n«duplicate-key»id: c\n"),
            Case(
                name: "an unknown key twice", marked: "id: a\nkind: b\n«note»«unknown-key»x1: c\n«duplicate-key»x1: d\n"
            ),
            Case(name: "two keys missing", marked: "«missing-field»«missing-field»summary: c\n"),
            Case(name: "an empty mapping", marked: "«missing-field»«missing-field»{}\n"),
            Case(name: "a list as key", marked: "id: a\nkind: b\n? «wrong-type»[a, b]\n: c\n"),
            Case(name: "a mapping as key", marked: "id: a\nkind: b\n? «wrong-type»{id: b}\n: c\n"),
            Case(name: "an empty key", marked: "id: a\nkind: b\n«unknown-key»'': c\n"),
            Case(name: "a key of one letter composed otherwise", marked: "id: a\nkind: b\n«unknown-key»i\u{307}d: c\n"),
            Case(name: "a list instead", marked: "«wrong-type»- id: a\n"),
            Case(name: "a text instead", marked: "«wrong-type»id\n"),
            Case(name: "nothing instead", marked: "«wrong-type»''\n"),
        ])
    func keys(test: Case) throws {
        let faults = try read(test.marked)
        if let remedy = test.remedy { #expect(faults.contains { $0.remedy == remedy }) }
    }

    @Test("where fields may be left out, none is missing, and the rest is as strict")
    func partial() throws {
        try read("summary: x\n", partial: true)
        try read("«unknown-key»sumary: x\n", partial: true)
    }

    @Test("of a doubled key the first value stands")
    func firstStands() throws {
        try read("«note»id: first\nkind: b\n«duplicate-key»id: second\n") { reader in
            #expect(reader.id("id")?.value == "first")
        }
    }

    @Test("a message shows a key short and without control characters")
    func shownKey() throws {
        let long = String(repeating: "k", count: 200)
        let faults = try read("id: a\nkind: b\n«unknown-key»\(long): x\n«unknown-key»\"a\\e[31m\\nb\\x85\": y\n")
        #expect(
            faults.allSatisfy { fault in
                fault.message.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
            })
        #expect(faults.allSatisfy { $0.message.count < 80 })
    }

    @Test("lists of ids name each once, at its place")
    func ids() throws {
        let marked = """
            id: a
            kind: b
            criteria: [«bad-id»é.x, a.1, b.2, «duplicate-item»a.1, «ambiguous-text»1.10, '1.10', «wrong-type»[c], «empty-value»~]
            """
        try read(marked) { reader in
            #expect(reader.ids("criteria").map(\.value) == ["a.1", "b.2", "a.1", "1.10"])
        }
    }

    @Test("a list with very many ids is read in one go")
    func manyIDs() throws {
        let ids = (0..<60_000).map { "i\($0)" }.joined(separator: ", ")
        try read("id: a\nkind: b\ncriteria: [\(ids)]\n") { #expect($0.ids("criteria").count == 60_000) }
    }

    @Test("a value that is no list is reported, and a missing one is not")
    func noList() throws {
        try read("id: a\nkind: b\ncriteria: «wrong-type»a.1\n") { #expect($0.ids("criteria").isEmpty) }
        try read("id: a\nkind: b\n") { reader in
            #expect(reader.list("criteria") == nil)
            #expect(!reader.has("criteria"))
            #expect(reader.text("summary") == nil)
        }
    }

    @Test("sets of terms name each once, and unknown ones get a near miss")
    func terms() throws {
        let kinds = Vocabulary(name: "kinds", terms: ["survey", "case-audit"].map { Term(id: $0, title: $0) })
        let marked =
            "id: a\nkind: b\ncriteria: [survey, «unknown-term»surveys, «duplicate-item»survey, «wrong-type»{}, case-audit, «empty-value»'']\n"
        let faults = try read(marked) { reader in
            #expect(reader.terms("criteria", of: kinds)?.indices == [0, 1])
        }
        #expect(faults.contains { $0.remedy == "did you mean 'survey'?" })
    }

    @Test("mappings with free keys take ids, each once")
    func keyed() throws {
        try read(
            "id: a\nkind: b\ninner: {«note»x: 1, b: 2, «duplicate-key»x: 3, «ambiguous-text»1: 4, «bad-id»'a b': 5, ? «wrong-type»[z] : 6}\n"
        ) { reader in
            #expect(reader.keyed("inner").map { "\($0.key.value)=\($0.value.rawText)" } == ["x=1", "b=2"])
        }
        try read("id: a\nkind: b\ninner: «wrong-type»[x]\n") { #expect($0.keyed("inner").isEmpty) }
    }

    @Test("mappings inside are held to their own tables")
    func inner() throws {
        let table = FieldTable("a source", [Field("title", .text, required: true, "its title")])
        try read("id: a\nkind: b\ninner: «missing-field»{«unknown-key»titel: x}\n") {
            _ = $0.mapping("inner", as: table)
        }
        try read("id: a\nkind: b\ninner: [{title: x}, «wrong-type»y, «missing-field»{}]\n") {
            #expect($0.mappings("inner", as: table).count == 2)
        }
    }
}
