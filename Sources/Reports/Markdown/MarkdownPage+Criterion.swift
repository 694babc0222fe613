import Assessment
import CalendarDates
import Evidence
import Rules
import Vocabularies

extension MarkdownPage {
    /// Everything about one criterion.
    func criterion(_ criterion: CriterionAssessment) -> [String] {
        let rule = assessment.rules.criteria[criterion.criterion]
        var lines = ["## \(Markdown.text(wording.title(ofCriterion: criterion.criterion)))", ""]
        lines += [standing(criterion)]
        let limits = wording.limits(on: criterion.confidence)
        if !limits.isEmpty { lines += ["", Markdown.text(limits)] }
        lines += OverrideWording.lines(assessment, of: criterion.criterion).flatMap { ["", Markdown.text($0)] }
        lines += ["", "What it asks:", ""] + rule.aspects.map { "- " + Markdown.text($0.text) }
        lines += [""] + answers(criterion)
        lines += [""] + drivers(criterion)
        lines += [""] + coverage(criterion)
        let notes = notes(criterion)
        if !notes.isEmpty { lines += [""] + notes.map { "- " + $0 } }
        return lines
    }

    private func standing(_ criterion: CriterionAssessment) -> String {
        let ledger = criterion.ledger
        let level = criterion.level.map { capital(wording.levelInFull($0.level)) } ?? "Not enough evidence for a level"
        return "**\(Markdown.text(level))**, position \(Figures.signed(ledger.position, 2)) (interval "
            + "\(interval(criterion))), confidence \(criterion.confidence.degree.rawValue), "
            + "\(Figures.counted(criterion.records.count, "record")), weight \(Figures.fixed(ledger.inFavour, 2)) for and "
            + "\(Figures.fixed(ledger.against, 2)) against."
    }

    private func answers(_ criterion: CriterionAssessment) -> [String] {
        let evaluation = SelfEvaluation(criterion, in: assessment)
        let questions = assessment.rules.framework.questions
        func answer(_ question: String, _ statements: [Statement], otherwise: String) -> [String] {
            ["### \(Markdown.text(question))", ""]
                + (statements.isEmpty
                    ? [otherwise] : statements.map { "- \(Markdown.text($0.text))\(Markdown.refs($0.records))" })
        }
        let nothing = wording.nothing
        return answer(questions.impact, evaluation.impact, otherwise: Markdown.text(nothing.difference)) + [""]
            + answer(questions.how, evaluation.how, otherwise: Markdown.text(nothing.how)) + [""]
            + answer(questions.plans, evaluation.plans, otherwise: Markdown.text(nothing.plans))
    }

    private func drivers(_ criterion: CriterionAssessment) -> [String] {
        let drivers = Drivers(of: criterion)
        let count = assessment.rules.judgement.reasonCount
        func list(_ title: String, _ contributions: [Contribution]) -> [String] {
            guard !contributions.isEmpty else { return ["\(title): nothing."] }
            let shown = contributions.prefix(count).map {
                "\(Markdown.code(wording.id($0.record))) \(Figures.signed($0.net, 2))"
            }
            let more = contributions.count > count ? " and \(contributions.count - count) more" : ""
            return ["\(title): \(shown.joined(separator: ", "))\(more)."]
        }
        return ["### What moves it", ""] + list("Up", drivers.up) + [""] + list("Down", drivers.down)
    }

    private func coverage(_ criterion: CriterionAssessment) -> [String] {
        let coverage = criterion.coverage
        let words = wording.words
        var lines = ["### Coverage", ""]
        if coverage.cells.isEmpty {
            lines += ["No record names a partner and a phase."]
        } else {
            let header = ["Partner"] + words.phases.terms.map { Markdown.text($0.title) }
            lines += Markdown.table(
                header,
                words.partners.terms.indices.map { partner in
                    [Markdown.text(words.partners[partner].title)]
                        + words.phases.terms.indices.map { phase in
                            let cells = coverage.cells.filter { $0.partner == partner && $0.phase == phase }
                            return cells.isEmpty
                                ? "–"
                                : cells.map { "\(Markdown.text(words.kinds[$0.kind].title)) \($0.records)" }
                                    .joined(separator: ", ")
                        }
                })
        }
        let groups = words.cohorts.terms.indices.filter { coverage.cohorts[$0] > 0 }
            .map { "\(Markdown.text(words.cohorts[$0].title)) (\(coverage.cohorts[$0]))" }
        if !groups.isEmpty {
            lines += ["", "Groups it speaks of, with how many records: \(groups.joined(separator: ", "))."]
        }
        return lines + ["", Markdown.text(wording.missing(from: coverage))]
    }

    private func notes(_ criterion: CriterionAssessment) -> [String] {
        var notes: [String] = []
        for theme in criterion.conflicts {
            let spoken = criterion.contributions.filter { wording.record($0.record).theme == theme }
            let sides = [spoken.filter { $0.net > 0 }, spoken.filter { $0.net < 0 }].map {
                $0.map { Markdown.code(wording.id($0.record)) }.joined(separator: ", ")
            }
            let title = Markdown.text(wording.words.themes[theme].title)
            notes.append("Sources contradict each other on “\(title)”: for \(sides[0]); against \(sides[1]).")
        }
        if !criterion.lapsing.isEmpty {
            let within = assessment.rules.judgement.lapsingWithin.words
            let list = criterion.lapsing.map {
                "\(Markdown.code(wording.id($0))) on \(assessment.records[$0].lapses.words)"
            }
            notes.append("Lapsing within \(within): \(list.joined(separator: ", ")).")
        }
        if !criterion.lapsed.isEmpty {
            notes.append("Lapsed: \(criterion.lapsed.map { Markdown.code(wording.id($0)) }.joined(separator: ", ")).")
        }
        return notes
    }
}
