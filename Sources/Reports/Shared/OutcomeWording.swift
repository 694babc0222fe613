package import Assessment
import CalendarDates
import Evidence
import Rules

/// Sentences about the outcome that several reports share.
package struct OutcomeWording {
    private let wording: Wording
    private var outcome: OutcomeAssessment { wording.assessment.outcome }

    package init(_ wording: Wording) { self.wording = wording }

    /// What the evidence alone says and what counts beside it; empty where nothing does.
    package var beside: String {
        guard outcome.likely != nil, outcome.precedent != nil || !outcome.limits.isEmpty else { return "" }
        let alone = OutcomeCalculation.likely(outcome.byScore)
        var text = "The evidence alone points to \(wording.level(alone)) (\(Figures.percents(outcome.byScore)[alone]))."
        if let precedent = outcome.precedent {
            text += " An earlier outcome under the same framework, \(wording.level(precedent.level)) "
            text +=
                "(\(PlainText.line(precedent.inspection.title))), counts beside it, and less as it grows older: now "
            text += "\(Figures.fixed(100 * precedent.left, 0)) % of what it counted at first."
        }
        return text
    }

    /// What counts beside how often levels are reached elsewhere, as the end of a sentence; empty where nothing does.
    package var besideFrequencies: String {
        let beside =
            (outcome.precedent == nil ? [] : ["the earlier outcome here"]) + (outcome.limits.isEmpty ? [] : ["limits"])
        return beside.isEmpty ? "" : ", weighed with " + WordList.joined(beside)
    }

    /// Which way too little evidence leans; empty where it leans nowhere or a level is named. Without any evidence positions
    /// are 0, so only another level than the one for 0 is a lean.
    package var lean: String {
        let level = OutcomeCalculation.likely(outcome.modelled)
        guard outcome.likely == nil, level != OutcomeCalculation.likely(outcome.calculation.probabilities(score: 0))
        else {
            return ""
        }
        return "What is recorded so far leans to \(wording.level(level)), at an overall position of "
            + "\(Figures.signed(outcome.score, 2)); more evidence may turn it."
    }

    /// The limits that apply, a sentence each.
    package var limits: [String] {
        outcome.limits.map { limit in
            "Limit: no better than \(wording.level(limit.rule.best)). \(PlainText.line(limit.because)) [\(limit.rule.id)]"
        }
    }

    /// Where the neighbouring levels begin, on the scale of positions; empty where no level is named.
    package var distances: String {
        guard outcome.likely != nil else { return "" }
        let (better, worse) = LevelDistance.neighbours(of: outcome, model: wording.rules.judgement.outcome)
        let now = outcome.score
        var text = "Overall position \(Figures.signed(now, 2)) on a scale from -1 to +1."
        if let better { text += " " + distance(better, now, "above") }
        if let worse { text += " " + distance(worse, now, "below") }
        return text
    }

    /// All that qualifies the likely outcome, a paragraph each.
    package var notes: [String] {
        ([lean, wording.limits(on: outcome.confidence), SensitivityWording(wording).neededKinds, beside] + limits + [
            distances
        ]).filter {
            !$0.isEmpty
        }
            + OverrideWording.lines(wording.assessment, of: nil)
    }

    private func distance(_ distance: LevelDistance, _ now: Double, _ side: String) -> String {
        let level = "L" + wording.level(distance.level).dropFirst()
        guard let score = distance.score else {
            let why = !outcome.limits.isEmpty && side == "above" ? " while the limit holds" : ", all else unchanged"
            return "\(level) is out of reach\(why)."
        }
        let away = Figures.fixed(abs(score - now), 2)
        return "\(level) would be likely \(side) \(Figures.signed(score, 2)) (\(away) away)."
    }
}

/// Levels that persons hold to be right, beside the computed ones.
package enum OverrideWording {
    /// A line for each override of a criterion, or of the outcome.
    package static func lines(_ assessment: Assessment, of criterion: Int?) -> [String] {
        let wording = Wording(assessment)
        return Decided.overrides(assessment, of: criterion).map { override in
            "Held by \(PlainText.line(override.role)) since \(override.date.words): "
                + "\(wording.level(override.level)). Reason given: \(PlainText.line(override.reason))"
        }
    }
}
