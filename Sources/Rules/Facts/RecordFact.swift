public import Conditions

/// Facts of a record.
public enum RecordFact: String, FactName {
    case id, kind, origin, theme, rating
    case statedRating = "stated-rating"
    case derivedRating = "derived-rating"
    case ratingSteps = "rating-steps"
    case extent, impact, trajectory, leaders, criteria, partners, phases, cohorts, date, collected
    case validUntil = "valid-until"
    case lapses
    case daysToLapse = "days-to-lapse"
    case summary
    case summaryLength = "summary-length"
    case owner
    case sourceTitle = "source-title"
    case sourcePublisher = "source-publisher"
    case sourceURL = "source-url"
    case sourceFile = "source-file"
    case fileExists = "file-exists"
    case fileMatches = "file-matches"
    case value, share, whole, invited
    case responseRate = "response-rate"
    case undecidedShare = "undecided-share"
    case sameAs = "same-as"
    case nearSameAs = "near-same-as"
    case nearLikeness = "near-likeness"
    case nearDays = "near-days"
    case opposedBy = "opposed-by"
    case sourcesInFavour = "sources-in-favour"

    /// The sort of its value.
    public func type(_ words: FactWords) -> FactType {
        let vocabularies = words.vocabularies
        switch self {
        case .kind: return .term(vocabularies.kinds)
        case .origin: return .term(vocabularies.origins)
        case .theme: return .term(vocabularies.themes)
        case .rating, .statedRating, .derivedRating: return .term(vocabularies.ratings)
        case .extent: return .term(vocabularies.extents)
        case .impact: return .term(vocabularies.impacts)
        case .trajectory: return .term(vocabularies.trajectories)
        case .leaders: return .term(vocabularies.leaders)
        case .criteria: return .terms(words.criteria)
        case .partners: return .terms(vocabularies.partners)
        case .phases: return .terms(vocabularies.phases)
        case .cohorts: return .terms(vocabularies.cohorts)
        case .date, .collected, .validUntil, .lapses: return .date
        case .fileExists, .fileMatches: return .flag
        case .ratingSteps, .daysToLapse, .summaryLength, .value, .share, .whole, .invited, .responseRate,
            .undecidedShare,
            .nearLikeness, .nearDays,
            .sourcesInFavour:
            return .number
        case .id, .summary, .owner, .sourceTitle, .sourcePublisher, .sourceURL, .sourceFile, .sameAs, .nearSameAs,
            .opposedBy:
            return .text
        }
    }

    /// What it means.
    public var summary: String {
        switch self {
        case .id: "its id"
        case .kind: "the kind of record"
        case .origin: "whose point of view it gives"
        case .theme: "its theme"
        case .rating: "its rating, stated or derived"
        case .statedRating: "the rating that its writer gave"
        case .derivedRating: "the rating that its numbers give by rule"
        case .ratingSteps: "how many steps the stated rating is better than the derived one; negative: worse"
        case .extent: "how many it concerns"
        case .impact: "how far an effect is shown"
        case .trajectory: "the direction over time"
        case .leaders: "how leaders respond"
        case .criteria: "the criteria it speaks to"
        case .partners: "the partners it concerns"
        case .phases: "the phases it concerns"
        case .cohorts: "the groups it concerns"
        case .date: "when it was true"
        case .collected: "when it was gathered"
        case .validUntil: "until when its writer says it holds"
        case .lapses: "the last day on which it counts"
        case .daysToLapse: "days until then; negative when past"
        case .summary: "its text"
        case .summaryLength: "characters in its text"
        case .owner: "the role that owns it"
        case .sourceTitle: "the title of its source"
        case .sourcePublisher: "the publisher of its source"
        case .sourceURL: "the address of its source"
        case .sourceFile: "the attached file"
        case .fileExists: "whether the attached file is there"
        case .fileMatches: "whether the attached file has the stated hash"
        case .value: "the value of its indicator"
        case .share: "the part of the whole in its measure, in per cent"
        case .whole: "the denominator, respondents or cases of its measure"
        case .invited: "how many were asked"
        case .responseRate: "those who answered, in per cent of those asked"
        case .undecidedShare: "those who did not know, in per cent of those who answered"
        case .sameAs: "the id of an earlier record that tells the same fact"
        case .nearSameAs:
            "the id of the earlier record of one main criterion, theme and point of view that is most alike in its words"
        case .nearLikeness: "the words that it and 'near-same-as' share, in per cent of all their words; 50 or more"
        case .nearDays: "the days between its date and that of 'near-same-as'"
        case .sourcesInFavour:
            "how many different sources speak in favour, at least in part, on its main criterion and theme"
        case .opposedBy: "the id of a record of one criterion, theme and source that says the opposite"
        }
    }
}
