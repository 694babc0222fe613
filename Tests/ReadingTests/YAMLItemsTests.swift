import PositionedYAML
import SourceText
import Testing

@Suite("YAML: long lists, item by item", .timeLimit(.minutes(15)))
struct YAMLItemsTests {
    /// What a reading did, step by step.
    private struct Log {
        var steps: [String] = []
        var entries: [String]?
        var faults: [Fault] = []

        init(_ text: String, limits: YAMLLimits = YAMLLimits()) {
            let collector = FaultCollector()
            var steps: [String] = []
            let entries = YAMLReader.items(
                of: "records", after: "defaults", in: Array(text.utf8), path: "test.yaml", limits: limits,
                faults: collector,
                begin: { steps.append("begin \($0?.outline ?? "without")") }, item: { steps.append($0.outline) })
            self.steps = steps
            self.entries = entries?.map { "\($0.key.outline): \($0.value.outline)" }
            faults = collector.faults
        }
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let marked: String
        let steps: [String]
        let entries: [String]?
        var testDescription: String { name }
    }

    @Test(
        "the header comes first, then the items in order",
        arguments: [
            Case(
                name: "header before", marked: "defaults: {a: b}\nrecords:\n  - {c: d}\n  - e\n",
                steps: ["begin {a: b}", "{c: d}", "e"], entries: ["defaults: {a: b}", "records: []"]),
            Case(
                name: "no header", marked: "records: [a, b]\n", steps: ["begin without", "a", "b"],
                entries: ["records: []"]),
            Case(
                name: "other keys about", marked: "x: 1\nrecords: [a]\ny: [2]\n", steps: ["begin without", "a"],
                entries: ["x: 1", "records: []", "y: [2]"]),
            Case(name: "no items", marked: "records: []\n", steps: ["begin without"], entries: ["records: []"]),
            Case(name: "an empty mapping", marked: "{}\n", steps: ["begin without"], entries: []),
            Case(name: "no list", marked: "defaults: {a: b}\n", steps: ["begin {a: b}"], entries: ["defaults: {a: b}"]),
            Case(name: "a text for a list", marked: "records: a\n", steps: ["begin without"], entries: ["records: a"]),
            Case(name: "nothing for a list", marked: "records:\n", steps: ["begin without"], entries: ["records: "]),
            Case(
                name: "a mapping for a list", marked: "records: {a: b}\n", steps: ["begin without"],
                entries: ["records: {a: b}"]),
            Case(
                name: "the list twice", marked: "records: [a]\nrecords: [b]\n", steps: ["begin without", "a"],
                entries: ["records: []", "records: [b]"]),
            Case(
                name: "the header twice", marked: "defaults: a\nrecords: [b]\ndefaults: c\n", steps: ["begin a", "b"],
                entries: ["defaults: a", "records: []", "defaults: c"]),
            Case(
                name: "lists inside items", marked: "records: [[a, [b]], []]\n",
                steps: ["begin without", "[a, [b]]", "[]"],
                entries: ["records: []"]),
            Case(
                name: "an alias of a list for the list", marked: "defaults: &x [a, b]\nrecords: *x\n",
                steps: ["begin [a, b]", "a", "b"], entries: ["defaults: [a, b]", "records: []"]),
            Case(
                name: "aliases between items", marked: "defaults: &x {a: b}\nrecords: [&y c, *x, *y]\n",
                steps: ["begin {a: b}", "c", "{a: b}", "c"], entries: ["defaults: {a: b}", "records: []"]),
            Case(
                name: "a list key in quotes", marked: "'records': [a]\n", steps: ["begin without", "a"],
                entries: ["'records': []"]),
            Case(
                name: "a list as another key", marked: "? [records]\n: [a]\nrecords: [b]\n",
                steps: ["begin without", "b"],
                entries: ["[records]: [a]", "records: []"]),
        ])
    func order(test: Case) {
        let log = Log(MarkedText(test.marked).text)
        #expect(log.steps == test.steps)
        #expect(log.entries == test.entries)
        #expect(log.faults.isEmpty)
    }

