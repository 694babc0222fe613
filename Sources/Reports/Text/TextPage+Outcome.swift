import Assessment
import CalendarDates
import Conditions
import Evidence
import Rules

extension TextPage {
    /// Who, when, by what, and the likely outcome with all that qualifies it.
    func outcome() -> [String] {
        let outcome = assessment.outcome
        var lines = TextLayout.wrapped("\(wording.areaName): \(Wording.label)", width: width).map(paint.bold)
        lines += TextLayout.wrapped("\(wording.framework), as of \(assessment.asOf.words)", width: width).map(
            paint.faint)
        lines.append("")
        let confidence = "confidence \(outcome.confidence.degree.rawValue)"
        if let likely = outcome.likely {
            let level = wording.levelInFull(likely)
            lines.append(paint.bold("Likely outcome") + "  " + painted(level: likely, level) + "  (\(confidence))")
        } else {
            lines.append(paint.bold("Likely outcome") + "  not enough evidence to name one  (\(confidence))")
            let needed = assessment.rules.judgement.enoughForOutcome.words(
                assessment.rules.catalogues.outcome.inPlainWords)
            lines += paragraph(
                "A level is named only where \(needed) (criteria judged so far: \(wording.judgedCount)). "
                    + "Until then the figures below are how often each level has been reached elsewhere\(OutcomeWording(wording).besideFrequencies)."
            )
        }
        lines += probabilities()
        lines += OutcomeWording(wording).notes.flatMap { paragraph($0) }
        return lines
    }

    private func probabilities() -> [String] {
        let outcome = assessment.outcome
        let levels = assessment.rules.framework.levels
        let all = Figures.percents(outcome.probabilities)
        let alone = outcome.likely == nil ? all : Figures.percents(outcome.byScore)
        let names = levels.indices.map { wording.levelInFull($0) }
        let longest = min(40, names.map(TextLayout.columns).max() ?? 0)
        return levels.indices.map { index in
            let bar = painted(level: index, Bars.share(outcome.probabilities[index]))
            let aside =
                all == alone
                ? "" : paint.faint("   by the evidence alone \(TextLayout.cell(alone[index], 5, right: true))")
            return "  \(TextLayout.cell(names[index], longest))  \(bar)  "
                + TextLayout.cell(all[index], 5, right: true) + aside
        }
    }

    /// The strongest reasons in both directions.
    func reasons() -> [String] {
        let outcome = assessment.outcome
        return reasons("Strongest reasons for a better outcome", outcome.reasonsFor, paint.good)
            + reasons("Strongest reasons for a worse outcome", outcome.reasonsAgainst, paint.bad)
    }

    private func reasons(
        _ title: String, _ reasons: [OutcomeAssessment.Reason], _ colour: (String) -> String
    ) -> [String] {
        guard !reasons.isEmpty else { return [heading(title), "  none"] }
        return [heading(title)]
            + reasons.flatMap { reason -> [String] in
                let mark = reason.effect > 0 ? "+" : "-"
                let text = TextLayout.brief(wording.summary(reason.record), characters: 190)
                let source = "[\(wording.id(reason.record)); \(wording.publisher(reason.record))]"
                let lines = TextLayout.wrapped("\(text) \(source)", width: width, first: "  \(mark) ")
                return lines.enumerated().map { $0 == 0 ? colour($1) : $1 }
            }
    }
}
