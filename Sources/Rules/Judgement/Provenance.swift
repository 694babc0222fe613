public import CalendarDates
public import SourceText

/// Where calibrated figures come from.
public struct Provenance: Sendable, Hashable {
    /// How they were found.
    public let method: String
    /// When.
    public let date: CalendarDate
    /// On what.
    public let corpus: String
    /// The SHA-256 of the corpus, where there is one.
    public let corpusHash: String?
    /// How well they do; nil where nobody tried.
    public let scores: ModelScores?
    /// Where it is written.
    public let place: SourcePlace
}
