import PositionedYAML
import SourceText
import Testing

@Suite("YAML: anchors and aliases", .timeLimit(.minutes(15)))
struct YAMLAliasTests {
    struct Accepted: CustomTestStringConvertible, Sendable {
        let name: String
        let text: String
        let outline: String
        var testDescription: String { name }
    }

    @Test(
        "an alias stands for a copy of what its anchor named",
        arguments: [
            Accepted(name: "a text", text: "a: &x b\nc: *x\n", outline: "{a: b, c: b}"),
            Accepted(name: "a quoted text", text: "a: &x 'no'\nc: *x\n", outline: "{a: 'no', c: 'no'}"),
            Accepted(name: "nothing", text: "a: &x\nc: *x\n", outline: "{a: , c: }"),
            Accepted(name: "a list", text: "a: &x [b, [c]]\nd: *x\n", outline: "{a: [b, [c]], d: [b, [c]]}"),
            Accepted(
                name: "a mapping", text: "a: &x {b: c}\nd: [*x, e, *x]\n",
                outline: "{a: {b: c}, d: [{b: c}, e, {b: c}]}"),
            Accepted(name: "a key", text: "&x a: b\nc: *x\n", outline: "{a: b, c: a}"),
            Accepted(name: "as a key", text: "a: &x b\n*x : c\n", outline: "{a: b, b: c}"),
            Accepted(
                name: "an anchor set again", text: "a: &x 1\nb: *x\nc: &x 2\nd: *x\n",
                outline: "{a: 1, b: 1, c: 2, d: 2}"),
            Accepted(
                name: "anchors inside anchors", text: "a: &x [&y b, *y]\nc: [*x, *y]\n",
                outline: "{a: [b, b], c: [[b, b], b]}"),
            Accepted(
                name: "an alias of aliases", text: "a: &x [b]\nc: &y [*x, *x]\nd: *y\n",
                outline: "{a: [b], c: [[b], [b]], d: [[b], [b]]}"),
            Accepted(
                name: "an older value inside its own redefinition", text: "a: &x b\nc: &x [*x]\nd: *x\n",
                outline: "{a: b, c: [b], d: [b]}"),
            Accepted(name: "an anchor never used", text: "a: &x b\n", outline: "{a: b}"),
        ])
    func accepted(test: Accepted) {
        let reading = Reading(test.text)
        #expect(reading.value?.outline == test.outline)
        #expect(reading.faults.isEmpty)
    }

    @Test(
        "an alias of nothing is refused at its place",
        arguments: [
            "a: «unknown-alias»*x\n", "a: b\nc: [é, «unknown-alias»*x]\n", "a: «unknown-alias»*x\nb: &x c\n",
            "a: &x [«unknown-alias»*x]\n", "&x a: &y {b: «unknown-alias»*y}\n", "«unknown-alias»*x : b\n",
            "«unknown-alias»*x",
        ])
    func unknown(text: String) {
        let marked = MarkedText(text)
        let reading = Reading(marked.text)
        #expect(reading.value == nil)
        marked.expect(reading.faults)
    }

    @Test("faults in a copy point at what was written, at the anchor")
    func places() throws {
        let value = try #require(Reading("a: &x [b, 😀 c]\nd: *x\n").value)
        let copy = try #require(value["d"]?.items.last)
        let original = try #require(value["a"]?.items.last)
        #expect(copy.place == original.place)
        #expect(copy.place.position == SourcePosition(line: 1, column: 11))
    }

    @Test("a merge key is an ordinary key")
    func mergeKey() {
        #expect(Reading("a: &x {b: c}\nd:\n  <<: *x\n").value?.outline == "{a: {b: c}, d: {<<: {b: c}}}")
    }

    @Test("a bomb of nested aliases is refused", arguments: [9, 30, 1_000])
    func bomb(levels: Int) {
        var text = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
        for level in 1...levels {
            let uses = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(uses)]\n"
        }
        #expect(Reading(text).ids == ["alias-bomb"])
    }

    @Test("a bomb of one long text, named often, is refused")
    func textBomb() {
        let text =
            "a: &x \"\(String(repeating: "x", count: 1 << 20))\"\nb:\n" + String(repeating: "  - *x\n", count: 5_000)
        #expect(Reading(text).ids == ["alias-bomb"])
    }

    @Test("a bomb in keys is refused")
    func keyBomb() {
        let text =
            "a: &x [\(String(repeating: "b, ", count: 200))]\nc:\n" + String(repeating: "  ? *x\n  : d\n", count: 200)
        #expect(Reading(text).ids == ["alias-bomb"])
    }

    @Test("the alias budget is counted to the value")
    func budget() {
        var limits = YAMLLimits()
        limits.aliasNodes = 6
        let list = "a: &x [b, c]\n"  // three values: the list and two texts
        #expect(Reading(list + "d: [*x, *x]\n", limits: limits).faults.isEmpty)
        #expect(Reading(list + "d: [*x, *x, *x]\n", limits: limits).ids == ["alias-bomb"])
    }

    @Test("aliases cannot nest values deeper than the depth budget")
    func depth() {
        var text = "a0: &a0 \(String(repeating: "[", count: 40))x\(String(repeating: "]", count: 40))\n"
        text += "a1: \(String(repeating: "[", count: 40))*a0\(String(repeating: "]", count: 40))\n"
        #expect(Reading(text).ids == ["too-deep"])
    }

    @Test("anchors inside anchors inside anchors cost no more than the file is worth")
    func nestedAnchors() {
        let opening = (0..<60).map { "&n\($0) [" }.joined()
        let text = "a: \(opening)\(String(repeating: "x, ", count: 100_000))\(String(repeating: "]", count: 60))\n"
        #expect(Reading(text).faults.isEmpty)
    }
}
