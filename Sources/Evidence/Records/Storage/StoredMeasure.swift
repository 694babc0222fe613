/// A record's numbers, the period of an indicator's value as the index of a shared text.
struct StoredMeasure: Sendable, BitwiseCopyable {
    private enum Sort {
        static let indicator: UInt8 = 0
        static let survey: UInt8 = 1
        static let audit: UInt8 = 2
    }

    private let sort: UInt8
    /// See ``MeasureFigures/period``.
    private let knownPeriod: Int32
    private let indicatorIndex: Int32
    /// The index among the shared texts.
    private let period: Int32
    private let first: PackedNumber
    private let second: PackedNumber
    private let third: PackedNumber

    /// - Parameters:
    ///   - knownPeriod: the number of an indicator's period among those of which the rules know what others had.
    ///   - share: keeps a text, and gives its index.
    init(_ measure: Measure, knownPeriod: (Int, String) -> Int?, share: (String) -> Int) {
        switch measure {
        case .indicator(let index, let value, let numerator, let denominator, let period):
            sort = Sort.indicator
            indicatorIndex = Int32(index)
            self.knownPeriod = RecordRow.packed(knownPeriod(index, period))
            self.period = Int32(share(period))
            (first, second, third) = (PackedNumber(value), PackedNumber(numerator), PackedNumber(denominator))
        case .survey(let respondents, let positive):
            (sort, indicatorIndex, period, self.knownPeriod) = (Sort.survey, RecordRow.none, RecordRow.none, -1)
            (first, second, third) = (PackedNumber(respondents), PackedNumber(positive), PackedNumber(nil))
        case .audit(let sampled, let met):
            (sort, indicatorIndex, period, self.knownPeriod) = (Sort.audit, RecordRow.none, RecordRow.none, -1)
            (first, second, third) = (PackedNumber(sampled), PackedNumber(met), PackedNumber(nil))
        }
    }

    /// The index of the indicator, where it is one.
    var indicator: Int? { sort == Sort.indicator ? Int(indicatorIndex) : nil }

    /// The numbers without texts.
    @inline(__always)
    var figures: MeasureFigures {
        switch sort {
        case Sort.indicator:
            MeasureFigures(
                indicator: indicatorIndex, period: knownPeriod, value: first.number, whole: third.number)
        case Sort.survey:
            MeasureFigures(
                indicator: MeasureFigures.survey, period: -1, value: Measure.share(second.number, of: first.number),
                whole: first.number)
        default:
            MeasureFigures(
                indicator: MeasureFigures.audit, period: -1, value: Measure.share(second.number, of: first.number),
                whole: first.number)
        }
    }

    /// - Parameter text: gives a shared text by its index.
    func measure(_ text: (Int32) -> String?) -> Measure {
        switch sort {
        case Sort.indicator:
            .indicator(
                index: Int(indicatorIndex), value: first.number, numerator: second.number, denominator: third.number,
                period: text(period) ?? "")
        case Sort.survey: .survey(respondents: first.number ?? 0, positive: second.number ?? 0)
        default: .audit(sampled: first.number ?? 0, met: second.number ?? 0)
        }
    }
}
