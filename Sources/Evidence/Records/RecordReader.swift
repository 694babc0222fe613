import CalendarDates
import PositionedYAML
import Rules
import SourceText
import Vocabularies

/// Reads records with care, with the defaults of their file, and says all that is wrong with them.
struct RecordReader {
    /// What a record, or the defaults, say; nil where they say nothing.
    struct Draft {
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

    private let tables: RecordTables
    private var rules: RuleSet { tables.rules }
    private let faults: FaultCollector
    private var defaults = Draft()

    init(_ tables: RecordTables, _ faults: FaultCollector) {
        self.tables = tables
        self.faults = faults
    }

    /// Takes the defaults of a file, and gives what is sound of them.
    mutating func setDefaults(_ value: YAMLValue?, into records: inout RecordsBuilder) -> StoredDraft {
        defaults = Draft()
        guard let value, let reader = MappingReader(value, as: RecordFields.defaults, partial: true, faults) else {
            return StoredDraft()
        }
        defaults = draft(reader)
        return records.stored(defaults)
    }

    /// What a record says; its id is nil where it has none that is sound, and the rest is nil where no record can be made.
    func record(_ value: YAMLValue, into records: inout RecordsBuilder) -> (id: String?, draft: StoredDraft?) {
        guard let reader = MappingReader(value, as: RecordFields.record, partial: true, faults) else {
            return (nil, nil)
        }
        let own = draft(reader)
        let id = reader.id("id")
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
        guard let id, own.kind ?? defaults.kind != nil, date != nil, !criteria.isEmpty,
            own.summary ?? defaults.summary != nil
        else { return (id?.value, nil) }
        return (id.value, records.stored(own))
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
            References.index(of: $0, in: tables.documents, what: "document to hand over", faults)
        }
        return draft
    }
}
