import Assessment
import CalendarDates
package import Evidence
import PositionedYAML
import Rules
import Vocabularies

/// How reports tell of planned actions. What became known only after the date is left out.
package struct ActionWording {
    private let wording: Wording

    package init(_ wording: Wording) { self.wording = wording }

    /// An action in a sentence or two.
    package func statement(_ action: Action) -> Statement {
        let known = knownImpact(of: action)
        if let narrative = wording.rules.narrative {
            let text = wording.assessment.sentences(narrative.plans, about: action, wording: Wording.shown)
            return Statement(text: text, records: known)
        }
        var text = "\(PlainText.line(action.title)) (\(action.id)"
        let details = self.details(action)
        text += details.isEmpty ? ")." : "; \(details.joined(separator: "; ")))."
        if known.isEmpty { text += " No record shows its effect yet." }
        return Statement(text: text, records: known)
    }

    /// Who, by when, how far.
    package func details(_ action: Action) -> [String] {
        var parts = [ownerInWords(action), due(action)]
        parts.append(status(action).map { "status: \($0)" } ?? "status not stated")
        if let kpi = action.kpi { parts.append(measure(kpi)) }
        return parts
    }

    /// The role and the partner that own it; nil where neither is named.
    package func owner(_ action: Action) -> String? {
        let partner = action.partner.map { PlainText.line(wording.words.partners[$0].title) }
        let named = [action.owner.map(PlainText.line), partner].compactMap(\.self)
        return named.isEmpty ? nil : named.joined(separator: ", ")
    }

    /// `owner: Head of service, Education`, or that nobody is named.
    package func ownerInWords(_ action: Action) -> String { owner(action).map { "owner: " + $0 } ?? "no owner named" }

    /// The title of its status; nil where it has none.
    package func status(_ action: Action) -> String? {
        action.status.map { PlainText.line(wording.words.statuses[$0].title) }
    }

    /// Whether it is not done; an action without a status is taken to be open.
    package func isOpen(_ action: Action) -> Bool { action.status.map { !wording.words.statusIsClosed[$0] } ?? true }

    /// The ids of records known on the date that are named as showing its effect.
    package func knownImpact(of action: Action) -> [String] {
        action.impact.map(\.value).filter { id in
            wording.assessment.recordIndex(of: id).map { wording.assessment.records[$0].standing != .notYetKnown }
                ?? false
        }
    }

    /// `due on 31 July 2026`, `was due on` where that is past and it is not done, or that there is no date.
    package func due(_ action: Action) -> String {
        guard let due = action.due else { return "no due date" }
        let isLate = isOpen(action) && due < wording.assessment.asOf
        return isLate ? "was due on \(due.words)" : "due on \(due.words)"
    }

    /// What is measured, from where to where, and how it was last.
    package func measure(_ kpi: KPI) -> String {
        var text = "measure: \(PlainText.line(kpi.title))"
        var figures: [String] = []
        if let baseline = kpi.baseline { figures.append("from \(Figures.short(baseline))") }
        if let target = kpi.target { figures.append("to \(Figures.short(target))") }
        if let actual = kpi.actual, kpi.date.map({ $0 <= wording.assessment.asOf }) ?? true {
            figures.append("last \(Figures.short(actual))" + (kpi.date.map { " on \($0.words)" } ?? ""))
        }
        if !figures.isEmpty { text += " " + figures.joined(separator: ", ") }
        return text
    }
}
