public import Conditions

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

    /// The sort of its value.
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

    /// What it means.
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
