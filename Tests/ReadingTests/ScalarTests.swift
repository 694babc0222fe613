import CalendarDates
import PositionedYAML
import SourceText
import Testing
import Vocabularies

/// One spelling of a value behind a key, and the fault that reading it gives (nil where it is accepted).
struct Spelling: CustomTestStringConvertible, Sendable {
    let text: String
    let fault: String?

    init(_ text: String, _ fault: String? = nil) {
        self.text = text
        self.fault = fault
    }

    var testDescription: String { "\(text) \(fault ?? "is accepted")" }

    static func accepted(_ texts: String...) -> [Spelling] { texts.map { Spelling($0) } }
    static func refused(_ fault: String, _ texts: String...) -> [Spelling] { texts.map { Spelling($0, fault) } }

    /// Reads the spelling, checks fault and place, and gives back what was read.
    func read<Result>(
        _ body: (YAMLValue, FaultCollector) -> Result?, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Result? {
        // Nothing at all stands right behind the colon.
        let marked = MarkedText("ключ:\(text.isEmpty ? "" : " ")\(fault.map { "«\($0)»" } ?? "")\(text)\n")
        let value = try #require(Reading(marked.text).value?["ключ"], sourceLocation: sourceLocation)
        let faults = FaultCollector()
        let result = body(value, faults)
        marked.expect(faults.faults, sourceLocation: sourceLocation)
        #expect((result == nil) == (fault != nil), "a value or a fault", sourceLocation: sourceLocation)
        #expect(faults.faults.allSatisfy { !$0.remedy.isEmpty }, sourceLocation: sourceLocation)
        return result
    }
}

@Suite("YAML: what each type takes and refuses")
struct ScalarTests {
    static let texts =
        Spelling.accepted(
            "plain words", "'no'", "\"1.10\"", "'~'", "Norway", "nope", "once", "5 days", "10%", "£5", "2024-25", "1-2",
            "v1.10",
            "E92000001", "QU9", "0x", "...x", "a:b", "http://example.org", "é😀", "truethy",
            "1e", "1e+", "3rd", "0b", "0o", "0b2", "0o8", "_1", "|\n  block")
        + Spelling.refused(
            "ambiguous-text", "no", "No", "NO", "yes", "on", "Off", "y", "N", "true", "False", "TRUE", "1", "1.10",
            "-5", "+5",
            "1_000", "0777", "0o17", "0x1F", "0b101", "12:30", "1:30:00", ".5", "5.", "1e5", "1E+5", "-1.5e-3", ".inf",
            "-.INF", ".nan", "1.2.3")
        + Spelling.refused("empty-value", "", "~", "null", "NULL", "''", "\"  \"", "\"\\t\\n\"", "|\n\n")
        + Spelling.refused("wrong-type", "[a]", "{a: b}", "[]", "{}")

    @Test("texts", arguments: texts)
    func text(spelling: Spelling) throws {
        _ = try spelling.read { $0.text("key", $1) }
    }

    static let ids =
        Spelling.accepted(
            "a", "a-b", "A.1", "a_b", "'1'", "'1.10'", "\"no\"", "9a", "2024-25", "1e",
            String(repeating: "x", count: 128))
        + Spelling.refused("ambiguous-text", "1", "1.10", "no", "1e5")
        + Spelling.refused(
            "bad-id", "a b", "-a", "'.a'", "_a", "é", "a/b", "a:b", "' a'", "'a '", "a😀",
            String(repeating: "x", count: 129))
        + Spelling.refused("empty-value", "", "~")
        + Spelling.refused("wrong-type", "[a]", "{a: b}")

