/// What the sentences of records may name.
enum SentenceFact: String, CaseIterable {
    case period
    case value
    case part
    case whole
    case compared

    var summary: String {
        switch self {
        case .period: "the period in words"
        case .value: "the value with one decimal"
        case .part: "the count of the part"
        case .whole: "the count of the whole"
        case .compared: "the country's name and its value in the same period"
        }
    }
}
