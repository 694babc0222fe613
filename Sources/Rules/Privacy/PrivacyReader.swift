public import PositionedYAML
import Conditions
import SourceText

/// Reads the privacy rules of `checks.yaml`.
public enum PrivacyReader {
    private typealias Detector = PrivacyRule.Detector

    /// The most bytes that a word or phrase may have.
    static let longestWord = 64
    /// The greatest least count: above it every figure would be suppressed.
    static let greatestLeast = 100

    /// The fields of one rule.
    public static let fields = FieldTable(
        "a privacy rule",
        [
            Field("id", .id, required: true, "its id"),
            Field(
                "detects", .word(Detector.allCases.map(\.rawValue)), required: true,
                "what it recognises, by a detector that is built in"),
            Field("severity", .word(Severity.allCases.map(\.rawValue)), required: true, "how much it matters"),
            Field("title", .text, required: true, "a few words"),
            Field("message", .text, required: true, "what is wrong, with {masked}, {field} and {holder}"),
            Field("remedy", .text, required: true, "what to do, with {masked}, {field} and {holder}"),
            Field("words", .list(.text), "words that make it private"),
            Field("single", .list(.text), "the same in the singular, for counts of one"),
            Field("numbers", .list(.text), "the words for 1, 2, 3 and so on"),
            Field("between", .list(.text), "words that may stand between a number and what it counts"),
            Field("unless", .list(.text), "words that show that it is not private"),
            Field("streets", .list(.text), "words behind which an institution's word only names a street"),
            Field("columns", .list(.text), "headings of columns that hold such details"),
            Field("least", .number, "the least count that may be published"),
            Field("source", Citation.shape, "where this comes from"),
        ])

    static func read(_ file: MappingReader) -> [PrivacyRule] {
        file.mappings("privacy", as: fields).compactMap(rule)
    }

    private static func rule(_ entry: MappingReader) -> PrivacyRule? {
        let (severity, title) = (entry.word("severity", as: Severity.self), entry.text("title"))
        let sources = entry.citations("source")
        let detector = entry.word("detects", as: Detector.self)
        let parameters = parameters(entry)
        if let detector { checkParameters(of: detector, entry) }
        let (catalogue, faults) = (PrivacyFact.catalogue, entry.faults)
        let message = MessageTemplate(entry.raw("message"), field: "message", about: catalogue, faults)
        let remedy = MessageTemplate(entry.raw("remedy"), field: "remedy", about: catalogue, faults)
        guard let id = entry.id("id"), let detector, let severity, let title, let message, let remedy else {
            return nil
        }
        return PrivacyRule(
            id: id.value, detector: detector, severity: severity, title: title, message: message, remedy: remedy,
            parameters: parameters, sources: sources, place: id.place)
    }

    private static func parameters(_ entry: MappingReader) -> PrivacyRule.Parameters {
        var parameters = PrivacyRule.Parameters()
        parameters.words = words("words", entry)
        parameters.single = words("single", entry)
        parameters.numbers = words("numbers", entry)
        parameters.between = words("between", entry)
        parameters.unless = words("unless", entry)
        parameters.streets = words("streets", entry)
        parameters.columns = words("columns", entry)
        if let least = entry.count("least") {
            if (2...greatestLeast).contains(least) {
                parameters.least = least
            } else {
                let _: Bool? = entry.raw("least")?.report(
                    "out-of-range", "'least' must be from 2 to \(greatestLeast)",
                    remedy: "write the least count that may be published", entry.faults)
            }
        }
        return parameters
    }

    /// Words of a list; those that nothing could match, or that stand there twice, are reported.
    private static func words(_ name: String, _ entry: MappingReader) -> [String] {
        var seen: Set<String> = []
        return (entry.list(name) ?? []).compactMap { item in
            guard let text = item.text(name, entry.faults) else { return nil }
            let isPlain = isPlain(text)
            let word = isPlain ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard isPlain || word.contains(where: { $0.isLetter || $0.isNumber }), word.utf8.count <= longestWord
            else {
                return item.report(
                    "bad-word", "this in '\(name)' is no word or short phrase",
                    remedy: "write letters or digits, at most \(longestWord) bytes", entry.faults)
            }
            guard seen.insert(word).inserted else {
                return item.report(
                    "duplicate-item", "'\(name)' names this twice", remedy: "remove one of them", entry.faults)
            }
            return word
        }
    }

    /// Whether a text is one word of plain letters, as nearly all are: to look up what each character is takes far longer.
    private static func isPlain(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { UInt8(ascii: "a") <= $0 | 0x20 && $0 | 0x20 <= UInt8(ascii: "z") }
    }

    /// Reports parameters that the detector needs and does not have, or has and does not look at.
    private static func checkParameters(of detector: Detector, _ entry: MappingReader) {
        for parameter in Detector.Parameter.allCases {
            let name = parameter.rawValue
            let items = entry.raw(name).flatMap { $0.kind == .sequence ? $0.items : nil }
            if detector.needs.contains(parameter), !entry.has(name) || items?.isEmpty == true {
                let _: Bool? = (entry.raw(name) ?? entry.value).report(
                    "missing-field", "the detector '\(detector.rawValue)' needs '\(name)'",
                    remedy: "add '\(name):'", entry.faults)
            }
            if entry.has(name), !detector.takes.contains(parameter) {
                let _: Bool? = entry.raw(name)?.report(
                    "contradiction", "the detector '\(detector.rawValue)' makes no use of '\(name)'",
                    remedy: "remove it: this detector takes \(names(detector.takes))", entry.faults)
            }
        }
    }

    private static func names(_ parameters: [Detector.Parameter]) -> String {
        parameters.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    }
}
