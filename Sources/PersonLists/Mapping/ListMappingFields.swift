public import PositionedYAML

/// The fields of a mapping file.
public enum ListMappingFields {
    static let value = FieldTable(
        "a value of a column",
        [
            Field("id", .id, required: true, "its id, as conditions name it"),
            Field("title", .text, required: true, "what its group is called"),
            Field("codes", .list(.text), required: true, "how files write it; case makes no difference"),
        ])
    static let column = FieldTable(
        "a column",
        [
            Field("id", .id, required: true, "its id, which is also the name of the fact"),
            Field(
                "names", .list(.text), required: true, "what it is called in files; the first is shown in reports"),
            Field("type", .word(ColumnWord.allCases.map(\.rawValue)), required: true, "what it holds"),
            Field("digits", .number, "how many digits, where it holds digits"),
            Field("whole", .flag, "whether a number must be whole"),
            Field("least", .number, "the least number"),
            Field("most", .number, "the greatest number"),
            Field("values", .list(.mapping(value)), "what it may hold, where it holds codes"),
        ])
    static let list = FieldTable(
        "a list of persons",
        [
            Field("id", .id, required: true, "its id; part of the name of the file that is written"),
            Field("title", .text, required: true, "what it is called"),
            Field("sheets", .list(.text), "what a workbook's sheet with it is called"),
            Field("cohorts", .list(.term(of: "cohorts")), "the groups its records concern"),
            Field("phases", .list(.term(of: "phases")), "the ages its records concern"),
            Field("columns", .list(.id), required: true, "its columns, all of which a file must have"),
            Field(
                "person", .list(.id), required: true,
                "the columns that tell persons apart; a row that repeats a value of one is not counted again"),
        ])
    static let fact = FieldTable(
        "a derived fact",
        [
            Field("id", .id, required: true, "its name"),
            Field("is", .word(DerivedFact.Word.allCases.map(\.rawValue)), required: true, "how it follows"),
            Field("column", .id, required: true, "the column it follows from"),
            Field("to", .id, "the other column, where it counts the days between two"),
        ])
    private static let words = [
        Field("severity", .word(ListSeverity.allCases.map(\.rawValue)), required: true, "how much it matters"),
        Field("when", .condition, required: true, "the rule is broken when this holds"),
        Field("message", .text, required: true, "what is wrong"),
        Field("remedy", .text, required: true, "what to do about it"),
    ]
    static let cellCheck = FieldTable(
        "a rule about values",
        [
            Field("id", .id, required: true, "its code"),
            Field("columns", .list(.id), "the columns it looks at; without it: every value of a file"),
        ] + words)
    static let rowCheck = FieldTable(
        "a rule about rows",
        [
            Field("codes", .keyed(by: "list of persons", .id), required: true, "its code in each list"),
            Field("column", .id, required: true, "the column it points at"),
        ] + words)
    static let band = FieldTable(
        "a band of numbers",
        [
            Field("title", .text, required: true, "what its group is called"),
            Field("at-most", .number, "where it ends; the last band has no end"),
        ])
    static let breakdown = FieldTable(
        "a breakdown",
        [
            Field("id", .id, required: true, "its id"),
            Field("title", .text, required: true, "what people are sorted by"),
            Field("fact", .id, required: true, "the fact that sorts them: a column or a derived fact"),
            Field("yes", .text, "the group for yes, where the fact is yes or no"),
            Field("no", .text, "the group for no"),
            Field("bands", .list(.mapping(band)), "the groups, where the fact is a number"),
        ])
    static let figure = FieldTable(
        "a figure",
        [
            Field("id", .id, required: true, "its id, part of the record's id"),
            Field("list", .id, required: true, "the list it is counted in"),
            Field("indicator", .reference(to: "indicator"), required: true, "the indicator"),
            Field("count", .flag, "true: the number of persons"),
            Field("population", .condition, "who is counted; without it: everybody"),
            Field("part", .condition, "for how many of them this holds; unknown does not hold"),
            Field("mean", .id, "the fact whose mean it is, over those of whom it is known"),
            Field("breakdowns", .list(.id), "what the persons are sorted by"),
            Field("summary", .text, required: true, "the claim, with {part}, {whole}, {value} and {date}"),
        ])

    /// The fields of the file.
    public static let file = FieldTable(
        "the mapping of lists",
        [
            Field("title", .text, required: true, "what the lists are called together"),
            Field(
                "threshold", .number, required: true,
                "counts from 1 to one less than this are never published"),
            Field("unknown", .text, required: true, "what the group is called of those of whom something is not known"),
            Field("blanks", .list(.text), "words that mean that nothing is given"),
            Field("yes", .list(.text), required: true, "words for yes"),
            Field("no", .list(.text), required: true, "words for no"),
            Field("lists", .list(.mapping(list)), required: true, "the lists"),
            Field("columns", .list(.mapping(column)), required: true, "the columns of all lists"),
            Field("facts", .list(.mapping(fact)), "facts of a row that follow from its values"),
            Field("cell-checks", .list(.mapping(cellCheck)), "rules about single values"),
            Field("row-checks", .list(.mapping(rowCheck)), "rules about rows"),
            Field("breakdowns", .list(.mapping(breakdown)), "what people are sorted by"),
            Field("figures", .list(.mapping(figure)), "what is counted"),
        ])
}
