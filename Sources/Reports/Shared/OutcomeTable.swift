import Assessment
import Rules

/// Two outcomes beside each other, as rows of a table: what it is, in the first, in the second.
enum OutcomeTable {
    /// The likely level, the probability of each level by either's rules, and what else sums an outcome up.
    static func rows(_ before: Assessment, _ after: Assessment) -> [[String]] {
        let (one, other) = (Wording(before), Wording(after))
        func likely(_ wording: Wording) -> String {
            wording.assessment.outcome.likely.map { wording.level($0) } ?? "not enough evidence"
        }
        func figures(_ name: String, _ value: (Assessment) -> String) -> [String] {
            [name, value(before), value(after)]
        }
        let (now, then) = (percents(before), percents(after))
        let levels = before.rules.framework.levels
        let own = levels.indices.map { [one.levelInFull($0), now[$0], percent(of: levels[$0].id, then, after)] }
        let further = after.rules.framework.levels.enumerated().filter { level in
            !levels.contains { $0.id == level.element.id }
        }
        return [["Likely outcome", likely(one), likely(other)]] + own
            + further.map { [other.levelInFull($0.offset), "–", then[$0.offset]] } + [
                figures("Overall position") { Figures.signed($0.outcome.score, 2) },
                figures("Confidence") { $0.outcome.confidence.degree.rawValue },
                figures("Criteria judged") { String($0.criteria.count { $0.level != nil }) },
                figures("Gaps") { String($0.gaps.count) },
            ]
    }

    private static func percents(_ assessment: Assessment) -> [String] {
        Figures.percents(assessment.outcome.probabilities)
    }

    private static func percent(of level: String, _ percents: [String], _ assessment: Assessment) -> String {
        assessment.rules.framework.levelIndex(of: level).map { percents[$0] } ?? "–"
    }
}
