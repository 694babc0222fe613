import CalendarDates
import Conditions
public import PositionedYAML
import SourceText
import Vocabularies

/// Reads `indicators.yaml`.
public enum IndicatorsReader {
    static let valueFields = FieldTable(
        "a comparator's value",
        [
            Field("period", .id, required: true, "the period, in quotes"),
            Field("value", .number, required: true, "the value, in the indicator's unit"),
            Field("numerator", .number, "the part"),
            Field("denominator", .number, "the whole"),
            Field("published", .date, "when it became known"),
        ])
    static let comparatorFields = FieldTable(
        "a comparator",
        [
            Field("area", .text, required: true, "the area's name"),
            Field("source", Citation.shape, required: true, "where the values come from"),
            Field("values", .list(.mapping(valueFields)), required: true, "the values by period"),
        ])
    static let standardFields = FieldTable(
        "a standard",
        [
            Field("value", .number, required: true, "the value, in the indicator's unit"),
            Field("text", .text, required: true, "what it says"),
            Field("source", Citation.shape, required: true, "where it is laid down"),
        ])
    /// The fields of one indicator.
    public static let indicatorFields = FieldTable(
        "an indicator",
        [
            Field("id", .id, required: true, "its id"),
            Field("title", .text, required: true, "its title"),
            Field("unit", .word(Indicator.Unit.allCases.map(\.rawValue)), required: true, "the unit of its values"),
            Field(
                "direction", .word(Indicator.Direction.allCases.map(\.rawValue)), required: true,
                "which values are better"),
            Field("criteria", .list(.reference(to: "criterion")), required: true, "its criteria, the main one first"),
            Field("theme", .term(of: "themes"), "its theme"),
            Field("partners", .list(.term(of: "partners")), "the partners it concerns"),
            Field("standard", .mapping(standardFields), "the statutory or national standard"),
            Field("comparators", .list(.mapping(comparatorFields)), "what to compare with"),
            Field("bands", .reference(to: "list of bands"), "the rules that rate it"),
            Field("trajectory", .reference(to: "list of trajectories"), "the rules that give its trajectory"),
            Field("source", Citation.shape, required: true, "where it comes from"),
        ])
    static let bandFields = FieldTable(
        "a rating rule",
        [
            Field("id", .id, required: true, "its id, unique in the list"),
            Field("when", .condition, "when it decides; without it: always"),
            Field("rating", .term(of: "ratings"), required: true, "the rating it gives"),
            Field("extent", .term(of: "extents"), "the extent it gives"),
            Field("impact", .term(of: "impacts"), "the impact it gives"),
        ])
    static let trajectoryFields = FieldTable(
        "a trajectory rule",
        [
            Field("id", .id, required: true, "its id, unique in the list"),
            Field("when", .condition, "when it decides; without it: always"),
            Field("trajectory", .term(of: "trajectories"), required: true, "the trajectory it gives"),
        ])
    static let shareFields = FieldTable(
        "a rule for shares",
        [
            Field("id", .id, required: true, "its id"),
            Field(
                "measure", .word(ShareRule.Measure.allCases.map(\.rawValue)), required: true, "the sort of measure"),
            Field("bands", .reference(to: "list of bands"), required: true, "the rules that rate it"),
        ])

    /// The fields of the file.
    public static let fields = FieldTable(
        "the indicators file",
        [
            Field("indicators", .list(.mapping(indicatorFields)), required: true, "the indicators"),
            Field("bands", .keyed(by: "list of bands", .list(.mapping(bandFields))), "lists of rating rules by name"),
            Field(
                "trajectories", .keyed(by: "list of trajectories", .list(.mapping(trajectoryFields))),
                "lists of trajectory rules by name"),
            Field("shares", .list(.mapping(shareFields)), "rules for parts of a whole"),
        ])

