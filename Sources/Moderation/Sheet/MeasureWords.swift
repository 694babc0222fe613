import Evidence
import Rules

/// A record's numbers in words, without what rules make of them.
enum MeasureWords {
    /// `Title: 46.4 per cent (464 of 1000), 2024`; `120 answered, 80 of them positively (66.7 per cent)`; `20 cases looked at, 14
    /// of them met the standard (70 per cent)`.
    static func text(_ measure: Measure, _ rules: IndicatorRules) -> String {
        let share = measure.share.map { " (\(number($0, places: 1)) per cent)" } ?? ""
        switch measure {
        case .survey(let respondents, let positive):
            return "\(number(respondents)) answered, \(number(positive)) of them positively\(share)"
        case .audit(let sampled, let met):
            return "\(number(sampled)) cases looked at, \(number(met)) of them met the standard\(share)"
        case .indicator(let index, let value, let numerator, let denominator, let period):
            let indicator = rules.indicators[index]
            let parts = zip([numerator], [denominator]).compactMap { part, whole in
                part.flatMap { part in whole.map { "\(number(part)) of \(number($0))" } }
            }
            let figure = value.map { number($0) + unit(indicator.unit) }
            let text = figure.map { figure in parts.first.map { "\(figure) (\($0))" } ?? figure } ?? parts.first
            return "\(indicator.title): \(text ?? "not known"), \(period)"
        }
    }

    private static func unit(_ unit: Indicator.Unit) -> String {
        switch unit {
        case .percent: " per cent"
        case .days: " days"
        case .weeks: " weeks"
        case .count, .rate: ""
        }
    }

    /// A number without needless zeros, rounded to so many decimals.
    private static func number(_ value: Double, places: Int = 4) -> String {
        let scale = (0..<places).reduce(1.0) { result, _ in result * 10 }
        let rounded = (value * scale).rounded() / scale
        let text = "\(rounded == 0 ? 0 : rounded)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
