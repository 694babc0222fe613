public import Conditions

/// Facts of a document to hand over.
public enum DocumentFact: String, FactName {
    case id, title, records, newest, ready

    /// The sort of its value.
    public func type(_ words: FactWords) -> FactType {
        switch self {
        case .id, .title: .text
        case .records: .number
        case .newest: .date
        case .ready: .flag
        }
    }

    /// What it means.
    public var summary: String {
        switch self {
        case .id: "its id"
        case .title: "its title"
        case .records: "records that stand for it, lapsed ones too"
        case .newest: "the date of the newest of them"
        case .ready: "whether one of them counts and is fresh enough"
        }
    }
}
