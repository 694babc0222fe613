import Conditions
import PositionedYAML
import Rules
import SourceText

/// Reads the derived facts of a mapping, and makes the catalogue of all facts of a row.
enum DerivedFactReader {
    static func read(_ reader: MappingReader, _ columns: [ListColumn]) -> [DerivedFact] {
        let facts = reader.mappings("facts", as: ListMappingFields.fact).compactMap { entry -> DerivedFact? in
            let faults = entry.faults
            let column = entry.raw("column").flatMap { ListColumnReader.index(of: $0, in: columns, faults) }
            let other = entry.raw("to").flatMap { ListColumnReader.index(of: $0, in: columns, faults) }
            guard let id = entry.id("id"), let word = entry.word("is", as: DerivedFact.Word.self), let column
            else { return nil }
            guard word == .daysBetween || !entry.has("to") else {
                return entry.raw("to")?.report(
                    "contradiction", "'to' means nothing for this fact", remedy: "remove it", faults)
            }
            for index in [column, other].compactMap(\.self) where word != .repeated {
                guard case .date = columns[index].type else {
                    return entry.value.report(
                        "wrong-type", "the column '\(columns[index].id)' holds no days",
                        remedy: "name a column of type 'date'", faults)
                }
            }
            let kind: DerivedFact.Kind
            switch word {
            case .yearsSince: kind = .yearsSince(column)
            case .monthsSince: kind = .monthsSince(column)
            case .daysSince: kind = .daysSince(column)
            case .repeated: kind = .isRepeated(column)
            case .daysBetween:
                guard let other else {
                    return entry.value.report(
                        "missing-field", "a fact between two columns needs 'to'", remedy: "add 'to:'", faults)
                }
                kind = .daysBetween(column, other)
            }
            return DerivedFact(id: id.value, kind: kind, place: id.place)
        }
        let taken = columns.flatMap { [($0.id, $0.place), ($0.id + given, $0.place)] }
        UniqueIDs.check(taken + facts.map { ($0.id, $0.place) }, "fact", reader.faults)
        return facts
    }

    /// What the name of the fact that a value is given ends with.
    static let given = "-given"

    /// First the values of the columns, then whether they are given, then the derived facts.
    static func catalogue(_ columns: [ListColumn], _ derived: [DerivedFact]) -> FactCatalogue {
        let values = columns.map { FactDescription($0.id, $0.type.factType, "the value of “\($0.name)”") }
        let givens = columns.map {
            FactDescription($0.id + given, .flag, "whether there is anything in “\($0.name)”, readable or not")
        }
        let others = derived.map { FactDescription($0.id, $0.type, "follows from the values of the row") }
        return FactCatalogue(subject: "a row", facts: values + givens + others)
    }
}

extension ColumnType {
    /// The sort of the fact that the column's value is.
    var factType: FactType {
        switch self {
        case .text, .pupilNumber, .learnerNumber, .digits: .text
        case .date: .date
        case .code(let vocabulary, _): .term(vocabulary)
        case .number: .number
        case .answer: .flag
        }
    }
}
