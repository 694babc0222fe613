public import CalendarDates
public import PositionedYAML
import Rules
public import SourceText

/// A finding of a check that somebody has decided to live with for a while.
public struct Waiver: Sendable {
    /// The id.
    public let id: String
    /// The id of the check or privacy rule.
    public let check: String
    /// The id of what it is about: a record where ``isOnRecord``, else a criterion, action, earlier finding or document. A
    /// waiver of everything that a check may ever find would hide new faults, so there is none.
    public let subject: Located<String>
    /// Whether it is about a record.
    public let isOnRecord: Bool
    /// Why.
    public let justification: String
    /// The last day on which it holds.
    public let expires: CalendarDate
    /// Where it is written.
    public let place: SourcePlace
}

/// A level that a person holds to be right, shown beside the computed one and never instead of it.
public struct LevelOverride: Sendable {
    /// The index of the criterion; nil means the outcome.
    public let criterion: Int?
    /// The index of the level.
    public let level: Int
    /// The role of who says so.
    public let role: String
    /// When it was said.
    public let date: CalendarDate
    /// Why.
    public let reason: String
    /// Where it is written.
    public let place: SourcePlace
}

/// Reads `waivers.yaml` and `overrides.yaml`.
public enum DecisionsReader {
    static let waiverFields = FieldTable(
        "a waiver",
        [
            Field("id", .id, required: true, "its id"),
            Field("check", .reference(to: "check"), required: true, "the check it waives"),
            Field("record", .reference(to: "record"), "the record it is about"),
            Field("on", .id, "the criterion, action, earlier finding or document, where it is about no record"),
            Field("justification", .text, required: true, "why"),
            Field("expires", .date, required: true, "the last day on which it holds"),
        ])
    static let overrideFields = FieldTable(
        "an override",
        [
            Field("criterion", .reference(to: "criterion"), "the criterion"),
            Field("outcome", .flag, "true where it is about the outcome"),
            Field("level", .reference(to: "level"), required: true, "the level held to be right"),
            Field("role", .text, required: true, "the role of who says so"),
            Field("date", .date, required: true, "when it was said"),
            Field("reason", .text, required: true, "why"),
        ])

    /// The fields of `waivers.yaml`.
    public static let waiversFile = FieldTable(
        "the waivers file", [Field("waivers", .list(.mapping(waiverFields)), required: true, "the waivers")])
    /// The fields of `overrides.yaml`.
    public static let overridesFile = FieldTable(
        "the overrides file", [Field("overrides", .list(.mapping(overrideFields)), required: true, "the overrides")])

    static func waivers(_ value: YAMLValue, _ rules: RuleSet, _ faults: FaultCollector) -> [Waiver] {
        guard let reader = MappingReader(value, as: waiversFile, faults) else { return [] }
        let checks = Dictionary(
            (rules.checks.map(\.id) + rules.privacy.map(\.id)).enumerated().map { ($1, $0) },
            uniquingKeysWith: { first, _ in first })
        let waivers = reader.mappings("waivers", as: waiverFields).compactMap { entry -> Waiver? in
            let check = entry.id("check")
            let known = check.flatMap { References.index(of: $0, in: checks, what: "check", faults) }
            let (record, other, expires) = (entry.id("record"), entry.id("on"), entry.date("expires"))
            if entry.has("record") == entry.has("on") {
                let _: Bool? = entry.value.report(
                    "contradiction", "a waiver is about one record or one other thing",
                    remedy: "write 'record:' or, for a criterion, action, finding or document, 'on:'", faults)
            }
            guard let id = entry.id("id"), let check, known != nil, let why = entry.text("justification"), let expires,
                let subject = record ?? other
            else { return nil }
            return Waiver(
                id: id.value, check: check.value, subject: subject, isOnRecord: record != nil, justification: why,
                expires: expires, place: id.place)
        }
        UniqueIDs.check(in: reader.raw("waivers"), "waiver", faults)
        return waivers
    }

    static func overrides(_ value: YAMLValue, _ rules: RuleSet, _ faults: FaultCollector) -> [LevelOverride] {
        guard let reader = MappingReader(value, as: overridesFile, faults) else { return [] }
        let levels = Dictionary(
            rules.framework.levels.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        return reader.mappings("overrides", as: overrideFields).compactMap { entry -> LevelOverride? in
            let criterion = entry.id("criterion").flatMap {
                References.index(of: $0, in: rules.criterionIndices, what: "criterion", faults)
            }
            let flag = entry.flag("outcome")
            let isOutcome = flag ?? false
            if isOutcome == entry.has("criterion"), flag != nil || !entry.has("outcome") {
                let _: Bool? = entry.value.report(
                    "contradiction", "an override is either of a criterion or of the outcome",
                    remedy: "write 'criterion:' or 'outcome: true'", faults)
            }
            let level = entry.id("level").flatMap { References.index(of: $0, in: levels, what: "level", faults) }
            let (role, date, reason) = (entry.text("role"), entry.date("date"), entry.text("reason"))
            guard let level, let role, let date, let reason, isOutcome || criterion != nil else { return nil }
            return LevelOverride(
                criterion: criterion, level: level, role: role, date: date, reason: reason, place: entry.place)
        }
    }
}
