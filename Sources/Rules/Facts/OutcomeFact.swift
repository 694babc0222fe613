public import Conditions

/// Facts of the outcome.
public enum OutcomeFact: String, FactName {
    case records, criteria
    case criteriaJudged = "criteria-judged"
    case origins, position
    case externalShare = "external-share"
    case newest, weight

    /// The sort of its value.
    public func type(_ words: FactWords) -> FactType {
        self == .newest ? .date : .number
    }

    /// What it means.
    public var summary: String {
        switch self {
        case .records: "records that count"
        case .criteria: "criteria in the framework"
        case .criteriaJudged: "criteria with enough evidence"
        case .origins: "origins of the evidence"
        case .position: "the overall position, from -1 to 1"
        case .externalShare: "share, from 0 to 1, of the weight that does not come from the partnership itself"
        case .newest: "when the newest record was true"
        case .weight: "the weight of all evidence"
        }
    }
}
