public import PositionedYAML

/// The fields of a mapping file.
public enum StatisticsMappingFields {
    static let layout = FieldTable(
        "a layout",
        [
            Field("period", .text, required: true, "the column of the period"),
            Field("level", .text, required: true, "the column of the geographic level"),
            Field("country", .text, required: true, "the column of the country's name"),
            Field("region-code", .text, required: true, "the column of the region's code"),
            Field("region", .text, required: true, "the column of the region's name"),
            Field("new-code", .text, required: true, "the column of the area's newer code"),
            Field("old-code", .text, required: true, "the column of the area's older code"),
            Field("area", .text, required: true, "the column of the area's name"),
            Field("topic", .text, required: true, "the column that says what groups are made by"),
            Field("group", .text, required: true, "the column of the group"),
            Field("identifier", .text, required: true, "the column that says what sort of period it is"),
            Field("national", .text, required: true, "what the level column says of the country"),
            Field("regional", .text, required: true, "what it says of a region"),
            Field("local", .text, required: true, "what it says of an area"),
            Field("others", .list(.text), "columns that are passed over"),
        ])
    static let marker = FieldTable(
        "a marker",
        [
            Field("reason", .text, required: true, "why there is no number"),
            Field("texts", .list(.text), required: true, "what stands in its place"),
        ])
    static let period = FieldTable(
        "a period",
        [
            Field("id", .id, required: true, "the period as the files name it"),
            Field("words", .text, required: true, "the period as sentences name it"),
            Field("date", .date, required: true, "the day for which the figures were true"),
            Field("published", .date, "when the figures came out"),
            Field("release", .text, required: true, "the release of which it is the newest period"),
        ])
    static let neighbours = FieldTable(
        "neighbours",
        [
            Field("title", .text, required: true, "what the mean of similar areas is called"),
            Field("least", .number, required: true, "how many of them must have a value"),
        ])
    static let amount = FieldTable(
        "a count",
        [
            Field("source", .id, "the file, where it is another than the measure's"),
            Field("columns", .list(.text), required: true, "the columns, added up"),
            Field("topic", .text, "the topic of the rows; left out for the row for everybody"),
            Field("groups", .list(.text), "the groups whose rows are added up"),
        ])
    static let percentage = FieldTable(
        "a percentage",
        [
            Field("column", .text, required: true, "its column"),
            Field("part", .list(.text), required: true, "the columns of the part"),
            Field("whole", .list(.text), required: true, "the columns of the whole"),
            Field("except", .list(.id), "periods in which the counts do not give the percentage"),
        ])
    static let measure = FieldTable(
        "the making of an indicator",
        [
            Field("indicator", .reference(to: "indicator"), required: true, "the indicator"),
            Field("part", .mapping(amount), required: true, "the part"),
            Field("whole", .mapping(amount), required: true, "the whole"),
            Field("percent", .text, "the column with the published percentage"),
            Field("per", .number, "what the value is out of; 100 where left out"),
            Field("phases", .list(.term(of: "phases")), "the phases that records name"),
            Field("cohorts", .list(.term(of: "cohorts")), "the groups that records name"),
            Field("summary", .text, required: true, "the sentence where counts may be told"),
            Field("short", .text, required: true, "the sentence where they may not"),
        ])
    static let source = FieldTable(
        "a file of the release",
        [
            Field("id", .id, required: true, "its id"),
            Field("file", .text, required: true, "its name in the release"),
            Field("marks", .list(.text), required: true, "columns that no other file has"),
            Field("identifier", .text, "what it calls its sort of period, where only that tells it from another file"),
            Field("periods", .keyed(by: "period", .id), "periods that it names otherwise, and their usual names"),
            Field("totals", .list(.text), required: true, "what the rows for everybody say for topic and group"),
            Field("topics", .list(.text), "what other rows may say for topic"),
            Field("columns", .list(.text), required: true, "the columns with numbers"),
            Field("renamed", .keyed(by: "column", .text), "other names of columns, and the name they stand for"),
            Field("percentages", .list(.mapping(percentage)), "published percentages and what they are made of"),
            Field("measures", .list(.mapping(measure)), required: true, "the indicators that it gives"),
        ])

    /// The fields of the file.
    public static let file = FieldTable(
        "a mapping of statistics",
        [
            Field("id", .id, required: true, "its id, with which records' ids begin"),
            Field("title", .text, required: true, "the release's title"),
            Field("publisher", .text, required: true, "who publishes it"),
            Field("url", .text, required: true, "where"),
            Field("kind", .term(of: "kinds"), required: true, "the kind of record that figures become"),
            Field("layout", .mapping(layout), required: true, "the columns that say what a row is about"),
            Field("markers", .list(.mapping(marker)), required: true, "what stands in place of numbers"),
            Field("blank", .text, required: true, "why there is no number where a cell is empty"),
            Field("periods", .list(.mapping(period)), required: true, "the periods, oldest first"),
            Field("neighbours", .mapping(neighbours), required: true, "the mean of similar areas"),
            Field("fillers", .list(.text), "words that areas' names have in one place and not in another"),
            Field("least-count", .number, required: true, "counts below this are not written, unless they are 0"),
            Field("sources", .list(.mapping(source)), required: true, "the files"),
        ])
}
