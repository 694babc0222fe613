import Assessment
import CalendarDates
import Evidence
import Reports
import Rules
import Vocabularies

extension WebPage {
    /// All about one criterion, to be opened.
    func details(_ criterion: CriterionAssessment, _ html: inout HTML) {
        let rule = rules.criteria[criterion.criterion]
        html.element(.details, [.id(Target.criterion(rule.id).id), .within("criteria.\(criterion.criterion)")]) {
            html in
            html.element(.summary) { html in
                html.element(.h4) { html in
                    html.foreign(rule.title)
                    html.text(": \(wording.level(of: criterion))")
                }
            }
            html.element(.p) { standing(criterion, &$0) }
            let limits = wording.limits(on: criterion.confidence)
            if !limits.isEmpty { paragraph(limits, &html) }
            for line in OverrideWording.lines(assessment, of: criterion.criterion) { paragraph(line, &html) }
            answers(criterion, &html)
            covered(criterion, &html)
            notes(criterion, &html)
        }
        html.lineBreak()
    }

    private func standing(_ criterion: CriterionAssessment, _ html: inout HTML) {
        let ledger = criterion.ledger
        let level = criterion.level.map { capital(wording.levelInFull($0.level)) } ?? "Not enough evidence for a level"
        html.element(.strong, text: level)
        html.text(". \(capital(Figures.counted(criterion.records.count, "record"))), with a weight of ")
        figure(".weightFor", Figures.fixed(ledger.inFavour, 2), &html)
        html.text(" for and ")
        figure(".weightAgainst", Figures.fixed(ledger.against, 2), &html)
        html.text(" against. Position ")
        figure(".position", Figures.signed(ledger.position, 2), &html)
        html.text(", confidence \(criterion.confidence.degree.rawValue).")
    }

    private func answers(_ criterion: CriterionAssessment, _ html: inout HTML) {
        let evaluation = SelfEvaluation(criterion, in: assessment)
        let questions = rules.framework.questions
        html.element(.h5) { $0.foreign(questions.impact) }
        drivers(criterion, evaluation.impact, &html)
        let picks = "a=\(criterion.criterion)"
        func answer(_ question: String, _ statements: [Statement], otherwise: String) {
            html.element(.h5) { $0.foreign(question) }
            guard !statements.isEmpty else { return html.element(.p, text: otherwise) }
            html.element(.ul) { html in
                for one in statements { statement(one, picks: picks, &html) }
            }
        }
        answer(questions.how, evaluation.how, otherwise: wording.nothing.how)
        answer(questions.plans, evaluation.plans, otherwise: wording.nothing.plans)
    }

    /// The strongest records both ways, which are the answer to the first question, with what each weighs.
    private func drivers(_ criterion: CriterionAssessment, _ statements: [Statement], _ html: inout HTML) {
        let drivers = Drivers(of: criterion)
        let weights = Dictionary(
            (drivers.up + drivers.down).map { (wording.id($0.record), $0.net) }, uniquingKeysWith: { first, _ in first }
        )
        func list(_ title: String, _ path: String, _ sign: FloatingPointSign, of all: Int) {
            html.element(.p) { $0.element(.strong, text: title) }
            let side = statements.filter { $0.records.first.flatMap { weights[$0] }?.sign == sign }
            guard !side.isEmpty else { return html.element(.p, text: "Nothing.") }
            html.element(.ul, [.within(".drivers.\(path)")]) { html in
                for (place, one) in side.enumerated() {
                    html.element(.li, [.ownDirection]) { html in
                        html.text("\(one.text) ")
                        let weight = one.records.first.flatMap { weights[$0] } ?? 0
                        figure(
                            ".\(place).weight",
                            Figures.signed(weight, 2),
                            &html)
                        references(one.records, &html)
                    }
                }
            }
            guard all > side.count else { return }
            html.element(.p, [.class("m")]) { html in
                html.text("And ")
                html.element(
                    .a, [.href(to: Section.records.rawValue), .picks("a=\(criterion.criterion),c=0")],
                    text: "\(all - side.count) more")
                html.text(" of less weight.")
            }
        }
        list("What speaks for it, with its weight", "up", .plus, of: drivers.up.count)
        list("What speaks against it, with its weight", "down", .minus, of: drivers.down.count)
    }

    private func covered(_ criterion: CriterionAssessment, _ html: inout HTML) {
        let (coverage, words) = (criterion.coverage, wording.words)
        html.element(.h5, text: "What the evidence covers")
        let groups = words.cohorts.terms.indices.filter { coverage.cohorts[$0] > 0 }
            .map { "\(PlainText.line(words.cohorts[$0].title)) (\(coverage.cohorts[$0]))" }
        if !groups.isEmpty {
            paragraph("Groups it speaks of, with how many records: \(groups.joined(separator: ", ")).", &html)
        }
        paragraph(wording.missing(from: coverage), &html)
    }

    private func notes(_ criterion: CriterionAssessment, _ html: inout HTML) {
        let picks = "a=\(criterion.criterion)"
        for theme in criterion.conflicts {
            let spoken = criterion.contributions.filter { wording.record($0.record).theme == theme }
            html.element(.p) { html in
                html.text("Sources contradict each other on “")
                html.foreign(wording.words.themes[theme].title)
                html.text("”: for ")
                links(wording.ids(spoken.filter { $0.net > 0 }.map(\.record)), picks: picks, &html)
                html.text("; against ")
                links(wording.ids(spoken.filter { $0.net < 0 }.map(\.record)), picks: picks, &html)
                html.text(".")
            }
        }
        if !criterion.lapsing.isEmpty {
            html.element(.p) { html in
                html.text("Lapsing within \(rules.judgement.lapsingWithin.words): ")
                links(wording.ids(criterion.lapsing), picks: picks, &html)
                html.text(".")
            }
        }
        guard !criterion.lapsed.isEmpty else { return }
        html.element(.p) { html in
            html.text("Lapsed: ")
            links(wording.ids(criterion.lapsed), picks: picks + ",c=1", &html)
            html.text(".")
        }
    }
}
