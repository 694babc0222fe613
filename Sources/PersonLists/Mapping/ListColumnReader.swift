import PositionedYAML
import Rules
import SourceText
import Vocabularies

/// Reads the columns and lists of a mapping.
enum ListColumnReader {
    static func columns(_ reader: MappingReader) -> [ListColumn] {
        let columns = reader.mappings("columns", as: ListMappingFields.column).compactMap { entry -> ListColumn? in
            let names = entry.texts("names")
            guard let id = entry.id("id"), let word = entry.word("type", as: ColumnWord.self) else { return nil }
            guard !names.isEmpty else {
                return entry.value.report(
                    "empty-value", "'names' is empty", remedy: "say what the column is called in files", entry.faults)
            }
            guard let type = type(word, entry) else { return nil }
            return ListColumn(id: id.value, names: names, type: type, place: id.place)
        }
        UniqueIDs.check(in: reader.raw("columns"), "column", reader.faults)
        return columns
    }

    private static func type(_ word: ColumnWord, _ entry: MappingReader) -> ColumnType? {
        switch word {
        case .text: return .text
        case .pupilNumber: return .pupilNumber
        case .learnerNumber: return .learnerNumber
        case .date: return .date
        case .answer: return .answer
        case .digits:
            guard let digits = entry.count("digits"), digits > 0 else { return needs("digits", entry) }
            return .digits(digits)
        case .number:
            let (least, most) = (entry.number("least") ?? -.infinity, entry.number("most") ?? .infinity)
            return .number(whole: entry.flag("whole") ?? false, least: least, most: most)
        case .code: return codes(entry)
        }
    }

    private static func needs(_ field: String, _ entry: MappingReader) -> ColumnType? {
        entry.value.report(
            "missing-field", "a column of this type needs '\(field)'", remedy: "add '\(field):'", entry.faults)
    }

    private static func codes(_ entry: MappingReader) -> ColumnType? {
        let values = entry.mappings("values", as: ListMappingFields.value)
        guard !values.isEmpty, values.count <= Vocabulary.capacity else { return needs("values", entry) }
        UniqueIDs.check(in: entry.raw("values"), "value", entry.faults)
        var terms: [Term] = []
        var codes: [String: Int] = [:]
        for value in values {
            guard let id = value.id("id"), let title = value.text("title") else { continue }
            for code in value.texts("codes") {
                if codes.updateValue(terms.count, forKey: code.lowercased()) != nil {
                    let _: Bool? = value.value.report(
                        "duplicate-item", "a code of '\(id.value)' stands a second time in this column",
                        remedy: "keep one of them", entry.faults)
                }
            }
            terms.append(Term(id: id.value, title: title))
        }
        return .code(Vocabulary(name: "values of the column", terms: terms), codes)
    }

    static func lists(
        _ reader: MappingReader, _ columns: [ListColumn], rules: RuleSet
    ) -> (indices: [String: Int], lists: [PersonList]) {
        let vocabularies = rules.vocabularies
        let lists = reader.mappings("lists", as: ListMappingFields.list).compactMap { entry -> PersonList? in
            let faults = entry.faults
            let own = (entry.list("columns") ?? []).compactMap { index(of: $0, in: columns, faults) }
            let person = (entry.list("person") ?? []).compactMap { index(of: $0, in: columns, faults) }
            let cohorts = entry.terms("cohorts", of: vocabularies.cohorts)
            let phases = entry.terms("phases", of: vocabularies.phases)
            guard let id = entry.id("id"), let title = entry.text("title") else { return nil }
            return PersonList(
                id: id.value, title: title, sheets: entry.texts("sheets"), columns: own, person: person,
                cohorts: cohorts.map(vocabularies.cohorts.ids) ?? [],
                phases: phases.map(vocabularies.phases.ids) ?? [], place: id.place)
        }
        UniqueIDs.check(in: reader.raw("lists"), "list", reader.faults)
        let indices = Dictionary(
            lists.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        return (indices, lists)
    }

    static func index(of value: YAMLValue, in columns: [ListColumn], _ faults: FaultCollector) -> Int? {
        guard let id = value.id("column", faults) else { return nil }
        let known = Dictionary(
            columns.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        return References.index(of: id, in: known, what: "column", faults)
    }
}
