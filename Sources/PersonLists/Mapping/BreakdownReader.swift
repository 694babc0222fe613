import Conditions
import PositionedYAML
import Rules
import SourceText
import Vocabularies

/// Reads the breakdowns of a mapping.
enum BreakdownReader {
    static func read(_ reader: MappingReader, _ draft: MappingDraft, unknown: String) -> [ListBreakdown] {
        let breakdowns = reader.mappings("breakdowns", as: ListMappingFields.breakdown).compactMap {
            breakdown($0, draft, unknown: unknown)
        }
        UniqueIDs.check(in: reader.raw("breakdowns"), "breakdown", reader.faults)
        // Two breakdowns of one column would give away each other's groups.
        for (index, later) in breakdowns.enumerated() {
            for earlier in breakdowns[..<index]
            where !draft.columns(ofFact: earlier.fact).isDisjoint(with: draft.columns(ofFact: later.fact)) {
                reader.faults.report(
                    Fault(
                        "contradiction", at: later.place, length: later.id.count,
                        "the breakdowns '\(earlier.id)' and '\(later.id)' follow from the same column",
                        remedy: "keep one of them: two would give away each other's small groups"))
            }
        }
        return breakdowns
    }

    private static func breakdown(
        _ entry: MappingReader, _ draft: MappingDraft, unknown: String
    ) -> ListBreakdown? {
        guard let id = entry.id("id"), let title = entry.text("title"), let name = entry.id("fact") else { return nil }
        guard let fact = draft.facts.index(of: name.value) else {
            return entry.raw("fact")?.report(
                "unknown-fact", "a row has no fact '\(name.value)'",
                remedy: NearMiss.remedy(
                    for: name.value, among: draft.facts.names, otherwise: "name a column or a derived fact"),
                entry.faults)
        }
        let (sorting, groups): (ListBreakdown.Sorting, [String])
        switch draft.facts.facts[fact].type {
        case .term(let vocabulary): (sorting, groups) = (.terms, vocabulary.terms.map(\.title))
        case .flag:
            guard let yes = entry.text("yes"), let no = entry.text("no") else {
                return entry.value.report(
                    "missing-field", "a breakdown by yes and no needs 'yes' and 'no'",
                    remedy: "add what the two groups are called", entry.faults)
            }
            (sorting, groups) = (.answers, [yes, no])
        case .number:
            guard let bands = bands(entry) else { return nil }
            (sorting, groups) = (.bands(bands.limits), bands.titles)
        default:
            return entry.raw("fact")?.report(
                "wrong-type", "people cannot be sorted by this fact",
                remedy: "name one that is a code, a number, or yes or no", entry.faults)
        }
        return ListBreakdown(
            id: id.value, title: title, fact: fact, sorting: sorting, groups: groups + [unknown], place: id.place)
    }

    private static func bands(_ entry: MappingReader) -> (limits: [Double], titles: [String])? {
        let bands = entry.mappings("bands", as: ListMappingFields.band)
        let limits = bands.dropLast().compactMap { $0.number("at-most") }
        let titles = bands.compactMap { $0.text("title") }
        let isRising = zip(limits, limits.dropFirst()).allSatisfy { $0 < $1 }
        guard bands.count >= 2, limits.count == bands.count - 1, titles.count == bands.count, isRising,
            bands.last?.has("at-most") == false
        else {
            return entry.value.report(
                "bad-bands", "the bands must rise, each but the last with an end",
                remedy: "give two or more, each but the last with 'at-most'", entry.faults)
        }
        return (limits, titles)
    }
}