    static func read(
        _ value: YAMLValue, words: FactWords, catalogues: FactCatalogues, criteria: [String: Int],
        _ faults: FaultCollector
    ) -> IndicatorRules? {
        guard let reader = MappingReader(value, as: fields, faults) else { return nil }
        let vocabularies = words.vocabularies
        let measure = catalogues.measure
        let bands = ruleLists(reader, "bands", fields: bandFields) { rule -> BandRule? in
            let condition = rule.raw("when").flatMap { ConditionReader.read($0, about: measure, faults) }
            let extent = rule.term("extent", of: vocabularies.extents)
            let impact = rule.term("impact", of: vocabularies.impacts)
            guard let id = rule.id("id"), let rating = rule.term("rating", of: vocabularies.ratings),
                condition != nil || !rule.has("when")
            else { return nil }
            return BandRule(
                id: id.value, condition: condition, rating: rating, extent: extent, impact: impact, place: id.place)
        }
        let trajectories = ruleLists(reader, "trajectories", fields: trajectoryFields) { rule -> TrajectoryRule? in
            let condition = rule.raw("when").flatMap { ConditionReader.read($0, about: measure, faults) }
            guard let id = rule.id("id"), let term = rule.term("trajectory", of: vocabularies.trajectories),
                condition != nil || !rule.has("when")
            else { return nil }
            return TrajectoryRule(id: id.value, condition: condition, trajectory: term, place: id.place)
        }
        for list in bands.values { RuleOrder.check(list.map { ($0.id, $0.condition, $0.place) }, faults) }
        for list in trajectories.values { RuleOrder.check(list.map { ($0.id, $0.condition, $0.place) }, faults) }
        let known = KnownLists(bands: bands.keys.sorted(), trajectories: trajectories.keys.sorted())
        let indicators = reader.mappings("indicators", as: indicatorFields).compactMap {
            indicator($0, words: vocabularies, criteria: criteria, known)
        }
        UniqueIDs.check(indicators.map { ($0.id, $0.place) }, "indicator", faults)
        let shares = reader.mappings("shares", as: shareFields).compactMap { share -> ShareRule? in
            let bands = known.name("bands", of: share, among: known.bands)
            guard let id = share.id("id"), let measure = share.word("measure", as: ShareRule.Measure.self), let bands
            else { return nil }
            return ShareRule(id: id.value, measure: measure, bands: bands, place: id.place)
        }
        UniqueIDs.check(shares.map { ($0.id, $0.place) }, "rule for shares", faults)
        let indices = Dictionary(
            indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        return IndicatorRules(
            indicators: indicators, bands: bands, trajectories: trajectories, shares: shares, indices: indices)
    }

    private struct KnownLists {
        let bands: [String]
        let trajectories: [String]

        func name(_ field: String, of reader: MappingReader, among known: [String]) -> String? {
            guard let id = reader.id(field) else { return nil }
            let indices = Dictionary(known.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
            return References.index(of: id, in: indices, what: "list of rules", reader.faults).map { known[$0] }
        }
    }

    private static func ruleLists<Rule>(
        _ reader: MappingReader, _ name: String, fields: FieldTable, rule: (MappingReader) -> Rule?
    ) -> [String: [Rule]] {
        var lists: [String: [Rule]] = [:]
        for (key, value) in reader.keyed(name) {
            guard value.kind == .sequence else {
                let _: Bool? = value.wrong(key.value, "a list of rules", reader.faults)
                continue
            }
            lists[key.value] = value.items.compactMap { item in
                MappingReader(item, as: fields, reader.faults).flatMap(rule)
            }
        }
        return lists
    }

    private static func indicator(
        _ reader: MappingReader, words: FrameworkVocabularies, criteria: [String: Int], _ known: KnownLists
    ) -> Indicator? {
        let faults = reader.faults
        let criteria = References.criteria(reader, in: criteria)
        let standard = reader.mapping("standard", as: standardFields).flatMap { standard -> Standard? in
            let sources = standard.citations("source")
            guard let value = standard.number("value"), let text = standard.text("text") else { return nil }
            return Standard(value: value, text: text, sources: sources)
        }
        let comparators = reader.mappings("comparators", as: comparatorFields).compactMap(comparator)
        let (theme, partners) = (reader.term("theme", of: words.themes), reader.terms("partners", of: words.partners))
        let bands = known.name("bands", of: reader, among: known.bands)
        let trajectory = known.name("trajectory", of: reader, among: known.trajectories)
        let direction = reader.word("direction", as: Indicator.Direction.self)
        if direction == .neutral, let raw = reader.raw("bands") {
            let _: Bool? = raw.report(
                "contradiction", "a neutral indicator is never rated, and this one has rules that rate it",
                remedy: "say which direction is better, or remove 'bands'", faults)
        } else if let direction, direction != .neutral, !reader.has("bands") {
            let _: Bool? = reader.value.report(
                "missing-field", "an indicator with a direction needs 'bands'",
                remedy: "name the rules that rate it, or make it neutral", faults)
        }
        let sources = reader.citations("source")
        guard let id = reader.id("id"), let title = reader.text("title"),
            let unit = reader.word("unit", as: Indicator.Unit.self), let direction, !criteria.isEmpty
        else { return nil }
        return Indicator(
            id: id.value, title: title, unit: unit, direction: direction, criteria: criteria, theme: theme,
            partners: partners ?? TermSet(), standard: standard, comparators: comparators, bands: bands,
            trajectory: trajectory, sources: sources, place: id.place)
    }

    private static func comparator(_ reader: MappingReader) -> Comparator? {
        let values = reader.mappings("values", as: valueFields).compactMap { entry -> Comparator.Value? in
            _ = (entry.number("numerator"), entry.number("denominator"))
            let published = entry.date("published")
            guard let period = entry.id("period"), let value = entry.number("value") else { return nil }
            return Comparator.Value(period: period.value, value: value, published: published, place: period.place)
        }
        UniqueIDs.check(values.map { ($0.period, $0.place) }, "period", reader.faults)
        let sources = reader.citations("source")
        guard let area = reader.text("area") else { return nil }
        return Comparator(area: area, values: values, sources: sources)
    }
}
