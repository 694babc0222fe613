public import CalendarDates
public import Rules

/// Many partnerships side by side, as of one date.
///
/// They stand in the order of their names, and nothing here puts one before another: each rests on what its own area has
/// recorded, so that a fuller record can look worse than a thin one.
public struct SummaryTable: Sendable {
    /// The rules.
    public let rules: RuleSet
    /// The date.
    public let asOf: CalendarDate
    /// The partnerships by name.
    public let partnerships: [PartnershipSummary]

    /// Puts a table together; partnerships may come in any order.
    public init(_ partnerships: [PartnershipSummary], rules: RuleSet, asOf: CalendarDate) {
        self.rules = rules
        self.asOf = asOf
        self.partnerships = partnerships.sorted { ($0.name, $0.folder) < ($1.name, $1.folder) }
    }

    /// What the table is, and what it must not be read as.
    package static let caution =
        "Self-assessments, not inspection judgements, and no ranking: each rests on what its own area has recorded, and an area "
        + "that records more of what is weak is not a weaker area."

    /// `153 partnerships: 150 assessed, 2 with faults, 1 without records`.
    package var tally: String {
        var (assessed, faulty, empty) = (0, 0, 0)
        for partnership in partnerships {
            switch partnership.state {
            case .assessed: assessed += 1
            case .faulty: faulty += 1
            case .nothing: empty += 1
            }
        }
        var parts = ["\(assessed) assessed"]
        if faulty > 0 { parts.append("\(faulty) with faults") }
        if empty > 0 { parts.append("\(empty) without records") }
        return "\(Figures.number(partnerships.count, "partnership")): \(parts.joined(separator: ", "))"
    }

    /// How often each level is likely, in the order of levels, and how often none is named.
    package var spread: (levels: [Int], none: Int) {
        var levels = Array(repeating: 0, count: rules.framework.levels.count)
        var none = 0
        for standing in partnerships.compactMap(\.standing) {
            if let likely = standing.likely { levels[likely] += 1 } else { none += 1 }
        }
        return (levels, none)
    }

    /// `likely level 1: 20, level 2: 90, level 3: 30; no level named: 10`.
    package var spreadInWords: String {
        let (levels, none) = spread
        let counts = rules.framework.levels.indices.map { "\(level($0)): \(levels[$0])" }
        return "likely \(counts.joined(separator: ", ")); not enough evidence to name one: \(none)"
    }

    /// `level 2`, or that none is named.
    package func likely(_ standing: PartnershipSummary.Standing) -> String {
        standing.likely.map(level) ?? "not enough evidence"
    }

    /// How likely the likely level is, as `77 %`; nil where none is named.
    package func chance(_ standing: PartnershipSummary.Standing) -> String? {
        guard let likely = standing.likely, let probabilities = standing.probabilities else { return nil }
        return Figures.percents(probabilities)[likely]
    }

    private func level(_ index: Int) -> String { PlainText.line("level \(rules.framework.levels[index].id)") }
}
