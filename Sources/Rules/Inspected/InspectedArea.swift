public import CalendarDates
public import SourceText

/// An area whose inspection under the framework is coded as evidence: where it stands by these rules, and what it reached.
public struct InspectedArea: Sendable {
    /// The id, as in the corpus.
    public let id: String
    /// The name.
    public let name: String
    /// The day of its inspection.
    public let inspected: CalendarDate
    /// The index of the level it reached.
    public let level: Int
    /// The overall position, from -1 to 1.
    public let position: Double
    /// The position of each criterion, by its index, from -1 to 1; nil where the inspection brought too little evidence for a
    /// level.
    public let positions: [Double?]
    /// The themes that weigh most in favour, on all criteria together, heaviest first, as indices.
    public let themesFor: [Int]
    /// The themes that weigh most against, heaviest first.
    public let themesAgainst: [Int]
    /// Where it is written.
    public let place: SourcePlace
}
