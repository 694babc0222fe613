public import PositionedYAML
public import Rules
public import SourceText
import CalendarDates
import Conditions
import Vocabularies

/// Reads a survey's map.
public enum SurveyMapReader {
    /// The kind of record where the map names none.
    private static let usualKind = "survey"

    /// The map, checked against the framework; nil where it cannot be used, which is reported.
    public static func read(_ value: YAMLValue, _ rules: RuleSet, _ faults: FaultCollector) -> SurveyMap? {
        let before = faults.errorCount
        guard let reader = MappingReader(value, as: SurveyMapFields.file, faults) else { return nil }
        let limits = reader.mapping("limits", as: SurveyMapFields.limits).map(self.limits)
        let general = SurveyScopeReader(reader, rules)
        let questions = reader.mappings("questions", as: SurveyMapFields.question).compactMap {
            question($0, general, rules)
        }
        UniqueIDs.check(in: reader.raw("questions"), "question", faults)
        reportEmpty(reader.raw("questions"), "questions", faults)
        checkNames(reader)
        let kind = kind(reader, rules)
        let (time, layout) = (time(reader), layout(reader))
        let (title, publisher, url) = (reader.text("title"), reader.text("publisher"), reader.text("url"))
        let (owner, asked, sheet) = (reader.text("owner"), reader.text("asked"), reader.text("sheet"))
        let (invited, withheld) = (count(reader, "invited"), reader.texts("withheld"))
        let timestamp = names(reader, "timestamp-column")
        guard faults.errorCount == before, let id = reader.id("id"), let title, let kind, let asked, let time,
            let layout, let limits
        else { return nil }
        return SurveyMap(
            id: id.value, title: title, publisher: publisher, url: url, owner: owner, kind: kind, asked: asked,
            invited: invited, time: time, timestamp: timestamp, sheet: sheet, layout: layout, withheld: withheld,
            questions: questions, limits: limits, place: value.place)
    }

    private static func question(
        _ entry: MappingReader, _ general: SurveyScopeReader, _ rules: RuleSet
    ) -> SurveyMap.Question? {
        let own = SurveyScopeReader(entry, rules)
        let scope = own.scope(below: general)
        let names = names(entry, "column")
        let statement = entry.text("statement")
        let answers = own.answers ?? general.answers
        let summary = own.summary ?? general.summary
        let faults = entry.faults
        for (name, isThere) in [
            ("criteria", !scope.criteria.isEmpty || entry.has("criteria") || general.has("criteria")),
            ("answers", answers != nil || entry.has("answers") || general.has("answers")),
            ("summary", summary != nil || entry.has("summary") || general.has("summary")),
        ] where !isThere {
            let _: Bool? = entry.value.report(
                "missing-field", "a question needs '\(name)'",
                remedy: "add '\(name):' here, or once for all questions at the top of the map", faults)
        }
        guard let id = entry.id("id"), let statement, let answers, let summary, !names.isEmpty else { return nil }
        return SurveyMap.Question(
            id: id.value, names: names, statement: statement, scope: scope, answers: answers, summary: summary,
            place: entry.place)
    }

    private static func limits(_ entry: MappingReader) -> SurveyMap.Limits {
        SurveyMap.Limits(
            responseRate: percent(entry, "response-rate"), answers: count(entry, "answers"),
            undecided: percent(entry, "undecided"), rounding: count(entry, "rounding"))
    }

    private static func kind(_ reader: MappingReader, _ rules: RuleSet) -> String? {
        let kinds = rules.vocabularies.kinds
        guard !reader.has("kind") else { return reader.term("kind", of: kinds).map { kinds[$0].id } }
        if kinds.index(of: usualKind) != nil { return usualKind }
        return reader.value.report(
            "missing-field", "the framework has no kind of record called '\(usualKind)'",
            remedy: "add 'kind:' (one of \(kinds.ids.joined(separator: ", ")))", reader.faults)
    }

    private static func time(_ reader: MappingReader) -> SurveyMap.Time? {
        if reader.has("date"), reader.has("date-column") {
            return reader.raw("date-column")?.report(
                "contradiction", "the map has both 'date' and 'date-column'", remedy: "keep one of them",
                reader.faults)
        }
        if reader.has("date-column") { return .column(names(reader, "date-column")) }
        if reader.has("date") { return reader.date("date").map { .day($0) } }
        return reader.value.report(
            "missing-field", "a survey's map needs 'date' or 'date-column'",
            remedy: "add 'date:' (when the survey was)", reader.faults)
    }

    private static func layout(_ reader: MappingReader) -> SurveyMap.Layout? {
        guard let word = reader.word("layout", as: SurveyLayoutWord.self) else { return nil }
        let wanted: [String] =
            switch word {
            case .responses: []
            case .answersAsColumns: ["question-column"]
            case .answersAsRows: ["question-column", "answer-column", "count-column"]
            }
        var useless = ["question-column", "answer-column", "count-column"].filter { !wanted.contains($0) }
        if word != .answersAsColumns { useless.append("ignored-columns") }
        if word == .responses { useless.append("withheld") }
        // Tables of counts know no single answers, and so no days.
        if word != .responses { useless += ["date-column", "timestamp-column"] }
        for name in useless where reader.has(name) {
            let _: Bool? = reader.raw(name)?.report(
                "contradiction", "'\(name)' has no use where the layout is '\(word.rawValue)'",
                remedy: "remove it, or mend 'layout'", reader.faults)
        }
        for name in wanted where !reader.has(name) {
            let _: Bool? = reader.raw("layout")?.report(
                "missing-field", "the layout '\(word.rawValue)' needs '\(name)'", remedy: "add '\(name):'",
                reader.faults)
        }
        let (question, answer) = (names(reader, "question-column"), names(reader, "answer-column"))
        switch word {
        case .responses: return .responses
        case .answersAsColumns:
            return .answersAsColumns(question: question, ignored: reader.texts("ignored-columns"))
        case .answersAsRows:
            return .answersAsRows(question: question, answer: answer, count: names(reader, "count-column"))
        }
    }
}