    @Test("ids", arguments: ids)
    func id(spelling: Spelling) throws {
        let id = try spelling.read { $0.id("key", $1) }
        if let id { #expect(id.length == id.value.count) }
    }

    static let numbers =
        Spelling.accepted("0", "7", "-7", "46.4", "-0.5", "0.0", "1.10", "123456789012345", "-0")
        + Spelling.refused(
            "bad-number", "'7'", "\"46.4\"", "7%", "£7", "1,000", "1_000", "007", "-007", "00", "0777", "0o17", "0x1F",
            "0b1", "+7", ".5",
            "-.5", "5.", "1e5", ".inf", "-.inf", ".nan", "12:30", "1.2.3", "1..2", "--1", "1-2", "seven", "no", "７",
            "1234567890123456")
        + Spelling.refused("empty-value", "", "''")
        + Spelling.refused("wrong-type", "[7]", "{a: 7}")

    @Test("numbers", arguments: numbers)
    func number(spelling: Spelling) throws {
        let number = try spelling.read { $0.number("key", $1) }
        if let number { #expect(number == Double(spelling.text)) }
    }

    static let flags =
        Spelling.accepted("true", "false")
        + Spelling.refused(
            "bad-flag", "True", "TRUE", "yes", "no", "on", "off", "y", "1", "0", "'true'", "\"false\"", "", "~",
            "[true]", "{a: true}")

    @Test("flags", arguments: flags)
    func flag(spelling: Spelling) throws {
        let flag = try spelling.read { $0.flag("key", $1) }
        if let flag { #expect(String(flag) == spelling.text) }
    }

    static let dates =
        Spelling.accepted("2025-06-30", "'2025-06-30'", "\"2024-02-29\"")
        + Spelling.refused(
            "bad-date", "2024-13-01", "2025-02-29", "2025-6-30", "30/06/2025", "2025", "2025-06", "20250630",
            "June 2025", "' 2025-06-30'",
            "2025-06-30.", "2025-06-30T10:00:00Z", "~", "no")
        + Spelling.refused("empty-value", "", "''")
        + Spelling.refused("wrong-type", "[2025-06-30]", "{a: b}")

    @Test("dates", arguments: dates)
    func date(spelling: Spelling) throws {
        let date = try spelling.read { $0.date("key", $1) }
        if let date { #expect(spelling.text.contains(date.description)) }
    }

    static let durations =
        Spelling.accepted("P6M", "'P90D'", "P1Y6M")
        + Spelling.refused("bad-duration", "6M", "P", "p6m", "P0D", "PT1H", "6 months", "180", "~")
        + Spelling.refused("wrong-type", "[P6M]", "{a: P6M}")

    @Test("durations", arguments: durations)
    func duration(spelling: Spelling) throws {
        _ = try spelling.read { $0.duration("key", $1) }
    }

    static let kinds = Vocabulary(name: "kinds", terms: ["survey", "no", "1"].map { Term(id: $0, title: $0) })
    static let terms =
        Spelling.accepted("survey", "'survey'", "\"survey\"", "no", "1")
        + Spelling.refused("unknown-term", "Survey", "surveys", "audit", "' survey'", "~")
        + Spelling.refused("empty-value", "", "''")
        + Spelling.refused("wrong-type", "[survey]", "{a: survey}")

    @Test("terms", arguments: terms)
    func term(spelling: Spelling) throws {
        let index = try spelling.read { $0.term("key", of: Self.kinds, $1) }
        if let index { #expect(spelling.text.contains(Self.kinds[index].id)) }
    }

    enum Word: String, CaseIterable { case high, low }
    static let words =
        Spelling.accepted("high", "'low'")
        + Spelling.refused("unknown-word", "High", "hihg", "medium", "", "~")
        + Spelling.refused("wrong-type", "[high]", "{a: low}")

    @Test("words", arguments: words)
    func word(spelling: Spelling) throws {
        _ = try spelling.read { $0.word("key", $1, as: Word.self) }
    }

    @Test(
        "no message quotes a value",
        arguments: [
            "Jane Example, born 2012-13-45", "'Jane Example'", "[Jane Example]", "{Jane: Example}", "Jane-Example-1.10",
        ])
    func privacy(text: String) throws {
        let value = try #require(Reading("key: \(text)\n").value?["key"])
        let faults = FaultCollector()
        _ = value.id("key", faults)
        _ = value.number("key", faults)
        _ = value.flag("key", faults)
        _ = value.date("key", faults)
        _ = value.duration("key", faults)
        _ = value.term("key", of: Self.kinds, faults)
        _ = value.word("key", faults, as: Word.self)
        #expect(faults.faults.count >= 6)
        #expect(faults.faults.allSatisfy { !$0.line.contains("Jane") && !$0.line.contains("Example") })
    }
}
