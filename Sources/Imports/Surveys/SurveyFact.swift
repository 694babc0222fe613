public import Conditions

/// What the summary of a survey's record may fill in.
public enum SurveyFact: String, CaseIterable, Sendable {
    /// What was asked, as the map says it.
    case statement
    /// Who was asked.
    case asked
    /// The survey's title.
    case title
    /// When it was.
    case date
    /// How many answered positively.
    case positive
    /// How many said one thing or the other.
    case respondents
    /// The positive answers in per cent.
    case share
    /// The lower end of the interval.
    case low
    /// The upper end of the interval.
    case high
    /// How many did not know.
    case undecided
    /// How many were asked.
    case invited

    /// The catalogue that templates are read against; the index of a fact is its position here.
    public static let catalogue = FactCatalogue(
        subject: "a question",
        facts: allCases.map { FactDescription($0.rawValue, $0.type, $0.summary) })

    private var type: FactType {
        switch self {
        case .date: .date
        case .respondents, .invited: .number
        // A count that is withheld is told in words.
        default: .text
        }
    }

    private var summary: String {
        switch self {
        case .statement: "what was asked, as the map says it"
        case .asked: "who was asked"
        case .title: "the survey's title"
        case .date: "when the survey was"
        case .positive: "how many answered positively, or a bound in words"
        case .respondents: "how many said one thing or the other"
        case .share: "the positive answers in whole per cent of the respondents, or a bound in words"
        case .low: "the lower end of the 95 per cent interval of the share, in whole per cent"
        case .high: "the upper end of the 95 per cent interval of the share, in whole per cent"
        case .undecided: "how many did not know, or that they are fewer than may be counted"
        case .invited: "how many were asked"
        }
    }
}
