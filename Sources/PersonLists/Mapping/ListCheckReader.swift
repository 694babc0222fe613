import Conditions
import PositionedYAML
import Rules
import SourceText

/// Reads the checks of a mapping.
enum ListCheckReader {
    static func cellChecks(_ reader: MappingReader, _ draft: MappingDraft) -> [CellCheck] {
        let checks = reader.mappings("cell-checks", as: ListMappingFields.cellCheck).compactMap { entry -> CellCheck? in
            let columns = entry.list("columns").map { $0.compactMap { draft.column($0, entry.faults) } }
            let condition = entry.raw("when").flatMap {
                ConditionReader.read($0, about: CellFacts.catalogue, entry.faults)
            }
            guard let id = entry.id("id"), let words = words(entry), let condition else { return nil }
            return CellCheck(
                id: id.value, columns: columns.map { Set($0) }, condition: condition, words: words, place: id.place)
        }
        UniqueIDs.check(in: reader.raw("cell-checks"), "rule", reader.faults)
        return checks
    }

    static func rowChecks(_ reader: MappingReader, _ draft: MappingDraft) -> [RowCheck] {
        var all: [(id: String, place: SourcePlace)] = []
        let checks = reader.mappings("row-checks", as: ListMappingFields.rowCheck).compactMap { entry -> RowCheck? in
            let faults = entry.faults
            var codes: [Int: String] = [:]
            for (key, value) in entry.keyed("codes") {
                let list = References.index(of: key, in: draft.listIndices, what: "list", faults)
                guard let list, let code = value.id("codes", faults) else { continue }
                codes[list] = code.value
                all.append((code.value, code.place))
            }
            let condition = entry.raw("when").flatMap { ConditionReader.read($0, about: draft.facts, faults) }
            guard let column = draft.column(entry.raw("column"), faults), let words = words(entry), let condition
            else { return nil }
            let used = draft.columns(of: condition).union([column])
            for list in codes.keys.sorted() { draft.checkColumns(used, in: list, at: entry.place, faults) }
            return RowCheck(codes: codes, column: column, condition: condition, words: words, place: entry.place)
        }
        UniqueIDs.check(all, "rule", reader.faults)
        return checks
    }

    private static func words(_ entry: MappingReader) -> CheckWords? {
        guard let severity = entry.word("severity", as: ListSeverity.self), let message = entry.text("message"),
            let remedy = entry.text("remedy")
        else { return nil }
        return CheckWords(severity: severity, message: message, remedy: remedy)
    }
}
