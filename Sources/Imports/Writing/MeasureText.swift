import PositionedYAML

/// Writes the numbers of a record.
enum MeasureText {
    static func lines(of measure: MeasureDraft, indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        switch measure {
        case .survey(let survey):
            let parts =
                ["respondents: \(survey.respondents)", "positive: \(survey.positive)"]
                + (survey.undecided.map { ["undecided: \($0)"] } ?? [])
                + (survey.invited.map { ["invited: \($0)"] } ?? [])
            return ["\(margin)measure: {\(parts.joined(separator: ", "))}"]
        case .indicator(let indicator):
            var lines = ["\(margin)measure:", "\(margin)  indicator: \(YAMLText.scalar(indicator.indicator))"]
            lines += parts(of: indicator.figure).map { margin + "  " + $0 }
            lines.append("\(margin)  period: \(quoted(indicator.period))")
            if !indicator.comparators.isEmpty { lines.append("\(margin)  comparators:") }
            for comparison in indicator.comparators {
                let areas = comparison.areas.map { ["areas: \($0)"] } ?? []
                let all = ["area: \(YAMLText.scalar(comparison.area))"] + parts(of: comparison.figure) + areas
                lines.append("\(margin)    - {\(all.joined(separator: ", "))}")
            }
            if !indicator.groups.isEmpty { lines.append("\(margin)  groups:") }
            for group in indicator.groups {
                let all =
                    ["by: \(YAMLText.scalar(group.by))", "group: \(YAMLText.scalar(group.group))"]
                    + parts(of: group.figure)
                lines.append("\(margin)    - {\(all.joined(separator: ", "))}")
            }
            return lines
        }
    }

    private static func parts(of figure: FigureDraft) -> [String] {
        (figure.value.map { ["value: \($0)"] } ?? []) + (figure.numerator.map { ["numerator: \($0)"] } ?? [])
            + (figure.denominator.map { ["denominator: \($0)"] } ?? [])
    }

    /// Periods such as 202425 must not be read as numbers.
    private static func quoted(_ period: String) -> String {
        let text = YAMLText.scalar(period)
        return text.hasPrefix("\"") ? text : "\"\(text)\""
    }
}
