import Evidence
public import PositionedYAML
import Rules

/// The fields of rule tests, which readers and the published JSON Schema share.
public enum RuleTestFields {
    private static let confidenceRules = Shape.list(.reference(to: "confidence rule"))
    static let outcome = FieldTable(
        "an expected outcome",
        [
            Field("likely", .reference(to: "level"), "the likely level; 'none' where there is not enough evidence"),
            Field("confidence", .word(Confidence.allCases.map(\.rawValue)), "how sure one may be"),
            Field("lacking", confidenceRules, "confidence rules that are not kept; empty: all are kept"),
            Field("kept", confidenceRules, "confidence rules that are kept"),
            Field("limits", .list(.reference(to: "limit")), "limits that apply; empty: none does"),
            Field("no-limits", .list(.reference(to: "limit")), "limits that do not apply"),
            Field("precedent", .id, "the earlier inspection whose outcome still counts, or 'none'"),
        ])
    static let criterion = FieldTable(
        "an expectation of a criterion",
        [
            Field("id", .reference(to: "criterion"), required: true, "the criterion"),
            Field("level", .reference(to: "level"), "its level; 'none' where there is not enough evidence"),
            Field("above", .number, "its position lies above this"),
            Field("below", .number, "its position lies below this"),
            Field("confidence", .word(Confidence.allCases.map(\.rawValue)), "how sure one may be"),
            Field("lacking", confidenceRules, "confidence rules that are not kept; empty: all are kept"),
            Field("kept", confidenceRules, "confidence rules that are kept"),
        ])
    static let record = FieldTable(
        "an expectation of a record",
        [
            Field("id", .reference(to: "record"), required: true, "the record"),
            Field("state", .word(RecordState.allCases.map(\.rawValue)), "whether it counts, and if not, why"),
            Field("rating", .term(of: "ratings"), "its rating, stated or derived; 'none' where it has none"),
            Field("extent", .term(of: "extents"), "how many it concerns, stated or derived, or 'none'"),
            Field("impact", .term(of: "impacts"), "how far an effect is shown, stated or derived, or 'none'"),
            Field("trajectory", .term(of: "trajectories"), "its direction, stated or derived, or 'none'"),
            Field("band", .id, "the rule that rated its number, or 'none'"),
            Field(
                "discounts", .list(.reference(to: "discount")),
                "exactly the discounts of the case's lens that fall on it; empty: none does"),
            Field("trajectory-rule", .id, "the rule that gave its number a direction, or 'none'"),
        ])
    static let gap = FieldTable(
        "an expected gap",
        [
            Field("gap", .reference(to: "gap rule"), required: true, "the gap rule"),
            Field("criterion", .reference(to: "criterion"), "a criterion that the gap belongs to"),
            Field("about", .id, "the finding, action or document it is about"),
            Field("records", .list(.reference(to: "record")), "exactly the records that show it"),
        ])
    static let noGap = FieldTable("a gap that must not be there", Array(gap.fields.dropLast()))
    static let finding = FieldTable(
        "an expected finding",
        [
            Field("check", .reference(to: "check"), required: true, "the check"),
            Field("on", .id, "the record, criterion, action, finding or document it is about"),
        ])

    /// What a case may expect.
    static let expectations = FieldTable(
        "the expectations",
        [
            Field("outcome", .mapping(outcome), "what is expected of the outcome"),
            Field("criteria", .list(.mapping(criterion)), "what is expected of criteria"),
            Field("records", .list(.mapping(record)), "what is expected of records"),
            Field("gaps", .list(.mapping(gap)), "gaps that must be there; empty: there must be none at all"),
            Field("no-gaps", .list(.mapping(noGap)), "gaps that must not be there"),
            Field(
                "findings", .list(.mapping(finding)), "findings that must be there; empty: there must be none at all"),
            Field("no-findings", .list(.mapping(finding)), "findings that must not be there"),
        ])

    /// One case.
    static let testCase = FieldTable(
        "a case",
        [
            Field("name", .text, required: true, "a sentence that says what must hold"),
            Field("as-of", .date, "the date, where not the file's"),
            Field("lens", .reference(to: "lens"), "the lens through which the evidence is looked at"),
            Field("area", .mapping(AreaReader.fields), "the area, as in area.yaml"),
            Field("plan", .mapping(PlanReader.fields), "the plan, as in plan.yaml"),
            Field("defaults", RecordFields.defaultsShape, "what every record takes, in place of the file's defaults"),
            Field("records", RecordFields.recordsShape, "the records"),
            Field("expect", .mapping(expectations), required: true, "what must come of it"),
        ])

    /// The fields of the file.
    public static let file = FieldTable(
        "a rule test file",
        [
            Field("title", .text, required: true, "what the file is about"),
            Field("as-of", .date, required: true, "the date of all cases that have none of their own"),
            Field("defaults", RecordFields.defaultsShape, "what every record takes, in cases without defaults"),
            Field("cases", .list(.mapping(testCase)), required: true, "the cases"),
        ])
}

extension RecordFields {
    /// The shape of the defaults, as the records file has it.
    fileprivate static var defaultsShape: Shape { shape(of: "defaults") }
    /// The shape of a list of records, as the records file has it.
    fileprivate static var recordsShape: Shape { shape(of: "records") }

    private static func shape(of name: String) -> Shape {
        guard let field = file.fields.first(where: { $0.name == name }) else {
            preconditionFailure("records files have no '\(name)'")
        }
        return field.shape
    }
}
