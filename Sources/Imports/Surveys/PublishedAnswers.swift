/// What may be written of the answers to a question, so that nobody can be recognised.
///
/// A part of 1 up to the least count that may be published is withheld. Both parts, positive and other answers, add up to
/// the respondents; so where one is withheld the other is too. Of many answers a bound is written in its place: the least
/// count itself. All counts behind one bound look alike, and neither part can be computed from it. Of fewer answers the
/// bound would say too little of the share, and nothing is written.
public struct PublishedAnswers: Sendable, Hashable {
    /// How near the number of positive answers is to the true one.
    public enum Exactness: Sendable, Hashable {
        /// It is the true one.
        case exact
        /// The true one is this or smaller.
        case atMost
        /// The true one is this or larger.
        case atLeast
    }

    /// Those who said one thing or the other.
    public let respondents: Int
    /// The positive answers, or their bound.
    public let positive: Int
    /// What the number of positive answers is.
    public let exactness: Exactness
    /// Those who did not know; nil where they are so few that they are withheld.
    public let undecided: Int?

    /// What may be published; nil where nothing may, or nobody said one thing or the other.
    /// - Parameters:
    ///   - counts: the true counts.
    ///   - least: the least count that may be published; counts of 1 and more below it are withheld. 0 withholds nothing.
    ///   - rounding: from how many respondents on a bound is written; nil for never.
    public init?(_ counts: AnswerCounts, least: Int, roundingFrom rounding: Int?) {
        let respondents = counts.respondents
        guard respondents > 0 else { return nil }
        func isWithheld(_ count: Int) -> Bool { count > 0 && count < least }
        let isFew = isWithheld(counts.positive)
        let areMost = isWithheld(respondents - counts.positive)
        if isFew || areMost {
            guard let rounding, respondents >= max(rounding, 2 * least) else { return nil }
            positive = isFew ? least : respondents - least
            exactness = isFew ? .atMost : .atLeast
        } else {
            positive = counts.positive
            exactness = .exact
        }
        self.respondents = respondents
        undecided = isWithheld(counts.undecided) ? nil : counts.undecided
    }

    /// The positive answers in per cent of the respondents.
    public var share: Double { 100 * Double(positive) / Double(respondents) }

    /// A number that the bound is about, in words: `at most 5`.
    func words(_ number: String) -> String {
        switch exactness {
        case .exact: number
        case .atMost: "at most " + number
        case .atLeast: "at least " + number
        }
    }
}
