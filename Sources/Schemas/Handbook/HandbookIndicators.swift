import CalendarDates
import Conditions
import Rules
import SourceText
import Vocabularies

extension HandbookPages {
    func indicators() -> String {
        rules.indicators.indicators.map(page).joined(separator: "\n")
    }

    private func page(_ indicator: Indicator) -> String {
        var parts = [Markdown.heading(3, indicator.title, anchor: "indicator-\(indicator.id)")]
        var facts = [
            "Id: \(Markdown.code(indicator.id))", "Unit: \(indicator.unit.rawValue)",
            "Better: \(better(indicator.direction))",
            "Criteria: \(indicator.criteria.map(criterion).joined(separator: ", "))",
        ]
        if let theme = indicator.theme { facts.append("Theme: \(Markdown.escaped(words.themes[theme].title))") }
        if !indicator.partners.isEmpty { facts.append("Partners: \(titles(indicator.partners, of: words.partners))") }
        if let standard = indicator.standard {
            facts.append(
                "Standard: \(Markdown.number(standard.value)). \(Markdown.sentence(standard.text)) "
                    + "(\(Markdown.sources(standard.sources)))")
        }
        if let bands = indicator.bands { facts.append("Rated by: \(Markdown.reference(bands, "bands-\(bands)"))") }
        if let rules = indicator.trajectory {
            facts.append("Direction over time by: \(Markdown.reference(rules, "trajectories-\(rules)"))")
        }
        parts.append(Markdown.list(facts))
        if !indicator.comparators.isEmpty { parts.append(comparators(indicator.comparators)) }
        return parts.joined(separator: "\n") + origin(indicator.place.path, indicator.sources)
    }

    private func better(_ direction: Indicator.Direction) -> String {
        switch direction {
        case .higher: "higher values"
        case .lower: "lower values"
        case .neutral: "neither; context that is never rated"
        }
    }

    /// Periods in rows, areas in columns.
    private func comparators(_ comparators: [Comparator]) -> String {
        let periods = Set(comparators.flatMap { $0.values.map(\.period) }).sorted()
        let rows = periods.map { period in
            [Markdown.escaped(period)]
                + comparators.map { comparator in
                    comparator.values.first { $0.period == period }.map { Markdown.number($0.value) } ?? "–"
                }
        }
        let sources = comparators.map { "\(Markdown.escaped($0.area)): \(Markdown.sources($0.sources))" }
        return Markdown.table(["Period"] + comparators.map { Markdown.escaped($0.area) }, rows)
            + "\nCompared with: \(sources.joined(separator: "; "))\n"
    }

    func ratingRules() -> String {
        var parts = [
            "Of each list the first rule that holds decides. Gaps and changes are signed so that more is better.\n"
        ]
        parts.append(
            Markdown.table(
                ["Fact", "Meaning"],
                rules.catalogues.measure.facts.map { [Markdown.code($0.name), Markdown.escaped($0.summary)] }))
        for (name, list) in rules.indicators.bands.sorted(by: { $0.key < $1.key }) {
            parts.append(Markdown.heading(3, "Ratings: \(name)", anchor: "bands-\(name)"))
            parts.append(
                Markdown.table(
                    ["Rule", "When", "Rating", "Extent", "Impact"],
                    list.map { rule in
                        [
                            Markdown.code(rule.id), when(rule.condition),
                            Markdown.escaped(words.ratings[rule.rating].title),
                            rule.extent.map { Markdown.escaped(words.extents[$0].title) } ?? "–",
                            rule.impact.map { Markdown.escaped(words.impacts[$0].title) } ?? "–",
                        ]
                    }))
            if let first = list.first { parts.append(origin(first.place.path)) }
        }
        for (name, list) in rules.indicators.trajectories.sorted(by: { $0.key < $1.key }) {
            parts.append(Markdown.heading(3, "Direction over time: \(name)", anchor: "trajectories-\(name)"))
            parts.append(
                Markdown.table(
                    ["Rule", "When", "Direction"],
                    list.map { rule in
                        [
                            Markdown.code(rule.id), when(rule.condition),
                            Markdown.escaped(words.trajectories[rule.trajectory].title),
                        ]
                    }))
            if let first = list.first { parts.append(origin(first.place.path)) }
        }
        if !rules.indicators.shares.isEmpty {
            parts.append(Markdown.heading(3, "Parts of a whole", anchor: "shares"))
            parts.append(
                Markdown.table(
                    ["Rule", "Measure", "Rated by"],
                    rules.indicators.shares.map {
                        [Markdown.code($0.id), $0.measure.rawValue, Markdown.reference($0.bands, "bands-\($0.bands)")]
                    }))
        }
        return parts.joined(separator: "\n")
    }

    private func when(_ condition: Condition?) -> String {
        condition.map { Markdown.escaped($0.words(rules.catalogues.measure)) } ?? "always"
    }
}
