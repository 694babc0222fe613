public import Rules
public import SourceText

/// Something that stands between the partnership and a better or surer assessment.
public struct Gap: Sendable {
    /// The rule's id and what it was found on, as `no-voice/engagement`.
    public let id: String
    /// The rule that found it.
    public let rule: GapRule
    /// The indices of the criteria it belongs to, the main one first.
    public let criteria: [Int]
    /// The id of the finding, action or document it is about; nil where it is about the criterion itself.
    public let about: String?
    /// What is missing.
    public let message: String
    /// The step that would close it.
    public let remedy: String
    /// What closing it would do.
    public let effect: GapEffect
    /// The indices of the records that show it.
    public let records: [Int]
    /// Where the thing it is about is written, if it is.
    public let place: SourcePlace?
}

/// What closing a gap would do to the outcome.
public struct GapEffect: Sendable, Hashable {
    /// By how much the mean level would fall at best; zero or less, since lower levels are better.
    public let best: Double
    /// By how much it would rise at worst: new evidence may be bad.
    public let worst: Double
    /// The index of the level that would be likely at best, were there enough evidence to name one; nil where nothing moves.
    public let likelyAtBest: Int?

    /// Nothing moves.
    public static let none = GapEffect(best: 0, worst: 0, likelyAtBest: nil)

    /// How much is at stake.
    public var size: Double { max(abs(best), abs(worst)) }
}
