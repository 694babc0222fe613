import CalendarDates
import Evidence
import Rules
import SourceText
import TestSupport
import Testing
import Vocabularies

@Suite("The same evidence, written differently")
struct SameEvidenceTests {
    private static let head = "kind: desk-note, date: 2025-05-01, criteria: [stock-breadth], rating: poor"

    @Test(
        "defaults hold for all records, and a record's own fields win",
        arguments: [
            "defaults: {\(head)}\nrecords:\n  - {id: one, summary: One., rating: dire}\n",
            "\u{FEFF}defaults: {\(head)}\r\nrecords:\r\n  - {id: one, summary: One., rating: dire}\r\n",
            "defaults: {\(head)}\nrecords: [{id: one, summary: One., rating: dire}]",
            "{defaults: {\(head)}, records: [{\"id\": \"one\", \"summary\": \"One.\", \"rating\": \"dire\"}]}",
            "---\ndefaults: &all {\(head)}\nrecords:\n  - {id: one, summary: One., rating: dire}\n...\n",
            "records:\n  - {id: one, summary: One., kind: desk-note, date: '2025-05-01', criteria: [stock-breadth], rating: dire}\n",
        ])
    func forms(text: String) throws {
        let rules = try SmallRules.get()
        let faults = FaultCollector()
        let records = RecordsFile.read(Array(text.utf8), path: "x.yaml", rules: rules, faults)
        #expect(faults.faults.map(\.line) == [])
        let record = try #require(records.first)
        #expect(records.count == 1)
        #expect(record.id == "one")
        #expect(record.date.description == "2025-05-01")
        #expect(record.rating == rules.vocabularies.ratings.index(of: "dire"))
        #expect(record.criteria == [rules.criterionIndices["stock-breadth"]])
    }

    @Test("records come sorted by id, whatever file they stand in")
    func order() async throws {
        let library = try SoundLibrary()
        for (name, id) in [("z", "a-first"), ("a", "z-last"), ("sub/m", "middle")] {
            try library.folder.write(
                "records:\n  - {id: \(id), summary: S., \(Self.head)}\n", to: "records/\(name).yaml")
        }
        let result = await PartnershipLoader.load(library.folder.path, rules: library.rules, FaultCollector())
        guard case .loaded(let partnership) = result else {
            Issue.record("not loaded")
            return
        }
        #expect(partnership.records.map(\.id) == ["a-first", "middle", "sound", "z-last"])
    }

    struct Attached: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let source: String
        let state: Evidence.Attachment?
    }

    private static let hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"  // of "test"

    @Test(
        "an attached file is looked at",
        arguments: [
            Attached(testDescription: "no file", source: "{title: T}", state: nil),
            Attached(testDescription: "there", source: "{title: T, file: files/a.pdf}", state: .present),
            Attached(
                testDescription: "unchanged", source: "{title: T, file: files/a.pdf, sha256: \(hash)}",
                state: .unchanged),
            Attached(
                testDescription: "unchanged, hash in capitals",
                source: "{title: T, file: files/a.pdf, sha256: \(hash.uppercased())}", state: .unchanged),
            Attached(
                testDescription: "changed", source: "{title: T, file: files/b.pdf, sha256: \(hash)}", state: .changed),
            Attached(testDescription: "missing", source: "{title: T, file: files/c.pdf}", state: .missing),
            Attached(testDescription: "a folder", source: "{title: T, file: files}", state: .missing),
        ])
    func attachments(attached: Attached) async throws {
        let library = try SoundLibrary()
        try library.folder.write("test", to: "files/a.pdf")
        try library.folder.write("tempted", to: "files/b.pdf")
        try library.folder.write(
            "records:\n  - {id: one, summary: S., source: \(attached.source), \(Self.head)}\n", to: "records/one.yaml")
        let result = await PartnershipLoader.load(library.folder.path, rules: library.rules, FaultCollector())
        guard case .loaded(let partnership) = result else {
            Issue.record("not loaded")
            return
        }
        #expect(partnership.records.first { $0.id == "one" }?.attachment == attached.state)
    }
}
