import PositionedYAML
import SourceText
import Testing

@Suite("YAML: encodings, line ends and odd characters", .timeLimit(.minutes(15)))
struct YAMLEncodingTests {
    struct Accepted: CustomTestStringConvertible, Sendable {
        let name: String
        let text: String
        let outline: String
        var testDescription: String { name }
    }

    @Test(
        "text that is read",
        arguments: [
            Accepted(name: "a byte order mark", text: "\u{FEFF}a: b\n", outline: "{a: b}"),
            Accepted(name: "CRLF", text: "a: b\r\nc:\r\n  - d\r\n", outline: "{a: b, c: [d]}"),
            Accepted(name: "no line end at the end", text: "a: b", outline: "{a: b}"),
            Accepted(name: "letters beyond ASCII", text: "é€: 😀\n", outline: "{é€: 😀}"),
            Accepted(name: "a tab behind a value", text: "a: b\t# said\n", outline: "{a: b}"),
            Accepted(name: "a document with both marks", text: "---\na: b\n...\n", outline: "{a: b}"),
            Accepted(name: "comments all about", text: "# one\na: b # two\n# three\n", outline: "{a: b}"),
            Accepted(
                name: "quotes and blocks", text: "a: 'x'\nb: \"y\"\nc: |\n  z\n", outline: "{a: 'x', b: 'y', c: 'z\n'}"),
            Accepted(name: "escapes", text: #"a: "\u00e9\x41\n""#, outline: "{a: 'éA\n'}"),
            Accepted(name: "a bare document mark", text: "---\n", outline: ""),
        ])
    func accepted(test: Accepted) {
        let reading = Reading(test.text)
        #expect(reading.value?.outline == test.outline)
        #expect(reading.faults.isEmpty)
    }

    struct Refused: CustomTestStringConvertible, Sendable {
        let name: String
        let marked: String
        var raw: [UInt8] = []
        var testDescription: String { name }
    }

    @Test(
        "text that is refused, with its place",
        arguments: [
            Refused(name: "nothing at all", marked: "«empty-file»"),
            Refused(name: "only a byte order mark", marked: "«empty-file»\u{FEFF}"),
            Refused(name: "only blank lines", marked: "«empty-file»\n \n\n"),
            Refused(name: "only comments", marked: "«empty-file»# a comment\n# another\n"),
            Refused(name: "a NUL", marked: "a: b\nc: d«control-character»\u{0}e\n"),
            Refused(name: "a NUL first", marked: "«control-character»\u{0}"),
            Refused(name: "a bell", marked: "a: é«control-character»\u{7}\n"),
            Refused(name: "an escape character in quotes", marked: "a: \"«control-character»\u{1B}[31m\"\n"),
            Refused(name: "Latin-1 before a space", marked: "a: b\nc: caf«not-utf-8»¤ au lait\n", raw: [0xE9]),
            Refused(name: "Latin-1 at the end", marked: "a: caf«not-utf-8»¤", raw: [0xE9]),
            Refused(name: "Latin-1 behind a byte order mark", marked: "\u{FEFF}a: caf«not-utf-8»¤ \n", raw: [0xE9]),
            Refused(name: "Windows-1252 quotes", marked: "é: «not-utf-8»¤x\n", raw: [0x93]),
            Refused(name: "an overlong slash", marked: "a: «not-utf-8»¤\n", raw: [0xC0, 0xAF]),
            Refused(name: "a surrogate in UTF-8", marked: "a: «not-utf-8»¤\n", raw: [0xED, 0xA0, 0x80]),
            Refused(name: "beyond Unicode", marked: "a: «not-utf-8»¤\n", raw: [0xF4, 0x90, 0x80, 0x80]),
            Refused(name: "four bytes broken off", marked: "a: x«not-utf-8»¤yz\n", raw: [0xF0, 0x9F, 0x98]),
            Refused(
                name: "UTF-16, little end first", marked: "«not-utf-8»¤",
                raw: [0xFF, 0xFE, 0x61, 0, 0x3A, 0, 0x20, 0, 0x62, 0]),
            Refused(name: "UTF-16, big end first", marked: "«not-utf-8»¤", raw: [0xFE, 0xFF, 0, 0x61, 0, 0x3A]),
            Refused(name: "UTF-16 without a mark", marked: "a«control-character»¤", raw: [0, 0x3A, 0, 0x20, 0]),
            Refused(name: "UTF-32", marked: "«not-utf-8»¤", raw: [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0]),
            Refused(name: "a tab to indent", marked: "a:\n«yaml-syntax»\tb: c\n"),
            Refused(name: "a tab behind spaces", marked: "a:\n  b: c\n  «yaml-syntax»\td: e\n"),
            Refused(name: "a second document", marked: "a: b\n«second-document»---\nc: d\n"),
            Refused(name: "text behind the document's end", marked: "a: b\n...\n«yaml-syntax»c: d\n"),
            Refused(name: "two colons in a line", marked: "a: b«yaml-syntax»: c\n"),
            Refused(name: "an open quote", marked: "a: «note»'b\nc: d\n«yaml-syntax»"),
            Refused(name: "an open bracket", marked: "a: «note»[b, c\n«yaml-syntax»"),
            Refused(name: "an unknown escape", marked: "a: «note»\"x«yaml-syntax»\\q\"\n"),
            Refused(name: "a tag", marked: "a: «tag»!!str b\n"),
            Refused(name: "a tag on a list", marked: "a: «tag»!mine [b]\n"),
            Refused(name: "a tag on the document", marked: "«tag»!!map\na: b\n"),
            Refused(name: "a tag on a key", marked: "«tag»!!str a: b\n"),
            Refused(name: "a bare tag", marked: "a: «tag»! b\n"),
            Refused(name: "an unknown version", marked: "«yaml-syntax»%YAML 9.9\n---\na: b\n"),
            Refused(name: "a value that begins with a star", marked: "a: «note»*«yaml-syntax»*bold**\n"),
            Refused(name: "a value that begins with an at sign", marked: "a: «yaml-syntax»@b\n"),
            Refused(name: "a value that begins with a percent sign", marked: "a: «yaml-syntax»%b\n"),
        ])
    func refused(test: Refused) {
        let marked = MarkedText(test.marked)
        let reading = Reading(marked.bytes(with: test.raw))
        #expect(reading.value == nil)
        marked.expect(reading.faults)
    }

    @Test("every fault says what to do")
    func remedies() {
        for text in [
            "", "\u{0}", "a: [", "a: 'b", "a: b: c", "a: *b", "a: !b c", "---\na\n---\nb", "a:\n\t- b", "- a\nb: c",
            "{a: b", "a: \"\\q\"", "a\nb: c",
        ] {
            let reading = Reading(text)
            #expect(reading.faults.count == 1)
            #expect(reading.faults.allSatisfy { !$0.remedy.isEmpty && !$0.message.isEmpty && $0.severity == .error })
        }
    }

    @Test(
        "line breaks that would shift the lines that faults name are refused",
        arguments: ["\u{85}", "\u{2028}", "\u{2029}", "\r"])
    func rareLineBreaks(lineBreak: String) {
        let marked = MarkedText("é: b\r\na: \"x«line-break»\(lineBreak)y\"\nb: c\(lineBreak)")
        let reading = Reading(marked.text)
        #expect(reading.value == nil)
        marked.expect(reading.faults)
    }

    @Test(
        "characters whose bytes resemble those of line breaks are read",
        arguments: ["\u{A0}", "…", "–", "\u{2027}", "\u{202A}"])
    func nearlyLineBreaks(text: String) {
        #expect(Reading("a: \"\(text)\"\n").value?["a"]?.rawText == text)
    }
}
