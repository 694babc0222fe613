import Assessment
import CalendarDates
import Conditions
import Evidence
import Rules

extension MarkdownPage {
    /// Who, when and by what.
    func title() -> [String] {
        [
            "# \(Markdown.text(wording.areaName)): \(Wording.label)", "",
            "\(Markdown.text(wording.framework)), issued by \(Markdown.text(assessment.rules.framework.issuer)). "
                + "Evidence as of \(assessment.asOf.words).",
        ]
    }

    /// The likely outcome and all that qualifies it.
    func outcome() -> [String] {
        let outcome = assessment.outcome
        let levels = assessment.rules.framework.levels
        var lines = ["## Likely outcome", ""]
        if let likely = outcome.likely {
            lines.append(
                "**\(Markdown.text(capital(wording.levelInFull(likely))))**, with \(outcome.confidence.degree.rawValue) "
                    + "confidence. \(Markdown.text(levels[likely].means))")
        } else {
            let needed = assessment.rules.judgement.enoughForOutcome.words(
                assessment.rules.catalogues.outcome.inPlainWords)
            lines += [
                "**Not enough evidence to name a level.** One is named only where \(Markdown.text(needed)). "
                    + "Until then the figures below are how often each level has been reached elsewhere\(OutcomeWording(wording).besideFrequencies)."
            ]
        }
        let all = Figures.percents(outcome.probabilities)
        let alone = outcome.likely == nil ? all : Figures.percents(outcome.byScore)
        lines += [""]
        lines += Markdown.table(
            ["Level", "Probability", "By the evidence alone"], right: [1, 2],
            levels.indices.map { [Markdown.text(wording.levelInFull($0)), all[$0], alone[$0]] })
        lines += [""] + OutcomeWording(wording).notes.map { "- " + Markdown.text($0) }
        if let likely = outcome.likely, !levels[likely].follows.isEmpty {
            lines +=
                ["", "What follows from this level:", ""] + levels[likely].follows.map { "- " + Markdown.text($0) }
        }
        return lines
    }

    /// The strongest reasons.
    func reasons() -> [String] {
        func list(_ title: String, _ reasons: [OutcomeAssessment.Reason]) -> [String] {
            ["### \(title)", ""]
                + (reasons.isEmpty
                    ? ["None."]
                    : reasons.map { reason in
                        "- \(Markdown.text(wording.summary(reason.record)))"
                            + "\(Markdown.refs([wording.id(reason.record)])) "
                            + "(\(Markdown.text(wording.source(reason.record))); "
                            + "\(Figures.signed(reason.effect, 3)) on the overall position)"
                    })
        }
        return ["## Strongest reasons", ""] + list("For a better outcome", assessment.outcome.reasonsFor) + [""]
            + list("For a worse outcome", assessment.outcome.reasonsAgainst)
    }

    /// All criteria at a glance.
    func criteriaTable() -> [String] {
        let rules = assessment.rules
        var rows: [[String]] = []
        for (area, position) in zip(rules.framework.areas.indices, assessment.outcome.areaPositions) {
            let title = Markdown.text(rules.framework.areas[area].title)
            rows.append(["**\(title)**", "**\(Figures.signed(position, 2))**", "", "", "", ""])
            for criterion in assessment.criteria where rules.criteria[criterion.criterion].area == area {
                rows.append([
                    Markdown.text(wording.title(ofCriterion: criterion.criterion)),
                    Figures.signed(criterion.ledger.position, 2), interval(criterion),
                    Markdown.text(wording.level(of: criterion)), criterion.confidence.degree.rawValue,
                    String(criterion.records.count),
                ])
            }
        }
        return ["## Criteria", ""]
            + Markdown.table(
                ["Criterion", "Position", "Interval", "Level", "Confidence", "Records"], right: [1, 2, 5], rows)
            + ["", "Positions run from -1 (all evidence speaks against) to +1 (all speaks for); 0 is the middle."]
    }

    func interval(_ criterion: CriterionAssessment) -> String {
        let interval = criterion.ledger.interval
        return "\(Figures.signed(interval.lowerBound, 2)) to \(Figures.signed(interval.upperBound, 2))"
    }

    /// With a capital first letter, for the start of a sentence.
    func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
