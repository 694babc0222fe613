import Conditions
public import PositionedYAML
import SourceText

/// Reads `report/narrative.yaml`.
public enum NarrativeReader {
    /// Where it stands in the folder of rules.
    static let fileName = "report/narrative.yaml"

    static let choiceFields = FieldTable(
        "a choice",
        [
            Field("when", .condition, "when it is said; left out: always"),
            Field("says", .text, required: true, "the sentence, with facts in braces"),
        ])
    static let partFields = FieldTable(
        "a part of a statement",
        [
            Field("id", .id, required: true, "its id"),
            Field(
                "choices", .list(.mapping(choiceFields)), required: true, "what may be said; the first that holds is"),
        ])
    static let sourceFields = FieldTable(
        "how it is known",
        [
            Field("sources", .text, required: true, "about the records of one kind"),
            Field("own-all", .text, required: true, "where all of it is the partnership's own account"),
            Field("own-some", .text, required: true, "where some of it is"),
        ])
    static let nothingFields = FieldTable(
        "what is said of nothing",
        [
            Field("difference", .text, required: true, "where no record says what difference is made"),
            Field("how", .text, required: true, "where no evidence counts"),
            Field("plans", .text, required: true, "where nothing is planned"),
        ])

    /// The fields of the file.
    public static let fields = FieldTable(
        "a narrative",
        [
            Field("difference", .list(.mapping(partFields)), required: true, "about a record"),
            Field("how", .mapping(sourceFields), required: true, "how it is known"),
            Field("plans", .list(.mapping(partFields)), required: true, "about an action"),
            Field("nothing", .mapping(nothingFields), required: true, "what is said of nothing"),
        ])

    /// Reads the narrative; nil where it is faulty, which is reported.
    static func read(_ value: YAMLValue, _ catalogues: FactCatalogues, _ faults: FaultCollector) -> Narrative? {
        guard let reader = MappingReader(value, as: fields, faults) else { return nil }
        let difference = parts(reader, "difference", naming: .summary, about: catalogues.record)
        let plans = parts(reader, "plans", naming: .title, about: catalogues.action)
        let how = reader.mapping("how", as: sourceFields)
        func sentence(_ name: String, _ needed: [NarrativeFact]) -> MessageTemplate? {
            let template = MessageTemplate(how?.raw(name), field: name, about: NarrativeFact.catalogue, faults)
            return template.flatMap {
                named($0, needed.map(\.rawValue), how?.raw(name), name, NarrativeFact.catalogue, faults)
            }
        }
        let sources = sentence("sources", [.kind, .records])
        let (ownAll, ownSome) = (sentence("own-all", []), sentence("own-some", [.own, .records]))
        let nothing = reader.mapping("nothing", as: nothingFields).map { entry in
            nothingFields.names.compactMap(entry.text)
        }
        guard let sources, let ownAll, let ownSome, let nothing, nothing.count == nothingFields.names.count else {
            return nil
        }
        return Narrative(
            difference: difference, sources: sources, ownAll: ownAll, ownSome: ownSome, plans: plans, nothing: nothing)
    }

    private enum Needed: String {
        case summary, title
    }

    /// The parts of a statement. The first of them must always say something, and name what it is about.
    private static func parts(
        _ reader: MappingReader, _ name: String, naming needed: Needed, about catalogue: FactCatalogue
    ) -> [Narrative.Part] {
        let faults = reader.faults
        UniqueIDs.check(in: reader.raw(name), "part", faults)
        let parts = reader.mappings(name, as: partFields)
        return parts.enumerated().compactMap { index, part in
            let entries = part.mappings("choices", as: choiceFields)
            let choices = entries.compactMap { entry -> Narrative.Choice? in
                let condition = entry.raw("when").flatMap { ConditionReader.read($0, about: catalogue, faults) }
                guard let sentence = MessageTemplate(entry.raw("says"), field: "says", about: catalogue, faults),
                    index > 0
                        || named(sentence, [needed.rawValue], entry.raw("says"), "says", catalogue, faults) != nil
                else { return nil }
                return Narrative.Choice(condition: condition, sentence: sentence, place: entry.place)
            }
            for unreached in Reachability.neverReached(choices.map(\.condition)) {
                faults.report(
                    Fault(
                        "unreachable", at: choices[unreached].place, "a choice before it always holds where it does",
                        remedy: "move it up, or remove it"))
            }
            if index == 0, let last = entries.last, last.has("when") {
                let _: Bool? = last.raw("when")?.report(
                    "unspoken", "where no choice holds nothing would be said of it",
                    remedy: "add a last choice without 'when'", faults)
            }
            return part.id("id").map { Narrative.Part(id: $0.value, choices: choices) }
        }
    }

    private static func named(
        _ template: MessageTemplate, _ needed: [String], _ value: YAMLValue?, _ field: String,
        _ catalogue: FactCatalogue, _ faults: FaultCollector
    ) -> MessageTemplate? {
        let facts = template.facts
        for name in needed {
            guard let index = catalogue.index(of: name), !facts.contains(index) else { continue }
            return value?.report(
                "missing-placeholder", "'\(field)' does not name {\(name)}",
                remedy: "add {\(name)}, without which the sentence says too little", faults)
        }
        return template
    }
}
