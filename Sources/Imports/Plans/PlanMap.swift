public import PositionedYAML
public import Rules
public import SourceText
import Tables
import Vocabularies

/// What the columns and words of a plan's table mean.
public struct PlanMap: Sendable {
    /// The names of each column, the usual one first.
    let columns: [PlanColumn: [String]]
    let statuses: TermWords
    let partners: TermWords
    let criteria: TermWords
    let themes: TermWords

    static let columnFields = FieldTable(
        "the columns",
        PlanColumn.allCases.map { Field($0.rawValue, .list(.text), required: $0.isRequired, $0.summary) })

    /// The fields of the file.
    public static let fields = FieldTable(
        "a plan's map",
        [
            Field("columns", .mapping(columnFields), required: true, "what each column may be called"),
            Field("statuses", .keyed(by: "status of an action", .list(.text)), "further words for each status"),
            Field("partners", .keyed(by: "partner by name", .list(.text)), "further words for each partner"),
            Field("criteria", .keyed(by: "criterion by name", .list(.text)), "further words for each criterion"),
            Field("themes", .keyed(by: "theme by name", .list(.text)), "further words for each theme"),
        ])

    /// The map, checked against the framework; nil where it cannot be used, which is reported.
    public static func read(_ value: YAMLValue, _ rules: RuleSet, _ faults: FaultCollector) -> PlanMap? {
        let before = faults.errorCount
        guard let reader = MappingReader(value, as: fields, faults) else { return nil }
        var columns: [PlanColumn: [String]] = [:]
        if let entry = reader.mapping("columns", as: columnFields) {
            var first: [String: SourcePlace] = [:]
            for column in PlanColumn.allCases {
                columns[column] = names(column.rawValue, entry, &first)
            }
        }
        let words = rules.vocabularies
        let criteria = Vocabulary(
            name: "criteria", terms: rules.criteria.map { Term(id: $0.id, title: $0.title) })
        let map = PlanMap(
            columns: columns, statuses: TermWords("statuses", words.statuses, reader),
            partners: TermWords("partners", words.partners, reader),
            criteria: TermWords("criteria", criteria, reader), themes: TermWords("themes", words.themes, reader))
        return faults.errorCount == before ? map : nil
    }

    private static func names(
        _ field: String, _ entry: MappingReader, _ first: inout [String: SourcePlace]
    ) -> [String] {
        SurveyMapReader.reportEmpty(entry.raw(field), field, entry.faults)
        return (entry.list(field) ?? []).compactMap { item in
            guard let name = item.text(field, entry.faults) else { return nil }
            let plain = ColumnName.normalised(name)
            if let earlier = first[plain] {
                return item.report(
                    "duplicate-item", "a column of this name was given before", remedy: "remove one of them",
                    entry.faults, notes: [Fault.Note(place: earlier, text: "first given here")])
            }
            first[plain] = item.place
            return name
        }
    }
}
