import CalendarDates
import Conditions
import PositionedYAML
import Rules
import Vocabularies

/// Plausible values for the fields of a skeleton, taken from the rules.
struct SkeletonExamples {
    /// The most characters of words that a comment lists.
    private static let wordsBudget = 120

    private let rules: RuleSet

    init(_ rules: RuleSet) {
        self.rules = rules
    }

    /// Whether a field is filled in: the required ones, and those without which a reader refuses the example.
    func isActive(_ field: Field, of table: FieldTable) -> Bool {
        switch (table.title, field.name) {
        // A record needs a rating or a measure and can hardly do without a source, a waiver something to be about, an override a criterion or the
        // outcome, a rated indicator its rules, and a case something to expect.
        case ("a record", "rating"), ("a record", "source"), ("a waiver", "record"), ("an override", "criterion"),
            ("an indicator", "bands"),
            ("a case", "records"),
            ("the expectations", "criteria"), ("an expectation of a criterion", "level"):
            true
        default: field.isRequired
        }
    }

    /// Whether only the required fields of the inner mapping are shown: those described in full elsewhere.
    func isBrief(_ field: Field, of table: FieldTable) -> Bool {
        switch (table.title, field.name) {
        case (_, Defaults.defaultsName), ("a case", "area"), ("a case", "plan"): true
        default: false
        }
    }

    /// What the field means, and the words it may hold.
    func comment(_ field: Field) -> String {
        guard let (words, name) = words(field.shape) else { return field.summary }
        let list = words.joined(separator: ", ")
        return "\(field.summary): " + (list.count > Self.wordsBudget ? "one of the \(name) in the framework" : list)
    }

    /// An example, on one line.
    func value(_ field: Field, of table: FieldTable) -> String {
        switch (table.title, field.name) {
        case ("a check", "when"): "{fact: \(RecordFact.owner.rawValue), missing: true}"
        case (_, "sha256"), (_, "corpus-sha256"): "\"\(String(repeating: "0", count: 64))\""
        case (_, "file"): "files/to-do.pdf"
        case _ where Refinements.mayBeNone(field.name, of: table): "none"
        case (_, "url"): "https://example.org/"
        default: value(field.shape, field, of: table)
        }
    }

    private func value(_ shape: Shape, _ field: Field, of table: FieldTable) -> String {
        switch shape {
        case .text: "To do"
        case .id: id(field, of: table)
        case .reference(let what): reference(what)
        case .number: "1"
        case .flag: "true"
        case .date: rules.framework.effective.description
        case .duration: "P12M"
        case .term(let vocabulary): term(vocabulary)
        case .word(let words): words.first ?? ""
        case .list(let inner): "[\(value(inner, field, of: table))]"
        case .oneOrMore(let inner): value(inner, field, of: table)
        case .either(let one, _): value(one, field, of: table)
        case .condition: "{all: []}"
        case .mapping, .keyed: "{}"
        }
    }

    private func id(_ field: Field, of table: FieldTable) -> String {
        guard field.name == "id" else { return Self.scalar(String(rules.framework.effective.description.prefix(4))) }
        let noun = table.title.split(separator: " ").dropFirst().joined(separator: "-")
        return "new-" + noun
    }

    private func reference(_ what: String) -> String {
        let known: String? =
            switch what {
            case "criterion": rules.criteria.first?.id
            case "level": rules.framework.levels.first?.id
            case "area": rules.framework.areas.first?.id
            case "indicator": rules.indicators.indicators.first?.id
            case "check": rules.checks.first?.id
            case "document": rules.documents.first?.id
            case "origin": rules.vocabularies.origins.ids.first
            case "gap rule": rules.judgement.gaps.first?.id
            case "lens": rules.judgement.lenses.first?.id
            case "discount": rules.judgement.lenses.first?.discounts.first?.id
            case "limit": rules.judgement.limits.first?.id
            case "list of bands": rules.indicators.bands.keys.min()
            case "list of trajectories": rules.indicators.trajectories.keys.min()
            default: nil
            }
        return Self.scalar(known ?? "id-of-" + what.split(separator: " ").joined(separator: "-"))
    }

    private func term(_ vocabulary: String) -> String {
        let terms = rules.vocabularies.named(vocabulary)?.terms ?? []
        return Self.scalar(terms.first { !$0.isUnstated }?.id ?? "")
    }

    private func words(_ shape: Shape) -> (words: [String], name: String)? {
        switch shape {
        case .word(let words): (words, "words")
        case .term(let vocabulary): rules.vocabularies.named(vocabulary).map { ($0.ids, vocabulary) }
        case .reference(to: "level"): (rules.words.levels.ids, "levels")
        case .reference(to: "criterion"): (rules.words.criteria.ids, "criteria")
        case .list(let inner), .oneOrMore(let inner): words(inner)
        default: nil
        }
    }

    /// In quotes where it would be read as something else than text.
    private static func scalar(_ text: String) -> String {
        text.first.map { $0.isLetter } ?? false ? text : "\"\(text)\""
    }
}