    @Test(
        "what cannot be read is refused",
        arguments: [
            Case(name: "a list for the file", marked: "«wrong-type»- a\n", steps: [], entries: nil),
            Case(name: "a text for the file", marked: "«wrong-type»records\n", steps: [], entries: nil),
            Case(name: "an empty file", marked: "«empty-file»", steps: [], entries: nil),
            Case(name: "a tag on the file", marked: "«tag»!!map\nrecords: [a]\n", steps: [], entries: nil),
            Case(name: "a tag on the list", marked: "records: «tag»!!seq [a]\n", steps: [], entries: nil),
            Case(
                name: "a syntax error half way", marked: "defaults: a\nrecords:\n  - b\n  - é: c«yaml-syntax»: d\n",
                steps: ["begin a", "b"], entries: nil),
            Case(
                name: "an unknown alias half way", marked: "defaults: a\nrecords:\n  - b\n  - «unknown-alias»*c\n",
                steps: ["begin a", "b"], entries: nil),
            Case(
                name: "a second document", marked: "defaults: a\nrecords: [b]\n«second-document»---\nc: d\n",
                steps: ["begin a", "b"],
                entries: nil),
            Case(
                name: "a syntax error behind the list", marked: "records: [a, b]\nc: d«yaml-syntax»: e\n",
                steps: ["begin without", "a", "b"], entries: nil),
        ])
    func refused(test: Case) {
        let marked = MarkedText(test.marked)
        let log = Log(marked.text)
        marked.expect(log.faults)
        #expect(log.steps == test.steps)
        #expect(log.entries == nil)
    }

    @Test("a header behind the list is a fault, since the items went before it")
    func lateHeader() {
        let marked = MarkedText("records: [a]\n«wrong-order»defaults: {a: b}\n")
        let log = Log(marked.text)
        #expect(log.steps == ["begin without", "a"])
        marked.expect(log.faults)
    }

    @Test("the entry left for the list stands where the list stood")
    func place() throws {
        let faults = FaultCollector()
        let entries = YAMLReader.items(
            of: "records", after: "defaults", in: Array("é: 1\nrecords: [a]\n".utf8), path: "t", faults: faults,
            begin: { _ in }, item: { _ in })
        let list = try #require(entries?.last?.value)
        #expect(list.place.position == SourcePosition(line: 2, column: 10))
    }

    @Test("items stand where they are written")
    func itemPlaces() {
        var places: [String] = []
        _ = YAMLReader.items(
            of: "records", after: "defaults", in: Array("records:\n  - é: a\n  - 😀\n".utf8), path: "t",
            faults: FaultCollector(),
            begin: { _ in }, item: { places.append($0.place.description) })
        #expect(places == ["t:2:5", "t:3:5"])
    }

    @Test("budgets hold for each item, and for the file's depth and aliases")
    func budgets() {
        var limits = YAMLLimits()
        limits.nodes = 3
        let many = "records:\n" + String(repeating: "  - [a, b]\n", count: 1_000)
        #expect(Log(many, limits: limits).steps.count == 1_001)
        #expect(Log(many, limits: limits).faults.isEmpty)
        #expect(Log("records: [[a, b, c]]\n", limits: limits).faults.map(\.id) == ["value-too-large"])
        limits.depth = 3
        #expect(Log("records: [[a]]\n", limits: limits).faults.isEmpty)
        #expect(Log("records: [[[a]]]\n", limits: limits).faults.map(\.id) == ["too-deep"])
        limits.aliasNodes = 2
        #expect(Log("x: &x a\nrecords: [*x, *x, *x]\n", limits: limits).faults.map(\.id) == ["alias-bomb"])
    }

    @Test("deep nesting inside an item is refused quickly")
    func deep() {
        #expect(Log("records:\n  - " + String(repeating: "[", count: 10_000)).faults.map(\.id) == ["too-deep"])
    }
}
