public import Conditions
import Vocabularies

/// The catalogues of facts for all sorts of things that conditions speak about.
public struct FactCatalogues: Sendable {
    /// Facts of a record.
    public let record: FactCatalogue
    /// Facts of a criterion; its `count` and `share` look at its records.
    public let criterion: FactCatalogue
    /// Facts of an action.
    public let action: FactCatalogue
    /// Facts of an earlier finding; its `count` and `share` look at records since then.
    public let finding: FactCatalogue
    /// Facts of a document.
    public let document: FactCatalogue
    /// Facts of the outcome; its `count` and `share` look at all records.
    public let outcome: FactCatalogue
    /// Facts of a number to be rated.
    public let measure: FactCatalogue

    /// Catalogues for a framework's words.
    public init(_ words: FactWords) {
        let records = RecordFact.descriptions(words)
        let byOrigin = words.vocabularies.origins.terms.map {
            FactDescription("newest-from-\($0.id)", .date, "when the newest record from \($0.title) was true")
        }
        record = FactCatalogue(subject: "a record", facts: records)
        criterion = FactCatalogue(
            subject: "a criterion", facts: CriterionFact.descriptions(words) + byOrigin, items: records)
        action = FactCatalogue(subject: "an action", facts: ActionFact.descriptions(words))
        finding = FactCatalogue(subject: "an earlier finding", facts: FindingFact.descriptions(words), items: records)
        document = FactCatalogue(subject: "a document", facts: DocumentFact.descriptions(words))
        outcome = FactCatalogue(subject: "the outcome", facts: OutcomeFact.descriptions(words), items: records)
        measure = FactCatalogue(subject: "a measure", facts: MeasureFact.descriptions(words))
    }

    /// The catalogue of a subject.
    public subscript(subject: Subject) -> FactCatalogue {
        switch subject {
        case .record: record
        case .criterion: criterion
        case .action: action
        case .finding: finding
        case .document: document
        case .outcome: outcome
        }
    }
}

/// What a check or a gap rule looks at, one after the other.
public enum Subject: String, CaseIterable, Sendable {
    /// Each record that counts.
    case record
    /// Each criterion.
    case criterion
    /// Each action that is known.
    case action
    /// Each finding of an earlier inspection that is known.
    case finding
    /// Each document to hand over.
    case document
    /// The outcome.
    case outcome
}
