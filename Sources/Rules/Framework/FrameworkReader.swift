import CalendarDates
public import PositionedYAML
import SourceText
import Vocabularies

/// Reads `framework.yaml`.
public enum FrameworkReader {
    static let levelFields = FieldTable(
        "a level",
        [
            Field("id", .id, required: true, "its id"),
            Field("title", .text, required: true, "its short name"),
            Field("means", .text, required: true, "what it means, in a sentence"),
            Field("follows", .list(.text), "what follows from it, one sentence each"),
            Field("source", Citation.shape, required: true, "where this is said"),
        ])
    static let areaFields = FieldTable(
        "an area",
        [
            Field("id", .id, required: true, "its id"),
            Field("title", .text, required: true, "its title"),
            Field("criteria", .list(.reference(to: "criterion")), required: true, "its criteria in order"),
            Field("source", Citation.shape, "where this is said"),
        ])
    static let questionFields = FieldTable(
        "a question",
        [
            Field("id", .word(["impact", "how", "plans"]), required: true, "which question: impact, how or plans"),
            Field("asks", .text, required: true, "the question"),
            Field("source", Citation.shape, "where this is said"),
        ])
    static let vocabularyFields = FieldTable(
        "the vocabularies",
        [
            Field(
                "origins", .list(.mapping(VocabularyReader.originFields)), required: true, "independent points of view"),
            Field("kinds", .list(.mapping(VocabularyReader.kindFields)), required: true, "sorts of records"),
            Field("ratings", terms(), required: true, "ratings, best first"),
            Field("extents", terms(), required: true, "extents, narrowest first"),
            Field("impacts", terms(), required: true, "how far an effect is shown, most first"),
            Field("trajectories", terms(), required: true, "directions over time, best first"),
            Field("leaders", terms(), required: true, "how leaders respond, best first"),
            Field("partners", terms(), required: true, "partners"),
            Field("phases", terms(), required: true, "phases of life"),
            Field("cohorts", terms(), required: true, "groups of children"),
            Field("themes", terms(), required: true, "themes"),
            Field("statuses", .list(.mapping(VocabularyReader.statusFields)), required: true, "statuses of an action"),
        ])

    /// The fields of the file.
    public static let fields = FieldTable(
        "a framework",
        [
            Field("id", .id, required: true, "its id"),
            Field("title", .text, required: true, "its title"),
            Field("version", .text, required: true, "its version, in quotes"),
            Field("effective", .date, required: true, "the first day on which it applies"),
            Field("until", .date, "the last day on which it applies"),
            Field("issuer", .text, required: true, "who issued it"),
            Field("sources", Citation.shape, required: true, "where it is published"),
            Field("levels", .list(.mapping(levelFields)), required: true, "the outcome levels, best first"),
            Field("areas", .list(.mapping(areaFields)), required: true, "the groups of criteria"),
            Field("questions", .list(.mapping(questionFields)), required: true, "the self-evaluation questions"),
            Field("vocabularies", .mapping(vocabularyFields), required: true, "the words that describe evidence"),
        ])

    private static func terms() -> Shape { .list(.mapping(VocabularyReader.termFields)) }

    static func read(_ value: YAMLValue, _ faults: FaultCollector) -> Framework? {
        guard let reader = MappingReader(value, as: fields, faults) else { return nil }
        let levels = reader.mappings("levels", as: levelFields).compactMap(level)
        UniqueIDs.check(levels.map { ($0.id, $0.place) }, "level", faults)
        if reader.has("levels"), levels.count < 2 {
            let _: Bool? = reader.raw("levels")?.report(
                "too-few", "a framework needs at least two levels", remedy: "add the missing levels, best first", faults
            )
        }
        let areas = reader.mappings("areas", as: areaFields).compactMap { area -> Area? in
            let criteria = area.ids("criteria")
            _ = area.citations("source")
            guard let id = area.id("id"), let title = area.text("title") else { return nil }
            return Area(id: id.value, title: title, criteria: criteria, place: id.place)
        }
        UniqueIDs.check(areas.map { ($0.id, $0.place) }, "area", faults)
        let questions = questions(reader)
        let vocabularies = reader.mapping("vocabularies", as: vocabularyFields).flatMap(VocabularyReader.read)
        let sources = reader.citations("sources")
        let (effective, until) = (reader.date("effective"), reader.date("until"))
        if let effective, let until, until < effective {
            let _: Bool? = reader.raw("until")?.report(
                "dates-out-of-order", "'until' is before 'effective'", remedy: "mend one of the dates", faults)
        }
        guard let id = reader.id("id"), let title = reader.text("title"), let version = reader.text("version"),
            let effective, let issuer = reader.text("issuer"), let questions, let vocabularies,
            levels.count >= 2
        else { return nil }
        return Framework(
            id: id.value, title: title, version: version, effective: effective, until: until, issuer: issuer,
            sources: sources, levels: levels, areas: areas, questions: questions, vocabularies: vocabularies,
            place: reader.place)
    }

    private static func level(_ reader: MappingReader) -> Level? {
        let (follows, sources) = (reader.texts("follows"), reader.citations("source"))
        guard let id = reader.id("id"), let title = reader.text("title"), let means = reader.text("means") else {
            return nil
        }
        return Level(id: id.value, title: title, means: means, follows: follows, sources: sources, place: id.place)
    }

    private enum QuestionID: String, CaseIterable { case impact, how, plans }

    private static func questions(_ reader: MappingReader) -> Questions? {
        var asked: [QuestionID: String] = [:]
        UniqueIDs.check(in: reader.raw("questions"), "question", reader.faults)
        for question in reader.mappings("questions", as: questionFields) {
            _ = question.citations("source")
            guard let id = question.word("id", as: QuestionID.self), let asks = question.text("asks") else { continue }
            asked[id] = asks
        }
        guard let impact = asked[.impact], let how = asked[.how], let plans = asked[.plans] else {
            let _: Bool? = reader.raw("questions")?.report(
                "missing-field", "the questions impact, how and plans are all needed", remedy: "add the missing one",
                reader.faults)
            return nil
        }
        return Questions(impact: impact, how: how, plans: plans)
    }
}
