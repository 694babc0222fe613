import Conditions
import PositionedYAML
import Rules
import SourceText

/// Reads the figures of a mapping.
enum ListFigureReader {
    static func read(
        _ reader: MappingReader, _ draft: MappingDraft, _ breakdowns: [ListBreakdown], rules: RuleSet
    ) -> [ListFigure] {
        let known = Dictionary(
            breakdowns.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let figures = reader.mappings("figures", as: ListMappingFields.figure).compactMap { entry -> ListFigure? in
            let faults = entry.faults
            let list = entry.id("list").flatMap {
                References.index(of: $0, in: draft.listIndices, what: "list", faults)
            }
            let indicator = entry.id("indicator").flatMap { id in
                References.index(of: id, in: rules.indicators.indices, what: "indicator", faults).map { _ in id.value }
            }
            let own = References.indices(of: entry.ids("breakdowns"), in: known, what: "breakdown", faults)
            let summary = MessageTemplate(entry.raw("summary"), field: "summary", about: ListFigure.facts, faults)
            let measure = measure(entry, draft)
            guard let id = entry.id("id"), let list, let indicator, let summary, let measure else { return nil }
            let figure = ListFigure(
                id: id.value, list: list, indicator: indicator, measure: measure, breakdowns: own, summary: summary,
                place: id.place)
            let used = own.reduce(draft.columns(of: measure)) {
                $0.union(draft.columns(ofFact: breakdowns[$1].fact))
            }
            draft.checkColumns(used, in: list, at: id.place, faults)
            return figure
        }
        for list in draft.lists.indices {
            let own = figures.filter { $0.list == list }
            UniqueIDs.check(own.map { ($0.id, $0.place) }, "figure", reader.faults)
        }
        return figures
    }

    private static func measure(_ entry: MappingReader, _ draft: MappingDraft) -> ListFigure.Measure? {
        let faults = entry.faults
        func condition(_ field: String) -> Condition? {
            entry.raw(field).flatMap { ConditionReader.read($0, about: draft.facts, faults) }
        }
        let isCount = entry.flag("count") == true
        switch (isCount, entry.has("part"), entry.has("mean"), entry.has("population")) {
        case (true, false, false, false): return .count
        case (false, true, false, let hasPopulation):
            let population = condition("population")
            guard let part = condition("part"), population != nil || !hasPopulation else { return nil }
            return .share(population: population, part: part)
        case (false, false, true, false):
            guard let name = entry.id("mean") else { return nil }
            if let fact = draft.facts.index(of: name.value), case .number = draft.facts.facts[fact].type {
                return .mean(fact)
            }
            return entry.raw("mean")?.report(
                "unknown-fact", "a row has no number '\(name.value)'", remedy: "name a fact that is a number", faults)
        default:
            return entry.value.report(
                "contradiction", "a figure is one of three: 'count: true', a 'part' (of a 'population'), or a 'mean'",
                remedy: "keep one of them", faults)
        }
    }
}

extension MappingDraft {
    /// The columns that a measure looks at.
    func columns(of measure: ListFigure.Measure) -> Set<Int> {
        switch measure {
        case .count: []
        case .share(let population, let part):
            columns(of: part).union(population.map { columns(of: $0) } ?? [])
        case .mean(let fact): columns(ofFact: fact)
        }
    }
}
