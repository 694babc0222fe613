import PositionedYAML
import SourceText
import Testing

@Suite("Replacing scalars in place")
struct ScalarPatchTests {
    private static let text = """
        # Grüße: comments stay.
        slope: 20.5   # and this one
        cuts: [0.227,   -0.18]
        day: "2026-11-22"
        scores: {a: 1, b: 'x'}

        """

    private func value(_ text: String, _ path: [String], _ item: Int? = nil) throws -> YAMLValue {
        let faults = FaultCollector()
        var value = try #require(YAMLReader.document(Array(text.utf8), path: "file.yaml", faults: faults))
        for key in path { value = try #require(value[key]) }
        return try item.map { try #require(value.items.dropFirst($0).first) } ?? value
    }

    private func patched(_ patches: [ScalarPatch], _ text: String) -> (text: String?, faults: [String]) {
        let faults = FaultCollector()
        let bytes = ScalarPatch.apply(patches, to: Array(text.utf8), faults)
        return (bytes.map { String(decoding: $0, as: UTF8.self) }, faults.faults.map(\.line))
    }

    @Test("replaces what is named and keeps every other byte, whatever the order and the length")
    func several() throws {
        let text = Self.text
        let patches = [
            ScalarPatch(try value(text, ["slope"]), with: "7"),
            ScalarPatch(try value(text, ["scores", "a"]), with: "123.456"),
            ScalarPatch(try value(text, ["cuts"], 1), with: "-0.25"),
            ScalarPatch(try value(text, ["day"]), with: "2027-01-01"),
            ScalarPatch(try value(text, ["scores", "b"]), with: "y"),
        ]
        let wanted = """
            # Grüße: comments stay.
            slope: 7   # and this one
            cuts: [0.227,   -0.25]
            day: "2027-01-01"
            scores: {a: 123.456, b: 'y'}

            """
        #expect(patched(patches, text).text == wanted)
        #expect(patched(patches.reversed(), text).text == wanted)
        #expect(patched([], text).text == text)
    }

    @Test(
        "finds its place behind a byte order mark, after characters of several bytes, and with either line ending",
        arguments: ["\u{FEFF}a: 1\nb: 2\n", "ä: {ö😀: 0, b: 1}\r\nb: 2\r\n", "x: 1\nb: 2"])
    func awkward(text: String) throws {
        let wanted = text.split(separator: "b: 2", omittingEmptySubsequences: false).joined(separator: "b: 33")
        #expect(patched([ScalarPatch(try value(text, ["b"]), with: "33")], text).text == wanted)
    }

    @Test("a file that changed since it was read is left alone")
    func changed() throws {
        let slope = try value(Self.text, ["slope"])
        for other in [
            "", "slope: 20.5\n", Self.text.replacing("20.5", with: "20.57"), Self.text.replacing("20.5", with: "9"),
        ] {
            let (text, faults) = patched([ScalarPatch(slope, with: "7")], other)
            #expect(text == nil)
            #expect(faults.count == 1 && faults[0].hasPrefix("file.yaml:2:8: error: "), "\(faults)")
        }
    }

    @Test(
        "a scalar that does not read as it is written is refused",
        arguments: ["a: one\n  two\n", "a: \"x\\u00e4\"\n", "a: |\n  one\n", "a: 'it''s'\n", "a: 'it'''\n", "a: [1]\n"])
    func unusual(text: String) throws {
        let (result, faults) = patched([ScalarPatch(try value(text, ["a"]), with: "7")], text)
        #expect(result == nil)
        #expect(faults.count == 1 && faults[0].hasSuffix("[cannot-replace]"), "\(faults)")
    }

    @Test("two values in one place, as through an alias, are refused")
    func alias() throws {
        let text = "a: &x 1\nb: *x\n"
        let patches = [ScalarPatch(try value(text, ["a"]), with: "2"), ScalarPatch(try value(text, ["b"]), with: "3")]
        let (result, faults) = patched(patches, text)
        #expect(result == nil && faults.count >= 1)
    }
}

@Suite("Writing scalars")
struct YAMLTextTests {
    @Test(
        "a text comes back as it was written",
        arguments: [
            "plain", "two words", "no", "1.10", "1e", "", " ", "~", "-", "- a", "a: b", "#", "\"quoted\"",
            "back\\slash", "é😀",
            "line\nbreak", "tab\tbell\u{7}", "\u{2028}", "2024", "0x1f", "area-2024", "-5", "[a]", "{a}", "'", "*a",
            "&a", "!a",
        ])
    func round(text: String) throws {
        let faults = FaultCollector()
        let file = "a: \(YAMLText.scalar(text))\nb: [\(YAMLText.scalar(text)), {c: \(YAMLText.scalar(text))}]\n"
        let value = try #require(YAMLReader.document(Array(file.utf8), path: "x.yaml", faults: faults))
        #expect(value["a"]?.rawText == text)
        #expect(value["b"]?.items.first?.rawText == text)
        #expect(value["b"]?.items.last?["c"]?.rawText == text)
        if !text.allSatisfy(\.isWhitespace) { #expect(value["a"]?.text("a", faults) == text) }
        #expect(faults.faults.map(\.line) == [])
    }
}

@Suite("Byte offsets")
struct ByteOffsetsTests {
    @Test("the byte of each position is the one it came from", arguments: ["", "a", "aé\n😀b\r\n\n", "\u{FEFF}x\ny"])
    func round(text: String) {
        let bytes = Array(text.utf8)
        let first = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for offset in first...bytes.count where offset == bytes.count || bytes[offset] & 0xC0 != 0x80 {
            let position = ByteOffsets.position(ofByte: offset, in: bytes)
            #expect(ByteOffsets.byte(at: position, in: bytes) == offset)
        }
        #expect(ByteOffsets.byte(at: SourcePosition(line: 99, column: 1), in: bytes) == nil)
        #expect(ByteOffsets.byte(at: SourcePosition(line: 1, column: 99), in: bytes) == nil)
    }
}
