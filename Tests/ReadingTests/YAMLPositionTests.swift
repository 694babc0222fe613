import PositionedYAML
import SourceText
import Testing

@Suite("YAML: positions")
struct YAMLPositionTests {
    /// Checks that the scalars of a text stand exactly where `«s»` marks them.
    private func expectScalars(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let text = MarkedText(marked)
        let value = try #require(Reading(text.text).value, sourceLocation: sourceLocation)
        text.expect(
            Self.scalars(of: value).map { Fault("s", at: $0.place, "", remedy: "") }, sourceLocation: sourceLocation)
    }

    private static func scalars(of value: YAMLValue) -> [YAMLValue] {
        value.isScalar
            ? [value]
            : value.items.flatMap(scalars) + value.entries.flatMap { scalars(of: $0.key) + scalars(of: $0.value) }
    }

    @Test(
        "every key and value stands where it is written",
        arguments: [
            "«s»a: «s»b\n«s»c:   «s»d\n",
            "«s»é€😀: «s»ü\n«s»😀😀: [«s»é, «s»'😀', {«s»ß: «s»\"\\u00e9\"}, «s»z]\n",
            "\u{FEFF}«s»a: «s»b\n",
            "«s»a:\r\n  - «s»é\r\n  -   «s»b\r\n",
            "# é\n\n«s»a: # 😀\n  «s»b:\n    «s»c\n",
            "«s»a: «s»|\n  é\n  b\n«s»c: «s»>-\n  d\n",
            "? «s»a\n: «s»b\n",
            "- - «s»a\n  - «s»b\n- «s»c: «s»d\n  «s»e: «s»f\n",
            "«s»a: {«s»b: «s»c,\n  «s»d: «s»e}\n",
            "«s»e\u{301}: «s»x\n",
        ])
    func scalars(marked: String) throws {
        try expectScalars(marked)
    }

    @Test("lists and mappings begin at their first mark or first key")
    func collections() throws {
        let value = try #require(Reading("é: [a]\nb:\n  - c\nd:\n  e: f\ng: {h: i}\n").value)
        #expect(value.place.position == SourcePosition(line: 1, column: 1))
        #expect(value["é"]?.place.position == SourcePosition(line: 1, column: 4))
        #expect(value["b"]?.place.position == SourcePosition(line: 3, column: 3))
        #expect(value["d"]?.place.position == SourcePosition(line: 5, column: 3))
        #expect(value["g"]?.place.position == SourcePosition(line: 6, column: 4))
    }

    @Test("a scalar is marked over its characters, a collection over one")
    func lengths() throws {
        let value = try #require(Reading("é😀: abc\nempty:\nlist: [a, b]\n").value)
        #expect(value.entries.first?.key.markedLength == 2)
        #expect(value["é😀"]?.markedLength == 3)
        #expect(value["empty"]?.markedLength == 1)
        #expect(value["list"]?.markedLength == 1)
    }

    @Test("values carry their file's path")
    func path() throws {
        #expect(try #require(Reading("a: b").value?["a"]).place.path == "test.yaml")
    }

    @Test("each sort of value says what it is, and never what it holds")
    func descriptions() throws {
        let value = try #require(Reading("a: secret\nb: 'secret'\nc: [secret]\nd: {secret: x}\ne:\nf: ''\n").value)
        #expect(
            value.entries.map(\.value.description) == ["a text", "a text", "a list", "a mapping", "nothing", "nothing"])
    }

    @Test("scalars have no items and lists no entries")
    func noChildren() throws {
        let value = try #require(Reading("a: b\nc: [d]\n").value)
        let scalar = try #require(value["a"])
        let list = try #require(value["c"])
        #expect(scalar.items.isEmpty && scalar.entries.isEmpty)
        #expect(list.entries.isEmpty && list.rawText.isEmpty && list["d"] == nil)
        #expect(value.items.isEmpty)
    }
}
