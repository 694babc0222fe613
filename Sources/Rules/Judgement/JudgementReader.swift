import CalendarDates
import Conditions
import PositionedYAML
import SourceText
import Vocabularies

/// Reads `judgement.yaml`.
enum JudgementReader {
    static func read(
        _ value: YAMLValue, framework: Framework, criteria: [Criterion], catalogues: FactCatalogues,
        _ faults: FaultCollector
    ) -> Judgement? {
        guard let reader = MappingReader(value, as: JudgementFields.file, faults) else { return nil }
        let levels = Dictionary(
            framework.levels.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let weights = reader.mapping("weights", as: JudgementFields.weights).flatMap {
            WeightsReader.read($0, framework.vocabularies)
        }
        let position = reader.mapping("position", as: JudgementFields.position).flatMap(position)
        let enough = condition(reader, "enough-evidence", catalogues.criterion)
        let model = reader.mapping("outcome", as: JudgementFields.outcome)
        let outcome = model.flatMap { OutcomeModelReader.read($0, framework, criteria) }
        let enoughForOutcome = model.flatMap { condition($0, "enough-evidence", catalogues.outcome) }
        let limits = limits(reader, levels, catalogues.outcome, framework.vocabularies)
        let lenses = LensReader.read(reader, catalogues.record, framework.vocabularies)
        let confidence = reader.mapping("confidence", as: JudgementFields.confidence)
        let forCriterion = confidence.map { confidenceRules($0, "criterion", catalogues.criterion) } ?? []
        let forOutcome = confidence.map { confidenceRules($0, "outcome", catalogues.outcome) } ?? []
        let gaps = gaps(reader, catalogues)
        let (lapsing, reasons) = (reader.duration("lapsing-within"), reader.count("reasons"))
        guard let weights, let position, let enough, let outcome, let enoughForOutcome, let lapsing, let reasons
        else { return nil }
        return Judgement(
            weights: weights, position: position, enoughForCriterion: enough, outcome: outcome,
            enoughForOutcome: enoughForOutcome, limits: limits, lenses: lenses, criterionConfidence: forCriterion,
            outcomeConfidence: forOutcome, gaps: gaps, lapsingWithin: lapsing, reasonCount: reasons,
            place: reader.place)
    }

    private static func condition(_ reader: MappingReader, _ name: String, _ about: FactCatalogue) -> Condition? {
        reader.raw(name).flatMap { ConditionReader.read($0, about: about, reader.faults) }
    }

    private static func position(_ reader: MappingReader) -> PositionRule? {
        guard let notKnowing = reader.number("not-knowing"), let interval = reader.number("interval") else {
            return nil
        }
        guard notKnowing > 0, interval > 0 else {
            return reader.value.report(
                "out-of-range", "the weight of not knowing and the interval must be above 0",
                remedy: "write positive numbers", reader.faults)
        }
        return PositionRule(notKnowing: notKnowing, interval: interval, place: reader.place)
    }

    private static func limits(
        _ reader: MappingReader, _ levels: [String: Int], _ catalogue: FactCatalogue, _ words: FrameworkVocabularies
    ) -> [LimitRule] {
        let rules = reader.mappings("limits", as: JudgementFields.limit).compactMap { entry -> LimitRule? in
            let when = condition(entry, "when", catalogue)
            let because = MessageTemplate(entry.raw("because"), field: "because", about: catalogue, reader.faults)
            let sources = entry.citations("source")
            let best = entry.id("no-better-than").flatMap {
                References.index(of: $0, in: levels, what: "level", reader.faults)
            }
            let moves = entry.has("moves") ? entry.number("moves") : 1
            if let moves, moves <= 0.5 || moves > 1, let raw = entry.raw("moves") {
                let _: Bool? = raw.report(
                    "out-of-range", "'moves' must be above 0.5 and at most 1",
                    remedy: "write a share such as 0.9: with half or less a better level could stay likely",
                    reader.faults)
            }
            guard let id = entry.id("id"), let when, let because, let best, let moves else { return nil }
            LimitMonotonicity.check(when, words, at: id, reader.faults)
            return LimitRule(
                id: id.value, condition: when, best: best, moves: moves, because: because, sources: sources,
                place: id.place)
        }
        UniqueIDs.check(rules.map { ($0.id, $0.place) }, "limit", reader.faults)
        return rules
    }

    private static func confidenceRules(
        _ reader: MappingReader, _ name: String, _ catalogue: FactCatalogue
    ) -> [ConfidenceRule] {
        let rules = reader.mappings(name, as: JudgementFields.confidenceRule).compactMap { entry -> ConfidenceRule? in
            let when = condition(entry, "when", catalogue)
            let lacking = MessageTemplate(entry.raw("lacking"), field: "lacking", about: catalogue, reader.faults)
            let degree = entry.word("needed-for", as: Confidence.self)
            guard let id = entry.id("id"), let degree, let when, let lacking else { return nil }
            return ConfidenceRule(id: id.value, neededFor: degree, condition: when, lacking: lacking, place: id.place)
        }
        UniqueIDs.check(rules.map { ($0.id, $0.place) }, "confidence rule", reader.faults)
        return rules
    }

    private static func gaps(_ reader: MappingReader, _ catalogues: FactCatalogues) -> [GapRule] {
        let faults = reader.faults
        let rules = reader.mappings("gaps", as: JudgementFields.gap).compactMap { entry -> GapRule? in
            let (sort, urgency) = (
                entry.word("sort", as: GapRule.Sort.self), entry.word("severity", as: GapRule.Urgency.self)
            )
            let closing = entry.word("closing", as: GapRule.Closing.self)
            guard let id = entry.id("id"), let subject = entry.word("over", as: Subject.self), let sort, let urgency,
                let closing
            else { return nil }
            let about = catalogues[subject]
            let when = condition(entry, "when", about)
            let message = MessageTemplate(entry.raw("message"), field: "message", about: about, faults)
            let remedy = MessageTemplate(entry.raw("remedy"), field: "remedy", about: about, faults)
            guard let when, let message, let remedy else { return nil }
            return GapRule(
                id: id.value, sort: sort, subject: subject, urgency: urgency, condition: when, closing: closing,
                message: message, remedy: remedy, place: id.place)
        }
        UniqueIDs.check(rules.map { ($0.id, $0.place) }, "gap rule", faults)
        return rules
    }
}
