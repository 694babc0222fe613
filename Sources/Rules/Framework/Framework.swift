public import CalendarDates
public import PositionedYAML
public import SourceText
public import Vocabularies

/// An inspection framework: the outcomes it can reach, the areas it looks at, and its words.
public struct Framework: Sendable {
    /// The id, as the folder is named.
    public let id: String
    /// The title.
    public let title: String
    /// The version, as its issuer counts.
    public let version: String
    /// The first day on which it applies.
    public let effective: CalendarDate
    /// The last day on which it applies; nil where it still does.
    public let until: CalendarDate?
    /// Who issued it.
    public let issuer: String
    /// Where it is published.
    public let sources: [Citation]
    /// The outcome levels, best first; at least two.
    public let levels: [Level]
    /// The areas in the framework's order.
    public let areas: [Area]
    /// The self-evaluation questions.
    public let questions: Questions
    /// The words in which evidence is described.
    public let vocabularies: FrameworkVocabularies
    /// Where it is written.
    public let place: SourcePlace

    /// The position of a level in ``levels``, or nil.
    public func levelIndex(of id: String) -> Int? { levels.firstIndex { $0.id == id } }
}

/// One outcome that an inspection can reach.
public struct Level: Sendable, Hashable {
    /// The id.
    public let id: String
    /// The short name.
    public let title: String
    /// What it means, in a sentence.
    public let means: String
    /// What follows from it.
    public let follows: [String]
    /// Where this is said.
    public let sources: [Citation]
    /// Where it is written.
    public let place: SourcePlace
}

/// A group of criteria.
public struct Area: Sendable, Hashable {
    /// The id.
    public let id: String
    /// The title.
    public let title: String
    /// The ids of its criteria in the framework's order.
    public let criteria: [Located<String>]
    /// Where it is written.
    public let place: SourcePlace
}

/// The three questions a self-evaluation answers.
public struct Questions: Sendable, Hashable {
    /// What is known about the difference made.
    public let impact: String
    /// How it is known.
    public let how: String
    /// What will be done.
    public let plans: String
}

/// The vocabularies of a framework.
public struct FrameworkVocabularies: Sendable {
    /// Independent points of view.
    public let origins: Vocabulary
    /// Whether an origin is the partnership itself, by the origin's index.
    public let originIsOwn: [Bool]
    /// Sorts of records.
    public let kinds: Vocabulary
    /// The origin of each kind, by the kind's index.
    public let kindOrigins: [Int]
    /// How long a record of each kind counts, by the kind's index.
    public let kindAgeLimits: [ISODuration]
    /// Ratings, best first.
    public let ratings: Vocabulary
    /// Extents, narrowest first.
    public let extents: Vocabulary
    /// How far an effect is shown, most first.
    public let impacts: Vocabulary
    /// Directions over time, best first.
    public let trajectories: Vocabulary
    /// How leaders respond, best first.
    public let leaders: Vocabulary
    /// Partners.
    public let partners: Vocabulary
    /// Phases of life.
    public let phases: Vocabulary
    /// Groups of children.
    public let cohorts: Vocabulary
    /// Themes.
    public let themes: Vocabulary
    /// Statuses of an action.
    public let statuses: Vocabulary
    /// Whether a status means that the action is done, by the status's index.
    public let statusIsClosed: [Bool]

    /// The vocabulary of a name, or nil.
    public func named(_ name: String) -> Vocabulary? {
        all.first { $0.name == name }
    }

    /// All of them in the order of the file format.
    public var all: [Vocabulary] {
        [origins, kinds, ratings, extents, impacts, trajectories, leaders, partners, phases, cohorts, themes, statuses]
    }
}
