import CalendarDates
import PositionedYAML
import Rules
import SourceText
import Vocabularies

extension HandbookPages {
    /// The criteria as a nested list for the table of contents.
    func criteriaContents() -> String {
        rules.framework.areas.enumerated().flatMap { area, entry in
            ["  - " + Markdown.reference(entry.title, "area-\(entry.id)")]
                + rules.criteria.indices.filter { rules.criteria[$0].area == area }.map { "    - " + criterion($0) }
        }.joined(separator: "\n")
    }

    func criteria() -> String {
        rules.framework.areas.enumerated().map { area, entry in
            let criteria = rules.criteria.filter { $0.area == area }
            return ([Markdown.heading(3, entry.title, anchor: "area-\(entry.id)")] + criteria.map(page))
                .joined(separator: "\n")
        }.joined(separator: "\n")
    }

    private func page(_ criterion: Criterion) -> String {
        let expects = criterion.expects
        var parts = [Markdown.heading(4, criterion.title, anchor: "criterion-\(criterion.id)")]
        parts.append("Id: \(Markdown.code(criterion.id))\n")
        parts.append("**What is looked at**\n")
        parts.append(Markdown.list(criterion.aspects.map(aspect)))
        parts.append("**What the evidence must show before anybody should feel sure**\n")
        var needs = [
            "Kinds of records: \(titles(expects.kinds, of: words.kinds))",
            "Partners: \(titles(expects.partners, of: words.partners))",
            "Phases: \(titles(expects.phases, of: words.phases))",
            "Groups: \(titles(expects.cohorts, of: words.cohorts))",
            "The newest record is at most \(expects.freshWithin.words) old",
            "Evidence comes from at least \(expects.independentOrigins) independent origins",
        ]
        if !expects.voice.isEmpty {
            needs.append("At least one of these speaks: \(titles(expects.voice, of: words.origins))")
        }
        parts.append(Markdown.list(needs))
        parts.append("**Evidence to go and get**\n")
        parts.append(
            Markdown.table(
                ["Evidence", "Kind of record", "Source"],
                expects.evidence.map {
                    [
                        Markdown.sentence($0.text), Markdown.escaped(words.kinds[$0.kind].title),
                        Markdown.sources($0.sources),
                    ]
                }))
        if !criterion.indicators.isEmpty {
            parts.append("**Indicators**\n")
            parts.append(Markdown.list(criterion.indicators.map { indicator($0.value) }))
        }
        return parts.joined(separator: "\n") + origin(criterion.place.path, criterion.sources)
    }

    private func aspect(_ aspect: Aspect) -> String {
        let themes = aspect.themes.isEmpty ? "" : " Themes: \(titles(aspect.themes, of: words.themes))."
        return
            "**\(Markdown.code(aspect.id))** \(Markdown.sentence(aspect.text))\(themes) (\(Markdown.sources(aspect.sources)))"
    }

    private func indicator(_ id: String) -> String {
        guard let index = rules.indicators.indices[id] else { return Markdown.code(id) }
        return Markdown.reference(rules.indicators.indicators[index].title, "indicator-\(id)")
    }

    /// The titles of terms; a dash where there are none.
    func titles(_ set: TermSet, of vocabulary: Vocabulary) -> String {
        set.isEmpty ? "–" : vocabulary.titles(of: set).map(Markdown.escaped).joined(separator: ", ")
    }

    func documents() -> String {
        rules.documents.map { document in
            let text = Markdown.heading(3, document.title, anchor: "document-\(document.id)")
            let facts = [
                "Id: \(Markdown.code(document.id))", "At most \(document.freshWithin.words) old",
                "Criteria: \(document.criteria.map(criterion).joined(separator: ", "))",
            ]
            return "\(text)\n\(Markdown.sentence(document.asked))\n\n\(Markdown.list(facts))"
                + origin(document.place.path, document.sources)
        }.joined(separator: "\n")
    }
}
