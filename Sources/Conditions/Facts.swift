public import CalendarDates
public import Vocabularies

/// What sort of value a fact has.
public enum FactType: Sendable {
    /// A number.
    case number
    /// A day.
    case date
    /// True or false.
    case flag
    /// Text.
    case text
    /// One term of a vocabulary.
    case term(Vocabulary)
    /// A set of terms of a vocabulary.
    case terms(Vocabulary)

    /// The sort in words, for messages.
    var words: String {
        switch self {
        case .number: "a number"
        case .date: "a date"
        case .flag: "true or false"
        case .text: "a text"
        case .term(let vocabulary): "one of the \(vocabulary.name)"
        case .terms(let vocabulary): "a set of \(vocabulary.name)"
        }
    }
}

/// The value of a fact.
public enum FactValue: Sendable, Hashable {
    /// A number.
    case number(Double)
    /// A day.
    case date(CalendarDate)
    /// True or false.
    case flag(Bool)
    /// Text.
    case text(String)
    /// A term, as its index.
    case term(Int)
    /// A set of terms.
    case terms(TermSet)
}

/// A fact that conditions may name.
public struct FactDescription: Sendable {
    /// The name, as conditions write it.
    public let name: String
    /// The sort of its value.
    public let type: FactType
    /// What it means, in a few words; its unit where it has one.
    public let summary: String

    /// Creates a description.
    public init(_ name: String, _ type: FactType, _ summary: String) {
        self.name = name
        self.type = type
        self.summary = summary
    }
}

/// The facts that are known about one sort of thing, such as a record.
public struct FactCatalogue: Sendable {
    /// The sort of thing, as messages name it: `a record`.
    public let subject: String
    /// The facts; a condition refers to one by its index.
    public let facts: [FactDescription]
    /// The facts of the things that `count` and `share` count; empty where there is nothing to count.
    public let items: [FactDescription]
    private let indices: [String: Int]

    /// Creates a catalogue.
    public init(subject: String, facts: [FactDescription], items: [FactDescription] = []) {
        self.subject = subject
        self.facts = facts
        self.items = items
        indices = Dictionary(facts.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The index of a fact, or nil where the subject has no such fact.
    public func index(of name: String) -> Int? { indices[name] }

    /// The names of all facts.
    public var names: [String] { facts.map(\.name) }

    /// The same facts named by what they mean: for those who read reports and do not write rules.
    public var inPlainWords: FactCatalogue {
        func plain(_ facts: [FactDescription]) -> [FactDescription] {
            facts.map { FactDescription("“\($0.summary)”", $0.type, $0.summary) }
        }
        return FactCatalogue(subject: subject, facts: plain(facts), items: plain(items))
    }
}

/// Something that facts can be asked of.
public protocol FactSource {
    /// The value of a fact by its index in the catalogue; nil where it is not known.
    func fact(_ index: Int) -> FactValue?
    /// How many things `count` and `share` look at.
    var itemCount: Int { get }
    /// One of those things.
    func item(_ index: Int) -> any FactSource
    /// How those things answer a condition.
    ///
    /// The default asks one after the other; a source with very many things may ask all of them at once.
    func counts(of condition: Condition, asOf: CalendarDate) -> ItemCounts
}

/// How many things there are, of how many of them it is known whether a condition holds, and of how many it holds.
public struct ItemCounts: Sendable, Hashable {
    /// How many meet it.
    public let met: Int
    /// Of how many it is known.
    public let known: Int
    /// How many there are.
    public let all: Int

    /// Creates counts.
    public init(met: Int, known: Int, all: Int) {
        self.met = met
        self.known = known
        self.all = all
    }
}

extension FactSource {
    /// Nothing to count.
    public var itemCount: Int { 0 }

    /// Nothing to count: the source itself, which nobody asks for.
    public func item(_ index: Int) -> any FactSource { self }

    /// Asks one thing after the other.
    public func counts(of condition: Condition, asOf: CalendarDate) -> ItemCounts {
        var (met, known) = (0, 0)
        for index in 0..<itemCount {
            let truth = Self.truth(condition, of: item(index), asOf: asOf)
            met += truth == .met ? 1 : 0
            known += truth == .unknown ? 0 : 1
        }
        return ItemCounts(met: met, known: known, all: itemCount)
    }

    private static func truth(_ condition: Condition, of item: any FactSource, asOf: CalendarDate) -> Truth {
        condition.truth(of: item, asOf: asOf)
    }
}
