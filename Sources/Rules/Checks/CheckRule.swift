public import Conditions
public import PositionedYAML
public import SourceText

/// A quality check: a fault that evidence may have.
public struct CheckRule: Sendable {
    /// The id.
    public let id: String
    /// What it looks at.
    public let subject: Subject
    /// How much the fault matters.
    public let severity: Severity
    /// A few words.
    public let title: String
    /// The fault is there when this holds.
    public let condition: Condition
    /// What is wrong.
    public let message: MessageTemplate
    /// What to do about it.
    public let remedy: MessageTemplate
    /// Where this comes from.
    public let sources: [Citation]
    /// Where it is written.
    public let place: SourcePlace
}

/// Reads `checks.yaml`.
public enum ChecksReader {
    /// The fields of one check.
    public static let checkFields = FieldTable(
        "a check",
        [
            Field("id", .id, required: true, "its id"),
            Field(
                "over", .word(["record", "criterion", "action", "finding", "document"]), required: true,
                "what it looks at"),
            Field("severity", .word(Severity.allCases.map(\.rawValue)), required: true, "how much the fault matters"),
            Field("title", .text, required: true, "a few words"),
            Field("when", .condition, required: true, "the fault is there when this holds"),
            Field("message", .text, required: true, "what is wrong, with {facts}"),
            Field("remedy", .text, required: true, "what to do, with {facts}"),
            Field("source", Citation.shape, "where this comes from"),
        ])

    /// The fields of the file.
    public static let fields = FieldTable(
        "the checks file",
        [
            Field("checks", .list(.mapping(checkFields)), required: true, "the checks"),
            Field("privacy", .list(.mapping(PrivacyReader.fields)), "the private details that no evidence may hold"),
        ])

    static func read(
        _ value: YAMLValue, _ catalogues: FactCatalogues, _ faults: FaultCollector
    ) -> (checks: [CheckRule], privacy: [PrivacyRule]) {
        guard let reader = MappingReader(value, as: fields, faults) else { return ([], []) }
        let checks = reader.mappings("checks", as: checkFields).compactMap { entry -> CheckRule? in
            let (severity, title) = (entry.word("severity", as: Severity.self), entry.text("title"))
            let sources = entry.citations("source")
            guard let id = entry.id("id"), let subject = entry.word("over", as: Subject.self), let severity, let title
            else { return nil }
            let about = catalogues[subject]
            let condition = entry.raw("when").flatMap { ConditionReader.read($0, about: about, faults) }
            let message = MessageTemplate(entry.raw("message"), field: "message", about: about, faults)
            let remedy = MessageTemplate(entry.raw("remedy"), field: "remedy", about: about, faults)
            guard let condition, let message, let remedy else { return nil }
            return CheckRule(
                id: id.value, subject: subject, severity: severity, title: title, condition: condition,
                message: message, remedy: remedy, sources: sources, place: id.place)
        }
        let privacy = PrivacyReader.read(reader)
        UniqueIDs.check(checks.map { ($0.id, $0.place) } + privacy.map { ($0.id, $0.place) }, "check", faults)
        return (checks, privacy)
    }
}
