public import CalendarDates
public import PositionedYAML
public import SourceText
public import Vocabularies

/// One thing that an inspection evaluates.
public struct Criterion: Sendable {
    /// The id.
    public let id: String
    /// The index of its area in the framework.
    public let area: Int
    /// The title.
    public let title: String
    /// What is looked at.
    public let aspects: [Aspect]
    /// The evidence it expects.
    public let expects: Expectation
    /// The ids of its indicators.
    public let indicators: [Located<String>]
    /// Where this comes from.
    public let sources: [Citation]
    /// Where it is written.
    public let place: SourcePlace
}

/// One part of what a criterion asks.
public struct Aspect: Sendable, Hashable {
    /// The id.
    public let id: String
    /// The question or statement to hold against the evidence.
    public let text: String
    /// Themes that speak to it.
    public let themes: TermSet
    /// Where this comes from.
    public let sources: [Citation]
    /// Where it is written.
    public let place: SourcePlace
}

/// The evidence that a criterion needs before anybody should feel sure.
public struct Expectation: Sendable {
    /// Kinds of records.
    public let kinds: TermSet
    /// Partners who must be seen.
    public let partners: TermSet
    /// Phases that must be seen.
    public let phases: TermSet
    /// Groups that must be seen.
    public let cohorts: TermSet
    /// How old the newest record may be.
    public let freshWithin: ISODuration
    /// From how many origins evidence must come.
    public let independentOrigins: Int
    /// Origins of which at least one must speak; empty where none is asked for.
    public let voice: TermSet
    /// What to go and get, in words.
    public let evidence: [ExpectedEvidence]
    /// Where it is written.
    public let place: SourcePlace
}

/// One piece of evidence to look for.
public struct ExpectedEvidence: Sendable, Hashable {
    /// What it is.
    public let text: String
    /// The index of the kind of record it would be.
    public let kind: Int
    /// Where this comes from.
    public let sources: [Citation]
}
