import PositionedYAML
import SourceText
import Testing

@Suite("YAML: budgets", .timeLimit(.minutes(15)))
struct YAMLBudgetTests {
    private static func nested(_ depth: Int) -> String {
        String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }

    struct Deep: CustomTestStringConvertible, Sendable {
        let name: String
        let text: String
        var testDescription: String { name }
    }

    @Test(
        "ten thousand levels are refused at the first that is too deep",
        arguments: [
            Deep(name: "brackets", text: String(repeating: "[", count: 10_000)),
            Deep(name: "brackets, closed", text: nested(10_000)),
            Deep(name: "braces", text: String(repeating: "{a: ", count: 10_000)),
            Deep(name: "brackets a line each", text: String(repeating: "[\n", count: 10_000)),
            Deep(name: "lists in lists", text: String(repeating: "- ", count: 10_000)),
            Deep(name: "question marks", text: String(repeating: "? ", count: 10_000)),
            Deep(
                name: "block mappings",
                text: (0..<10_000).map { String(repeating: " ", count: $0 % 400) + "a:\n" }.joined()),
            Deep(name: "a hundred thousand brackets", text: String(repeating: "[", count: 100_000)),
        ])
    func deep(test: Deep) {
        let reading = Reading(test.text)
        #expect(reading.value == nil)
        #expect(reading.ids == ["too-deep"])
    }

    @Test("the deepest accepted level is the budget, and the place of the next is named")
    func depth() {
        #expect(Reading(Self.nested(64)).faults.isEmpty)
        let marked = MarkedText(String(repeating: "[", count: 64) + "«too-deep»[" + String(repeating: "]", count: 65))
        let reading = Reading(marked.text)
        marked.expect(reading.faults)
        #expect(reading.value == nil)
    }

    @Test("scalars at the deepest level are fine")
    func deepScalar() {
        var limits = YAMLLimits()
        limits.depth = 2
        #expect(Reading("a: [b]\n", limits: limits).faults.isEmpty)
        #expect(Reading("a: [[b]]\n", limits: limits).ids == ["too-deep"])
    }

    @Test("the most values are the node budget")
    func nodes() {
        var limits = YAMLLimits()
        limits.nodes = 5  // a mapping, two keys, two values
        #expect(Reading("a: b\nc: d\n", limits: limits).faults.isEmpty)
        let marked = MarkedText("a: b\nc: [«value-too-large»d]\n")
        marked.expect(Reading(marked.text, limits: limits).faults)
    }

    @Test("the most bytes are the byte budget")
    func bytes() {
        var limits = YAMLLimits()
        limits.bytes = 5
        #expect(Reading("a: b\n", limits: limits).faults.isEmpty)
        let reading = Reading("a: bc\n", limits: limits)
        #expect(reading.ids == ["file-too-large"])
        #expect(reading.faults.first?.place.position == nil)
    }

    @Test(
        "long lines, long keys and long texts are read or refused, and nothing hangs",
        arguments: [
            Deep(name: "a text of 256 KB", text: "a: " + String(repeating: "x", count: 1 << 18)),
            Deep(name: "a quoted text of 256 KB", text: "a: \"" + String(repeating: "x ", count: 1 << 17) + "\""),
            Deep(name: "a list of 100,000", text: "[" + String(repeating: "a, ", count: 100_000) + "]"),
            Deep(name: "a text of 100,000 lines", text: "a: |\n" + String(repeating: "  x\n", count: 100_000)),
            Deep(name: "a comment of 256 KB", text: "a: b # " + String(repeating: "x", count: 1 << 18)),
            Deep(name: "100,000 blank lines", text: "a: b" + String(repeating: "\n", count: 100_000)),
        ])
    func long(test: Deep) {
        #expect(Reading(test.text).faults.isEmpty)
    }

    @Test("a key longer than YAML allows is a fault")
    func longKey() {
        let reading = Reading(String(repeating: "k", count: 1_100) + ": x\n")
        #expect(reading.ids == ["yaml-syntax"])
    }
}
