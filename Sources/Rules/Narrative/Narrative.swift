public import Conditions
public import SourceText

/// The sentences in which reports answer the self-evaluation questions, as the rules word them.
public struct Narrative: Sendable {
    /// A sentence and when it is said.
    public struct Choice: Sendable {
        /// When it is said; nil: always.
        public let condition: Condition?
        /// The sentence, with places for facts.
        public let sentence: MessageTemplate
        /// Where it is written.
        public let place: SourcePlace
    }

    /// A part of a statement: of its choices the first whose condition holds is said, or nothing.
    public struct Part: Sendable {
        /// The id.
        public let id: String
        /// What may be said.
        public let choices: [Choice]
    }

    /// About a record: what it says of the difference that is made.
    public let difference: [Part]
    /// About the records of one kind: how it is known.
    public let sources: MessageTemplate
    /// Where all of it is the partnership's own account.
    public let ownAll: MessageTemplate
    /// Where some of it is.
    public let ownSome: MessageTemplate
    /// About an action: what is planned.
    public let plans: [Part]
    /// What is said where there is nothing to say, in the order of the questions.
    public let nothing: [String]
}

/// What the sentences on sources may name.
public enum NarrativeFact: String, CaseIterable, Sendable {
    case kind, records, newest, titles, own

    var summary: String {
        switch self {
        case .kind: "the kind of records"
        case .records: "how many records there are"
        case .newest: "when the newest was true"
        case .titles: "the titles of their sources"
        case .own: "how many of them are the partnership's own account"
        }
    }

    /// The catalogue for templates.
    static let catalogue = FactCatalogue(
        subject: "the records of a kind", facts: allCases.map { FactDescription($0.rawValue, .text, $0.summary) })
}
