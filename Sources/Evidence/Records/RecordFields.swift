public import PositionedYAML
import Rules

/// The fields of records files.
public enum RecordFields {
    static let measure = FieldTable(
        "a measure",
        [
            Field("indicator", .reference(to: "indicator"), "the indicator"),
            Field("value", .number, "its value, in the indicator's unit"),
            Field("numerator", .number, "the part"),
            Field("denominator", .number, "the whole"),
            Field("period", .id, "the period, in quotes"),
            Field("respondents", .number, "how many answered"),
            Field("positive", .number, "how many of them positively"),
            Field("sampled", .number, "how many cases were looked at"),
            Field("met", .number, "how many of them met the standard"),
            Field(
                "comparators", .list(.mapping(MeasureContextReader.comparatorFields)),
                "values of the same indicator and period for others"),
            Field(
                "groups", .list(.mapping(MeasureContextReader.groupFields)), "how the indicator falls out for groups"),
            Field("undecided", .number, "how many of those asked did not know or did not say"),
            Field("invited", .number, "how many were asked"),
        ])
    private static let common = [
        Field("kind", .term(of: "kinds"), required: true, "the kind of record"),
        Field("date", .date, required: true, "when it was true"),
        Field("collected", .date, "when it was gathered"),
        Field("valid-until", .date, "when it lapses, where not by the age limit of its kind"),
        Field("criteria", .list(.reference(to: "criterion")), required: true, "its criteria, the main one first"),
        Field("theme", .term(of: "themes"), "its theme"),
        Field("rating", .term(of: "ratings"), "how good or bad it is; left out where it follows from the measure"),
        Field("extent", .term(of: "extents"), "how many it concerns"),
        Field("impact", .term(of: "impacts"), "how far an effect on children is shown"),
        Field("trajectory", .term(of: "trajectories"), "the direction over time"),
        Field("leaders", .term(of: "leaders"), "how leaders respond"),
        Field("partners", .list(.term(of: "partners")), "the partners it concerns"),
        Field("phases", .list(.term(of: "phases")), "the phases it concerns"),
        Field("cohorts", .list(.term(of: "cohorts")), "the groups it concerns"),
        Field("summary", .text, required: true, "the claim, in one or two plain sentences"),
        Field("measure", .mapping(measure), "its numbers"),
        Field("source", .mapping(Citation.fields), "where it comes from"),
        Field("owner", .text, "the role that owns it, never a person's name"),
        Field("supersedes", .list(.reference(to: "record")), "the records that it replaces"),
        Field("document", .reference(to: "document"), "the document to hand over that it stands for"),
    ]
    /// The fields of one record.
    public static let record = FieldTable(
        "a record", [Field("id", .id, required: true, "its id, unique in the partnership")] + common)
    static let defaults = FieldTable("the defaults", common)

    /// The fields of the file.
    public static let file = FieldTable(
        "a records file",
        [
            Field("defaults", .mapping(defaults), "what every record takes unless it says otherwise"),
            Field("records", .list(.mapping(record)), required: true, "the records"),
        ])
}
