public import PositionedYAML

/// The fields of a survey's map.
public enum SurveyMapFields {
    static let answers = FieldTable(
        "the answers",
        [
            Field("positive", .list(.text), required: true, "answers that are content or agree"),
            Field("neutral", .list(.text), "answers in the middle; they count, and not as positive"),
            Field("negative", .list(.text), required: true, "answers that are not content or disagree"),
            Field("undecided", .list(.text), "answers of those who do not know, or whom it does not concern"),
            Field("not-answered", .list(.text), "what stands for no answer, besides an empty cell"),
        ])
    private static let scope = [
        Field("criteria", .list(.reference(to: "criterion")), "the criteria of the records, the main one first"),
        Field("theme", .term(of: "themes"), "the theme of the records"),
        Field("partners", .list(.term(of: "partners")), "the partners that the records concern"),
        Field("phases", .list(.term(of: "phases")), "the phases that the records concern"),
        Field("cohorts", .list(.term(of: "cohorts")), "the groups that the records concern"),
        Field("answers", .mapping(answers), "what each answer says"),
        Field("summary", .text, "the sentence of the records, with facts in braces such as {share}"),
    ]
    static let question = FieldTable(
        "a question",
        [
            Field("id", .id, required: true, "its id, unique in the map; record ids end with it"),
            Field("column", .oneOrMore(.text), required: true, "the heading of its column, or names that it goes by"),
            Field("statement", .text, required: true, "what it asks, as part of a sentence"),
        ] + scope)
    static let limits = FieldTable(
        "the limits",
        [
            Field("response-rate", .number, "warn where fewer answer, in per cent of those asked"),
            Field("answers", .number, "warn where there are fewer answers and nobody knows how many were asked"),
            Field("undecided", .number, "warn where more do not know, in per cent of those who answered"),
            Field(
                "rounding", .number,
                "from how many respondents on a bound stands for a count that is too small to be published"),
        ])

    /// The fields of the file.
    public static let file = FieldTable(
        "a survey's map",
        [
            Field("id", .id, required: true, "the survey's id; record ids begin with it"),
            Field("title", .text, required: true, "the survey's title, which becomes the source's"),
            Field("publisher", .text, "who ran it"),
            Field("url", .text, "where its results can be read"),
            Field("owner", .text, "the role that owns the records, never a person's name"),
            Field("kind", .term(of: "kinds"), "the kind of record; 'survey' where left out"),
            Field("asked", .text, required: true, "who was asked, in the plural"),
            Field("invited", .number, "how many were asked"),
            Field("date", .date, "when the survey was"),
            Field("date-column", .oneOrMore(.text), "the column whose last day is the survey's date"),
            Field("timestamp-column", .oneOrMore(.text), "the column that says when an answer came in"),
            Field("sheet", .text, "the workbook's sheet, where not the first"),
            Field(
                "layout", .word(SurveyLayoutWord.allCases.map(\.rawValue)), required: true,
                "a row an answering person; or counts, with a column or a row for each answer"),
            Field("question-column", .oneOrMore(.text), "the column that names the question, in tables of counts"),
            Field("answer-column", .oneOrMore(.text), "the column that names the answer, where each has a row"),
            Field("count-column", .oneOrMore(.text), "the column of counts, where each answer has a row"),
            Field("ignored-columns", .list(.text), "columns that hold no answers, where each answer has a column"),
            Field("withheld", .list(.text), "what stands in tables of counts for a count that was withheld"),
        ] + scope + [
            Field("limits", .mapping(limits), required: true, "when to warn, and when to round"),
            Field("questions", .list(.mapping(question)), required: true, "the questions"),
        ])
}

/// How a table is laid out, as maps say it.
enum SurveyLayoutWord: String, CaseIterable {
    case responses
    case answersAsColumns = "answers-as-columns"
    case answersAsRows = "answers-as-rows"
}
