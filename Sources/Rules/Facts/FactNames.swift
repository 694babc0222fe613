public import Conditions
public import Vocabularies

/// The facts that the engine knows about each sort of thing: their names in conditions, and what they mean.
///
/// The position of a case is the fact's index in its catalogue.
public protocol FactName: RawRepresentable<String>, CaseIterable, Sendable, Hashable {
    /// The sort of its value.
    func type(_ words: FactWords) -> FactType
    /// What it means.
    var summary: String { get }
}

/// The vocabularies that facts take their values from.
public struct FactWords: Sendable {
    /// The framework's vocabularies.
    public let vocabularies: FrameworkVocabularies
    /// The criteria's ids, as a vocabulary.
    public let criteria: Vocabulary
    /// The areas' ids, as a vocabulary.
    public let areas: Vocabulary
    /// The levels' ids, as a vocabulary.
    public let levels: Vocabulary
}

extension FactName {
    /// The descriptions of all facts, in order.
    static func descriptions(_ words: FactWords) -> [FactDescription] {
        allCases.map { FactDescription($0.rawValue, $0.type(words), $0.summary) }
    }
}

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
    case value, share, whole
    case sameAs = "same-as"
    case opposedBy = "opposed-by"

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
        case .ratingSteps, .daysToLapse, .summaryLength, .value, .share, .whole: return .number
        case .id, .summary, .owner, .sourceTitle, .sourcePublisher, .sourceURL, .sourceFile, .sameAs, .opposedBy:
            return .text
        }
    }

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
        case .sameAs: "the id of an earlier record that tells the same fact"
        case .opposedBy: "the id of a record of one criterion, theme and source that says the opposite"
        }
    }
}

/// Facts of a criterion; `newest-from-<origin>` follows for each origin.
public enum CriterionFact: String, FactName {
    case id, area, records, weight
    case inFavour = "for"
    case against, position, low, high, origins
    case originsShort = "origins-short"
    case kindsMissing = "kinds-missing"
    case partnersMissing = "partners-missing"
    case phasesMissing = "phases-missing"
    case cohortsMissing = "cohorts-missing"
    case newest
    case newestVoice = "newest-voice"
    case stale, lapsed, lapsing, conflicts, level

    public func type(_ words: FactWords) -> FactType {
        switch self {
        case .id: .term(words.criteria)
        case .area: .term(words.areas)
        case .level: .term(words.levels)
        case .newest, .newestVoice: .date
        case .stale: .flag
        default: .number
        }
    }

    public var summary: String {
        switch self {
        case .id: "its id"
        case .area: "its area"
        case .records: "records that count for it"
        case .weight: "the weight of its evidence, for and against together, in units of one clear finding"
        case .inFavour: "the weight of evidence for it"
        case .against: "the weight of evidence against it"
        case .position: "its position, from -1 to 1"
        case .low: "the lower end of the position's interval"
        case .high: "the upper end of the position's interval"
        case .origins: "from how many origins its evidence comes"
        case .originsShort: "how many origins fewer than expected"
        case .kindsMissing: "expected kinds without a record"
        case .partnersMissing: "expected partners without a record"
        case .phasesMissing: "expected phases without a record"
        case .cohortsMissing: "expected groups without a record"
        case .newest: "when its newest record was true"
        case .newestVoice: "when the newest record of an expected voice was true"
        case .stale: "whether its newest record is older than expected"
        case .lapsed: "records that no longer count because of their age"
        case .lapsing: "records that will soon lapse"
        case .conflicts: "themes on which records from different sources contradict each other"
        case .level: "the level its position stands for; missing where evidence is not enough"
        }
    }
}

/// Facts of a planned action.
public enum ActionFact: String, FactName {
    case id, title, owner, partner, start, due, status
    case daysOverdue = "days-overdue"
    case open, kpi
    case kpiBaseline = "kpi-baseline"
    case kpiTarget = "kpi-target"
    case kpiActual = "kpi-actual"
    case kpiDate = "kpi-date"
    case kpiProgress = "kpi-progress"
    case milestones
    case milestonesLate = "milestones-late"
    case answers
    case impactRecords = "impact-records"

