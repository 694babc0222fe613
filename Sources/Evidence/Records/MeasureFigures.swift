/// A record's numbers without texts, in as little room as it takes: for rating very many.
package struct MeasureFigures: Sendable, BitwiseCopyable {
    /// What numbers are about.
    package enum Subject: Sendable { case indicator(Int), survey, audit }

    static let survey: Int32 = -1
    static let audit: Int32 = -2

    /// The index of the indicator; below 0 where they are about none.
    package let indicator: Int32
    private let knownPeriod: Int32
    private let packedValue: PackedNumber
    private let packedWhole: PackedNumber

    init(indicator: Int32, period: Int32, value: Double?, whole: Double?) {
        self.indicator = indicator
        knownPeriod = period
        packedValue = PackedNumber(value)
        packedWhole = PackedNumber(whole)
    }

    /// What they are about.
    package var subject: Subject {
        switch indicator {
        case Self.survey: .survey
        case Self.audit: .audit
        default: .indicator(Int(indicator))
        }
    }

    /// The index of the indicator; nil where they are about none.
    package var indicatorIndex: Int? { indicator < 0 ? nil : Int(indicator) }

    /// The value of an indicator, else the part in per cent; nil where it is not known.
    package var value: Double? { packedValue.number }

    /// The whole that the part is of.
    package var whole: Double? { packedWhole.number }

    /// The number of the period among ``Rules/Comparator/periods`` of the indicator's first comparator; nil where the rules have
    /// no value of it.
    package var period: Int? { knownPeriod < 0 ? nil : Int(knownPeriod) }
}
