import CalendarDates
public import PositionedYAML
import SourceText
import Vocabularies

/// Reads `criteria/*.yaml`.
public enum CriterionReader {
    static let aspectFields = FieldTable(
        "an aspect",
        [
            Field("id", .id, required: true, "its id, unique in the criterion"),
            Field("text", .text, required: true, "what is looked at, in a sentence"),
            Field("themes", .list(.term(of: "themes")), "themes that speak to it"),
            Field("source", Citation.shape, required: true, "where this comes from"),
        ])
    static let evidenceFields = FieldTable(
        "an expected piece of evidence",
        [
            Field("text", .text, required: true, "what it is"),
            Field("kind", .term(of: "kinds"), required: true, "the kind of record it would be"),
            Field("source", Citation.shape, required: true, "where this comes from"),
        ])
    static let expectationFields = FieldTable(
        "the expected evidence",
        [
            Field("kinds", .list(.term(of: "kinds")), required: true, "kinds of records"),
            Field("partners", .list(.term(of: "partners")), required: true, "partners who must be seen"),
            Field("phases", .list(.term(of: "phases")), required: true, "phases that must be seen"),
            Field("cohorts", .list(.term(of: "cohorts")), required: true, "groups that must be seen"),
            Field("fresh-within", .duration, required: true, "how old the newest record may be"),
            Field("independent-origins", .number, required: true, "from how many origins evidence must come"),
            Field("voice", .list(.term(of: "origins")), "origins of which at least one must speak"),
            Field("evidence", .list(.mapping(evidenceFields)), required: true, "what to go and get, in words"),
        ])

    /// The fields of the file.
    public static let fields = FieldTable(
        "a criterion",
        [
            Field("id", .id, required: true, "its id, as the file is named"),
            Field("area", .reference(to: "area"), required: true, "the area it belongs to"),
            Field("title", .text, required: true, "its title"),
            Field("asks", .list(.mapping(aspectFields)), required: true, "the aspects that are looked at"),
            Field("expects", .mapping(expectationFields), required: true, "the evidence it expects"),
            Field("indicators", .list(.reference(to: "indicator")), "its indicators"),
            Field("sources", Citation.shape, required: true, "where this comes from"),
        ])

    static func read(_ value: YAMLValue, _ framework: Framework, _ faults: FaultCollector) -> Criterion? {
        guard let reader = MappingReader(value, as: fields, faults) else { return nil }
        let words = framework.vocabularies
        let areas = Dictionary(
            framework.areas.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let aspects = reader.mappings("asks", as: aspectFields).compactMap { aspect -> Aspect? in
            let (themes, sources) = (aspect.terms("themes", of: words.themes), aspect.citations("source"))
            guard let id = aspect.id("id"), let text = aspect.text("text") else { return nil }
            return Aspect(id: id.value, text: text, themes: themes ?? TermSet(), sources: sources, place: id.place)
        }
        UniqueIDs.check(aspects.map { ($0.id, $0.place) }, "aspect", faults)
        let area = reader.id("area").flatMap { References.index(of: $0, in: areas, what: "area", faults) }
        let expects = reader.mapping("expects", as: expectationFields).flatMap { expectation($0, words) }
        let (indicators, sources) = (reader.ids("indicators"), reader.citations("sources"))
        guard let id = reader.id("id"), let title = reader.text("title"), let area, let expects else { return nil }
        return Criterion(
            id: id.value, area: area, title: title, aspects: aspects, expects: expects, indicators: indicators,
            sources: sources, place: id.place)
    }

    private static func expectation(_ reader: MappingReader, _ words: FrameworkVocabularies) -> Expectation? {
        let evidence = reader.mappings("evidence", as: evidenceFields).compactMap { item -> ExpectedEvidence? in
            let sources = item.citations("source")
            guard let text = item.text("text"), let kind = item.term("kind", of: words.kinds) else { return nil }
            return ExpectedEvidence(text: text, kind: kind, sources: sources)
        }
        let kinds = reader.terms("kinds", of: words.kinds)
        let partners = reader.terms("partners", of: words.partners)
        let phases = reader.terms("phases", of: words.phases)
        let cohorts = reader.terms("cohorts", of: words.cohorts)
        let voice = reader.terms("voice", of: words.origins)
        guard let kinds, let partners, let phases, let cohorts, let fresh = reader.duration("fresh-within"),
            let origins = reader.count("independent-origins")
        else { return nil }
        return Expectation(
            kinds: kinds, partners: partners, phases: phases, cohorts: cohorts, freshWithin: fresh,
            independentOrigins: origins, voice: voice ?? TermSet(), evidence: evidence, place: reader.place)
    }
}
