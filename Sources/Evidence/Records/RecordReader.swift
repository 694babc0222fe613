import CalendarDates
import PositionedYAML
import Rules
import SourceText
import Vocabularies

/// Reads records, with the defaults of their file.
struct RecordReader {
    /// What a record, or the defaults, say; nil where they say nothing.
    private struct Draft {
        var kind: Int?
        var date: CalendarDate?
        var collected: CalendarDate?
        var validUntil: CalendarDate?
        var criteria: [Int] = []
        var theme: Int?
        var rating: Int?
        var extent: Int?
        var impact: Int?
        var trajectory: Int?
        var leaders: Int?
        var partners: TermSet?
        var phases: TermSet?
        var cohorts: TermSet?
        var summary: String?
        var measure: Measure?
        var context: MeasureContext?
        var source: Citation?
        var owner: String?
        var supersedes: [Located<String>] = []
        var document: Int?
        /// Fields that are there, even where they are faulty: those are not reported as missing too.
        var present: Set<String> = []
    }

    private let rules: RuleSet
    private let documents: [String: Int]
    private let faults: FaultCollector
    private var defaults = Draft()
    /// The ids of all records so far, of faulty ones too.
    private(set) var ids: [Located<String>] = []

    init(_ rules: RuleSet, _ faults: FaultCollector) {
        self.rules = rules
        self.faults = faults
        documents = Dictionary(
            rules.documents.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func setDefaults(_ value: YAMLValue?) {
        defaults = Draft()
        guard let value, let reader = MappingReader(value, as: RecordFields.defaults, partial: true, faults) else {
            return
        }
        defaults = draft(reader)
    }

    mutating func record(_ value: YAMLValue) -> EvidenceRecord? {
        guard let reader = MappingReader(value, as: RecordFields.record, partial: true, faults) else { return nil }
        let own = draft(reader)
        let id = reader.id("id")
        if let id { ids.append(Located(id.value, at: value.place)) }
        reportMissing(own, reader)
        let date = own.date ?? defaults.date
        let collected = own.collected ?? defaults.collected
        let validUntil = own.validUntil ?? defaults.validUntil
        if let date, let validUntil, validUntil < date {
            let _: Bool? = (reader.raw("valid-until") ?? value).report(
                "dates-out-of-order", "'valid-until' is before 'date'", remedy: "mend one of the dates", faults)
        }
        if let date, let collected, collected < date, own.collected != nil {
            let _: Bool? = (reader.raw("collected") ?? value).report(
                "dates-out-of-order", "'collected' is before 'date'",
                remedy: "a record cannot be gathered before it was true: mend one of the dates", faults)
        }
        let measure = own.measure ?? defaults.measure
        let rating = own.rating ?? defaults.rating
        if rating == nil, measure == nil, !own.present.contains("rating"), !defaults.present.contains("rating"),
            !own.present.contains("measure")
        {
            let _: Bool? = value.report(
                "missing-field", "a record needs a 'rating', or a 'measure' that gives one",
                remedy: "add 'rating:' or 'measure:'", faults)
        }
        let criteria = own.criteria.isEmpty ? defaults.criteria : own.criteria
        guard let id, let kind = own.kind ?? defaults.kind, let date, !criteria.isEmpty,
            let summary = own.summary ?? defaults.summary
        else { return nil }
        let indicator = measure?.indicator.map { rules.indicators.indicators[$0] }
        return EvidenceRecord(
            id: id.value, place: value.place, kind: kind, date: date, collected: collected, validUntil: validUntil,
            criteria: criteria, theme: own.theme ?? defaults.theme ?? indicator?.theme, rating: rating,
            extent: own.extent ?? defaults.extent, impact: own.impact ?? defaults.impact,
            trajectory: own.trajectory ?? defaults.trajectory, leaders: own.leaders ?? defaults.leaders,
            partners: own.partners ?? defaults.partners ?? indicator?.partners ?? TermSet(),
            phases: own.phases ?? defaults.phases ?? TermSet(), cohorts: own.cohorts ?? defaults.cohorts ?? TermSet(),
            summary: summary, measure: measure,
            context: own.measure == nil ? defaults.context : own.context, source: own.source ?? defaults.source,
            owner: own.owner ?? defaults.owner,
            supersedes: own.supersedes.isEmpty ? defaults.supersedes : own.supersedes,
            document: own.document ?? defaults.document)
    }

    private func reportMissing(_ own: Draft, _ reader: MappingReader) {
        for field in RecordFields.record.fields where field.isRequired {
            guard !reader.has(field.name), !defaults.present.contains(field.name) else { continue }
            let _: Bool? = reader.value.report(
                "missing-field", "a record needs '\(field.name)'", remedy: "add '\(field.name):' (\(field.summary))",
                faults)
        }
    }

    private func draft(_ reader: MappingReader) -> Draft {
        let words = rules.vocabularies
        var draft = Draft()
        draft.present = Set(RecordFields.defaults.names.filter(reader.has))
        draft.kind = reader.term("kind", of: words.kinds)
        draft.date = reader.date("date")
        draft.collected = reader.date("collected")
        draft.validUntil = reader.date("valid-until")
        draft.criteria = References.criteria(reader, in: rules.criterionIndices)
        draft.theme = reader.term("theme", of: words.themes)
        draft.rating = reader.term("rating", of: words.ratings)
        draft.extent = reader.term("extent", of: words.extents)
        draft.impact = reader.term("impact", of: words.impacts)
        draft.trajectory = reader.term("trajectory", of: words.trajectories)
        draft.leaders = reader.term("leaders", of: words.leaders)
        draft.partners = reader.terms("partners", of: words.partners)
        draft.phases = reader.terms("phases", of: words.phases)
        draft.cohorts = reader.terms("cohorts", of: words.cohorts)
        draft.summary = reader.text("summary")
        if let measure = reader.mapping("measure", as: RecordFields.measure) {
            draft.measure = MeasureReader.read(measure, rules.indicators)
            draft.context = MeasureContextReader.read(measure)
        }
        draft.source = reader.raw("source").flatMap { Citation($0, faults) }
        draft.owner = reader.text("owner")
        draft.supersedes = reader.ids("supersedes")
        draft.document = reader.id("document").flatMap {
            References.index(of: $0, in: documents, what: "document to hand over", faults)
        }
        return draft
    }
}
