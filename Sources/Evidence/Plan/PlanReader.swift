public import PositionedYAML
public import Rules
public import SourceText
import Vocabularies

/// Reads `plan.yaml`.
public enum PlanReader {
    static let milestoneFields = FieldTable(
        "a milestone",
        [
            Field("title", .text, required: true, "what is to be reached"),
            Field("due", .date, required: true, "by when"),
            Field("done", .date, "when it was reached"),
        ])
    static let kpiFields = FieldTable(
        "a KPI",
        [
            Field("title", .text, required: true, "what is measured"),
            Field("indicator", .reference(to: "indicator"), "the indicator, where it is one"),
            Field("unit", .text, "the unit"),
            Field("baseline", .number, "the measure at the beginning"),
            Field("target", .number, "the measure that is aimed at"),
            Field("actual", .number, "the measure as last taken"),
            Field("date", .date, "when it was last taken"),
        ])
    /// The fields of one action.
    public static let actionFields = FieldTable(
        "an action",
        [
            Field("id", .id, required: true, "its id"),
            Field("title", .text, required: true, "its title"),
            Field("recorded", .date, "the day from which it is known"),
            Field("answers", .list(.reference(to: "finding")), "the findings in area.yaml that it answers"),
            Field("criteria", .list(.reference(to: "criterion")), required: true, "its criteria"),
            Field("themes", .list(.term(of: "themes")), "its themes"),
            Field("partner", .term(of: "partners"), "the partner that owns it"),
            Field("owner", .text, "the role that owns it, never a person's name"),
            Field("start", .date, "when it begins"),
            Field("due", .date, "when it is due"),
            Field("status", .term(of: "statuses"), "its status"),
            Field("milestones", .list(.mapping(milestoneFields)), "its steps"),
            Field("kpi", .mapping(kpiFields), "its measure of success"),
            Field("impact", .list(.reference(to: "record")), "records that show its effect"),
            Field("source", Citation.shape, "where it is published"),
        ])

    /// The fields of the file.
    public static let fields = FieldTable(
        "a plan",
        [
            Field("title", .text, "its title"),
            Field("source", Citation.shape, "where it is published"),
            Field("actions", .list(.mapping(actionFields)), required: true, "its actions"),
        ])

    /// Reads a plan. Ids of findings and records are resolved later, when those are known.
    public static func read(_ value: YAMLValue, _ rules: RuleSet, _ faults: FaultCollector) -> Plan {
        guard let reader = MappingReader(value, as: fields, faults) else { return Plan() }
        _ = (reader.text("title"), reader.citations("source"))
        let actions = reader.mappings("actions", as: actionFields).compactMap { action($0, rules) }
        UniqueIDs.check(in: reader.raw("actions"), "action", faults)
        return Plan(actions: actions)
    }

    private static func action(_ reader: MappingReader, _ rules: RuleSet) -> Action? {
        let faults = reader.faults
        let words = rules.vocabularies
        let criteria = References.criteria(reader, in: rules.criterionIndices)
        let milestones = reader.mappings("milestones", as: milestoneFields).compactMap { entry -> Milestone? in
            let done = entry.date("done")
            guard let title = entry.text("title"), let due = entry.date("due") else { return nil }
            return Milestone(title: title, due: due, done: done)
        }
        let kpi = reader.mapping("kpi", as: kpiFields).flatMap { entry -> KPI? in
            if let id = entry.id("indicator") {
                _ = References.index(of: id, in: rules.indicators.indices, what: "indicator", faults)
            }
            _ = entry.text("unit")
            let (baseline, target, actual) = (entry.number("baseline"), entry.number("target"), entry.number("actual"))
            let date = entry.date("date")
            guard let title = entry.text("title") else { return nil }
            return KPI(title: title, baseline: baseline, target: target, actual: actual, date: date)
        }
        let (recorded, start, due) = (reader.date("recorded"), reader.date("start"), reader.date("due"))
        if let start, let due, due < start {
            let _: Bool? = reader.raw("due")?.report(
                "dates-out-of-order", "'due' is before 'start'", remedy: "mend one of the dates", faults)
        }
        let (answers, impact) = (reader.ids("answers"), reader.ids("impact"))
        let themes = reader.terms("themes", of: words.themes)
        let (partner, status) = (reader.term("partner", of: words.partners), reader.term("status", of: words.statuses))
        let owner = reader.text("owner")
        _ = reader.citations("source")
        guard let id = reader.id("id"), let title = reader.text("title") else { return nil }
        return Action(
            id: id.value, title: title, recorded: recorded, answers: answers, criteria: criteria,
            themes: themes ?? TermSet(), partner: partner, owner: owner, start: start, due: due, status: status,
            milestones: milestones, kpi: kpi, impact: impact, place: id.place)
    }
}
