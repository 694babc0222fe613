public import Conditions

/// Facts of a number that is to be rated.
public enum MeasureFact: String, FactName {
    case value
    case standardGap = "standard-gap"
    case comparatorGap = "comparator-gap"
    case change, trend, whole

    /// The sort of its value.
    public func type(_ words: FactWords) -> FactType { .number }

    /// What it means.
    public var summary: String {
        switch self {
        case .value: "the value; for parts of a whole in per cent"
        case .standardGap: "how much better than the standard; negative: worse"
        case .comparatorGap: "how much better than the first comparator in the same period; negative: worse"
        case .change: "how much better than the previous period; negative: worse"
        case .trend:
            "how much better it gets a year, over this period and up to three before it; negative: worse; needs three periods"
        case .whole: "the denominator, respondents or cases"
        }
    }
}
