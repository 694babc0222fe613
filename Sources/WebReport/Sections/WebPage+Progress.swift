import Assessment
import CalendarDates
import Evidence
import PositionedYAML
import Reports
import Rules
import Vocabularies

extension WebPage {
    /// What became of earlier findings, and how far the plan is.
    func progress(_ html: inout HTML) {
        html.element(.h3, text: "Earlier findings")
        findings(&html)
        html.element(.h3, text: "The plan's actions")
        guard !assessment.actions.isEmpty else {
            return html.element(.p, text: "No action is known on this date.")
        }
        html.element(.ul, [.class("items")]) { html in
            for action in assessment.actions {
                item(action, &html)
                html.lineBreak()
            }
        }
    }

    private func findings(_ html: inout HTML) {
        guard !assessment.history.isEmpty else {
            return html.element(.p, text: "No earlier finding is known on this date.")
        }
        let columns: [Column] = [
            "Finding", "Inspection", "Actions that answer it", "Evidence since then, for", "Against",
        ]
        let actions = ActionWording(wording)
        table("What became of earlier findings", columns, &html) { html in
            for item in assessment.history {
                html.element(.tr, [.id(Target.finding(item.finding.id).id)]) { html in
                    html.element(.th, [.scope("row"), .class("w")]) { $0.foreign(item.finding.title) }
                    html.element(.td, [.class("w")]) { $0.foreign(item.inspection.title) }
                    html.element(.td) { html in
                        guard !item.actions.isEmpty else { return html.text("none") }
                        for (place, action) in item.actions.enumerated() {
                            if place > 0 { html.text(", ") }
                            link(.action(action.id), action.id, &html)
                            html.text(actions.isOpen(action) ? " (open)" : " (done)")
                        }
                    }
                    for records in [item.good, item.bad] {
                        html.element(.td) { html in
                            guard !records.isEmpty else { return html.text("none") }
                            links(wording.ids(records), picks: "", &html)
                        }
                    }
                }
            }
        }
    }

    private func item(_ action: Action, _ html: inout HTML) {
        let actions = ActionWording(wording)
        html.element(.li, [.id(Target.action(action.id).id)]) { html in
            html.element(.h4) { $0.foreign(action.title) }
            html.element(.p, [.ownDirection]) { html in
                html.element(.strong, text: status(action))
                html.text(". \(capital(ownerAndDate(action))).")
            }
            if let kpi = action.kpi { measure(kpi, action, &html) }
            milestones(action, &html)
            html.element(.p) { html in
                let known = actions.knownImpact(of: action)
                html.text(known.isEmpty ? "No record shows its effect yet." : "Its effect is shown by ")
                guard !known.isEmpty else { return }
                links(known, &html)
                html.text(".")
            }
            html.element(.p, [.class("m")]) { html in
                html.element(.code, text: action.id)
                for criterion in action.criteria {
                    html.text(" · ")
                    criterionLink(criterion, &html)
                }
                for answer in action.answers.map(\.value) {
                    guard let item = assessment.history.first(where: { $0.finding.id == answer }) else { continue }
                    html.text(" · answers ")
                    link(.finding(answer), item.finding.title, &html)
                }
            }
        }
    }

    private func status(_ action: Action) -> String {
        guard let status = action.status else { return "Status not stated" }
        let term = wording.words.statuses[status]
        let means = term.means.isEmpty ? "" : " (\(WordList.uncapitalised(PlainText.line(term.means))))"
        return "Status: \(PlainText.line(term.title))\(means)"
    }

    private func measure(_ kpi: KPI, _ action: Action, _ html: inout HTML) {
        // A figure taken only after the date is not known yet.
        let isKnown = kpi.date.map { $0 <= assessment.asOf } ?? true
        let figures = [
            ("at the start", "baseline", kpi.baseline), ("target", "target", kpi.target),
            ("last", "actual", isKnown ? kpi.actual : nil),
        ]
        html.element(.p, [.ownDirection]) { html in
            html.text("Measure: \(PlainText.line(kpi.title))")
            for (place, (words, path, value)) in figures.enumerated() {
                html.text(place == 0 ? ": " : ", ")
                html.text("\(words) ")
                if let value {
                    figure("actions.\(action.id).\(path)", Figures.short(value), &html)
                } else {
                    html.text("not known")
                }
            }
            if isKnown, kpi.actual != nil, let date = kpi.date { html.text(" on \(date.words)") }
            html.text(".")
        }
    }

    private func milestones(_ action: Action, _ html: inout HTML) {
        guard !action.milestones.isEmpty else { return }
        html.element(.ul) { html in
            for milestone in action.milestones {
                html.element(.li, [.ownDirection], text: "\(PlainText.line(milestone.title)): \(state(milestone))")
            }
        }
    }

    private func state(_ milestone: Milestone) -> String {
        if let done = milestone.done, done <= assessment.asOf { return "reached on \(done.words)" }
        return milestone.due < assessment.asOf
            ? "late, was due on \(milestone.due.words)" : "due on \(milestone.due.words)"
    }
}
