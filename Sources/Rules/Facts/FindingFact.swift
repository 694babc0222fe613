public import Conditions

/// Facts of an earlier inspection's finding.
public enum FindingFact: String, FactName {
    case id, title, inspected, actions
    case openActions = "open-actions"
    case records
    case goodRecords = "good-records"
    case badRecords = "bad-records"
    case shown

    /// The sort of its value.
    public func type(_ words: FactWords) -> FactType {
        switch self {
        case .id, .title: .text
        case .inspected: .date
        default: .number
        }
    }

    /// What it means.
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
