/// How the answers to a question fall out.
public struct AnswerCounts: Sendable, Hashable {
    /// Positive answers.
    public var positive = 0
    /// Answers in the middle: a view, and not a positive one.
    public var neutral = 0
    /// Negative answers.
    public var negative = 0
    /// Answers of those who did not know, or whom the question did not concern.
    public var undecided = 0
    /// Those who gave no answer.
    public var blank = 0

    /// No answers.
    public init() {}

    /// Those who said one thing or the other, or something in between.
    public var respondents: Int { positive + neutral + negative }
    /// Those who answered at all.
    public var answered: Int { respondents + undecided }
    /// All that were counted.
    public var total: Int { answered + blank }

    /// Adds so many answers of a sort; false where the sum would be beyond all numbers.
    mutating func add(_ count: Int, _ sort: AnswerSort) -> Bool {
        guard count <= Self.most - total else { return false }
        switch sort {
        case .positive: positive += count
        case .neutral: neutral += count
        case .negative: negative += count
        case .undecided: undecided += count
        case .blank: blank += count
        }
        return true
    }

    /// More than any survey has, and far from what a number can hold.
    private static let most = 1_000_000_000
}

/// What an answer says.
enum AnswerSort: String, CaseIterable, Sendable, Hashable {
    case positive, neutral, negative, undecided
    case blank = "not-answered"
}