    public func type(_ words: FactWords) -> FactType {
        switch self {
        case .id, .title, .owner: .text
        case .partner: .term(words.vocabularies.partners)
        case .status: .term(words.vocabularies.statuses)
        case .start, .due, .kpiDate: .date
        case .open, .kpi: .flag
        default: .number
        }
    }

    public var summary: String {
        switch self {
        case .id: "its id"
        case .title: "its title"
        case .owner: "the role that owns it"
        case .partner: "the partner that owns it"
        case .start: "when it begins"
        case .due: "when it is due"
        case .status: "its status"
        case .daysOverdue: "days since it was due while still open"
        case .open: "whether it is not yet done"
        case .kpi: "whether it has a measure of success"
        case .kpiBaseline: "the measure at the beginning"
        case .kpiTarget: "the measure that is aimed at"
        case .kpiActual: "the measure as last taken"
        case .kpiDate: "when it was last taken"
        case .kpiProgress: "per cent of the way from baseline to target"
        case .milestones: "number of milestones"
        case .milestonesLate: "milestones past their day and not done"
        case .answers: "number of findings it answers"
        case .impactRecords: "known records that are named as showing its effect"
        }
    }
}

/// Facts of an earlier inspection's finding.
public enum FindingFact: String, FactName {
    case id, title, inspected, actions
    case openActions = "open-actions"
    case records
    case goodRecords = "good-records"
    case badRecords = "bad-records"
    case shown

    public func type(_ words: FactWords) -> FactType {
        switch self {
        case .id, .title: .text
        case .inspected: .date
        default: .number
        }
    }

    public var summary: String {
        switch self {
        case .id: "its id"
        case .title: "what was found"
        case .inspected: "when it was found"
        case .actions: "actions that answer it"
        case .openActions: "actions that answer it and are not done"
        case .records: "records since then on its criteria and themes"
        case .goodRecords: "those of them that speak for the partnership"
        case .badRecords: "those of them that speak against it"
        case .shown: "those of them that show a benefit to children in the strongest way"
        }
    }
}

/// Facts of a document to hand over.
public enum DocumentFact: String, FactName {
    case id, title, records, newest, ready

    public func type(_ words: FactWords) -> FactType {
        switch self {
        case .id, .title: .text
        case .records: .number
        case .newest: .date
        case .ready: .flag
        }
    }

    public var summary: String {
        switch self {
        case .id: "its id"
        case .title: "its title"
        case .records: "records that stand for it"
        case .newest: "the date of the newest of them"
        case .ready: "whether one of them is fresh enough"
        }
    }
}

/// Facts of the outcome.
public enum OutcomeFact: String, FactName {
    case records, criteria
    case criteriaJudged = "criteria-judged"
    case origins, position
    case externalShare = "external-share"
    case newest, weight

    public func type(_ words: FactWords) -> FactType {
        self == .newest ? .date : .number
    }

    public var summary: String {
        switch self {
        case .records: "records that count"
        case .criteria: "criteria in the framework"
        case .criteriaJudged: "criteria with enough evidence"
        case .origins: "origins of the evidence"
        case .position: "the overall score before limits"
        case .externalShare: "share, from 0 to 1, of the weight that does not come from the partnership itself"
        case .newest: "when the newest record was true"
        case .weight: "the weight of all evidence"
        }
    }
}

/// Facts of a number that is to be rated.
public enum MeasureFact: String, FactName {
    case value
    case standardGap = "standard-gap"
    case comparatorGap = "comparator-gap"
    case change, whole

    public func type(_ words: FactWords) -> FactType { .number }

    public var summary: String {
        switch self {
        case .value: "the value; for parts of a whole in per cent"
        case .standardGap: "how much better than the standard; negative: worse"
        case .comparatorGap: "how much better than the first comparator in the same period; negative: worse"
        case .change: "how much better than the previous period; negative: worse"
        case .whole: "the denominator, respondents or cases"
        }
    }
}
