import Assessment
import CalendarDates
import Evidence
import Rules

/// Sentences about the outcome that several reports share.
struct OutcomeWording {
    private let wording: Wording
    private var outcome: OutcomeAssessment { wording.assessment.outcome }

    init(_ wording: Wording) { self.wording = wording }

    /// What an earlier outcome does; empty where none counts.
    var precedent: String {
        guard let precedent = outcome.precedent else { return "" }
        let inspection = precedent.inspection
        let alone = OutcomeCalculation.likely(outcome.byScore)
        let share = Figures.percents(outcome.byScore)[alone]
        return "The evidence alone points to \(wording.level(alone)) (\(share)). "
            + "An earlier outcome under the same framework, \(wording.level(precedent.level)) "
            + "(\(PlainText.line(inspection.title))), counts beside it with "
            + "\(Figures.fixed(100 * precedent.left, 0)) % of its first weight."
    }

    /// The limits that apply, a sentence each.
    var limits: [String] {
        outcome.limits.map { limit in
            "Limit: no better than \(wording.level(limit.rule.best)). \(PlainText.line(limit.because)) [\(limit.rule.id)]"
        }
    }

    /// The mean position: the score over the sum of weights.
    func mean(_ score: Double) -> Double {
        let weights = wording.rules.judgement.outcome.weights.reduce(0, +)
        return weights > 0 ? score / weights : 0
    }

    /// Where the neighbouring levels begin, on the scale of positions.
    var distances: String {
        let (better, worse) = LevelDistance.neighbours(of: outcome, model: wording.rules.judgement.outcome)
        let now = mean(outcome.score)
        var text = "Mean position \(Figures.signed(now, 2)) on a scale from -1 to +1."
        if let better { text += " " + distance(better, now, "above") }
        if let worse { text += " " + distance(worse, now, "below") }
        return text
    }

    private func distance(_ distance: LevelDistance, _ now: Double, _ side: String) -> String {
        let level = "L" + wording.level(distance.level).dropFirst()
        guard let score = distance.score else {
            let why = !outcome.limits.isEmpty && side == "above" ? " while the limit holds" : ", all else unchanged"
            return "\(level) is out of reach\(why)."
        }
        let position = mean(score)
        let away = Figures.fixed(abs(position - now), 2)
        return "\(level) would be the likeliest \(side) \(Figures.signed(position, 2)) (\(away) away)."
    }
}

/// Levels that persons hold to be right, beside the computed ones.
enum OverrideWording {
    /// A line for each override of a criterion, or of the outcome.
    static func lines(_ assessment: Assessment, of criterion: Int?) -> [String] {
        let wording = Wording(assessment)
        return Decided.overrides(assessment, of: criterion).map { override in
            "Held by \(PlainText.line(override.role)) since \(override.date.words): "
                + "\(wording.level(override.level)). Reason given: \(PlainText.line(override.reason))"
        }
    }
}
