public import PositionedYAML
public import Rules
public import SourceText
import Vocabularies

/// Reads `area.yaml`.
public enum AreaReader {
    static let findingFields = FieldTable(
        "a finding",
        [
            Field("id", .id, required: true, "its id"),
            Field("title", .text, required: true, "what was found"),
            Field("criteria", .list(.reference(to: "criterion")), required: true, "its criteria"),
            Field("themes", .list(.term(of: "themes")), "its themes"),
            Field("source", Citation.shape, "where it is published"),
        ])
    static let inspectionFields = FieldTable(
        "an earlier inspection",
        [
            Field("id", .id, required: true, "its id"),
            Field("title", .text, required: true, "its title"),
            Field("date", .date, required: true, "the last day on site"),
            Field("published", .date, "when its findings became known"),
            Field("framework", .text, "the framework it was made under"),
            Field("outcome", .text, "the outcome in words"),
            Field("level", .reference(to: "level"), "the level, where it was made under this framework"),
            Field("source", Citation.shape, "where it is published"),
            Field("findings", .list(.mapping(findingFields)), "what it found"),
        ])

    /// The fields of the file.
    public static let fields = FieldTable(
        "an area",
        [
            Field("id", .id, required: true, "its id"),
            Field("name", .text, required: true, "its name"),
            Field("codes", .list(.id), "codes of the local authority, old and new"),
            Field("icb", .text, "the health partner's name"),
            Field("region", .text, "its region"),
            Field("statistical-neighbours", .list(.text), "its statistical neighbours, nearest first"),
            Field("sources", Citation.shape, "where this comes from"),
            Field("inspections", .list(.mapping(inspectionFields)), "earlier inspections"),
        ])

    /// Reads the profile; nil where it has no usable id or name.
    public static func read(_ value: YAMLValue, _ rules: RuleSet, _ faults: FaultCollector) -> AreaProfile? {
        guard let reader = MappingReader(value, as: fields, faults) else { return nil }
        let inspections = reader.mappings("inspections", as: inspectionFields).compactMap { inspection($0, rules) }
        UniqueIDs.check(in: reader.raw("inspections"), "inspection", faults)
        UniqueIDs.check(findings(in: value).map { ($0.value, $0.place) }, "finding", faults)
        let codes = reader.ids("codes").map(\.value)
        let (icb, region) = (reader.text("icb"), reader.text("region"))
        let neighbours = reader.texts("statistical-neighbours")
        _ = reader.citations("sources")
        guard let id = reader.id("id"), let name = reader.text("name") else { return nil }
        return AreaProfile(
            id: id.value, name: name, codes: codes, icb: icb, region: region, neighbours: neighbours,
            inspections: inspections)
    }

    /// The ids of all findings, whatever else is wrong with them.
    static func findingIDs(_ value: YAMLValue) -> [String] { findings(in: value).map(\.value) }

    private static func findings(in value: YAMLValue) -> [Located<String>] {
        (value["inspections"]?.items ?? []).flatMap { UniqueIDs.ids(in: $0["findings"]) }
    }

    private static func inspection(_ reader: MappingReader, _ rules: RuleSet) -> EarlierInspection? {
        let faults = reader.faults
        let levels = Dictionary(
            rules.framework.levels.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let findings = reader.mappings("findings", as: findingFields).compactMap { entry -> Finding? in
            let criteria = References.criteria(entry, in: rules.criterionIndices)
            let themes = entry.terms("themes", of: rules.vocabularies.themes)
            _ = entry.citations("source")
            guard let id = entry.id("id"), let title = entry.text("title") else { return nil }
            return Finding(id: id.value, title: title, criteria: criteria, themes: themes ?? TermSet(), place: id.place)
        }
        let level = reader.id("level").flatMap { References.index(of: $0, in: levels, what: "level", faults) }
        let (published, outcome, sources) = (
            reader.date("published"), reader.text("outcome"), reader.citations("source")
        )
        _ = reader.text("framework")
        let date = reader.date("date")
        if let date, let published, published < date {
            let _: Bool? = reader.raw("published")?.report(
                "dates-out-of-order", "'published' is before 'date'",
                remedy: "findings cannot be known before the last day on site: mend one of the dates", faults)
        }
        guard let id = reader.id("id"), let title = reader.text("title"), let date else { return nil }
        return EarlierInspection(
            id: id.value, title: title, date: date, published: published, outcome: outcome, level: level,
            sources: sources, findings: findings, place: id.place)
    }
}
