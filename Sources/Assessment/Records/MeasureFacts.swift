public import Conditions
import Rules

/// What rules may know of a number: the value and how it stands to others. All figures are in the indicator's unit.
public struct MeasureFacts: FactSource, Sendable, Hashable {
    /// The value.
    public var value: Double?
    /// How much better than the standard; negative: worse.
    public var standardGap: Double?
    /// How much better than the comparator; negative: worse.
    public var comparatorGap: Double?
    /// How much better than the previous period; negative: worse.
    public var change: Double?
    /// How much better it gets a year, over this period and up to three before it; negative: worse.
    public var trend: Double?
    /// The denominator, respondents or cases.
    public var whole: Double?

    /// The value of a fact by its index, rounded to a millionth.
    public func fact(_ index: Int) -> FactValue? { rounded.figure(index).map { .number($0) } }

    /// The same with all figures rounded to a millionth.
    var rounded: MeasureFacts {
        // 46.4 - 43.4 must be 3.0 and not 2.9999999999999964: published figures have one decimal.
        func millionths(_ number: Double?) -> Double? { number.map { ($0 * 1e6).rounded() / 1e6 } }
        return MeasureFacts(
            value: millionths(value), standardGap: millionths(standardGap), comparatorGap: millionths(comparatorGap),
            change: millionths(change), trend: millionths(trend), whole: millionths(whole))
    }

    /// A figure by the index of its fact, as it is.
    @inline(__always)
    func figure(_ index: Int) -> Double? {
        switch Self.facts[index] {
        case .value: value
        case .standardGap: standardGap
        case .comparatorGap: comparatorGap
        case .change: change
        case .trend: trend
        case .whole: whole
        }
    }

    private static let facts = MeasureFact.allCases
}
