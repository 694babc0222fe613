package import Assessment
import CalendarDates
import Conditions
package import Evidence
import PositionedYAML
import Rules
import Vocabularies

/// A statement and the ids of the records it rests on.
package struct Statement {
    package let text: String
    package let records: [String]
}

/// The answers to the three self-evaluation questions for one criterion, from the evidence alone.
///
/// Nothing is claimed that a record does not say: summaries are quoted, and how far an effect is shown is said in the
/// vocabulary's own words.
package struct SelfEvaluation {
    /// What difference is made.
    package let impact: [Statement]
    /// How that is known.
    package let how: [Statement]
    /// What is planned and not yet done.
    package let plans: [Statement]

    package init(_ criterion: CriterionAssessment, in assessment: Assessment) {
        let wording = Wording(assessment)
        impact = Self.impact(criterion, wording)
        how = Self.how(criterion, wording)
        let actions = ActionWording(wording)
        plans = assessment.actions.filter { $0.criteria.contains(criterion.criterion) && actions.isOpen($0) }
            .map(actions.statement)
    }

    private static func impact(_ criterion: CriterionAssessment, _ wording: Wording) -> [Statement] {
        let drivers = Drivers(of: criterion)
        let count = wording.rules.judgement.reasonCount
        return (drivers.up.prefix(count) + drivers.down.prefix(count)).map { contribution in
            Statement(text: wording.difference(contribution.record), records: [wording.id(contribution.record)])
        }
    }

    private static func how(_ criterion: CriterionAssessment, _ wording: Wording) -> [Statement] {
        var statements: [Statement] = []
        let words = wording.words
        for kind in words.kinds.terms.indices where criterion.coverage.kinds[kind] > 0 {
            let records = criterion.records.filter { wording.record($0).kind == kind }
            guard let newest = records.map({ wording.record($0).date }).max() else { continue }
            var titles: [String] = []
            for title in records.map({ wording.sourceTitle($0) }) where !titles.contains(title) { titles.append(title) }
            let more = titles.count > 2 ? " and \(titles.count - 2) more" : ""
            let facts: [NarrativeFact: String] = [
                .kind: PlainText.line(words.kinds[kind].title), .records: Figures.counted(records.count, "record"),
                .newest: newest.words, .titles: "“\(titles.prefix(2).joined(separator: "”, “"))”\(more)",
            ]
            statements.append(Statement(text: wording.sources(facts), records: wording.ids(records)))
        }
        let own = criterion.records.filter { words.originIsOwn[words.kindOrigins[wording.record($0).kind]] }
        if !own.isEmpty {
            let text = wording.ownAccount(own.count, of: criterion.records.count)
            statements.append(Statement(text: text, records: wording.ids(own)))
        }
        return statements
    }
}

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
        let words = wording.words
        var parts: [String] = []
        let owner = [
            action.owner.map(PlainText.line), action.partner.map { PlainText.line(words.partners[$0].title) },
        ].compactMap(\.self)
        if owner.isEmpty {
            parts.append("no owner named")
        } else {
            parts.append("owner: " + owner.joined(separator: ", "))
        }
        parts.append(due(action))
        parts.append(action.status.map { "status: \(PlainText.line(words.statuses[$0].title))" } ?? "status not stated")
        if let kpi = action.kpi { parts.append(measure(kpi)) }
        return parts
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

    private func due(_ action: Action) -> String {
        guard let due = action.due else { return "no due date" }
        let isLate = isOpen(action) && due < wording.assessment.asOf
        return isLate ? "was due on \(due.words)" : "due on \(due.words)"
    }

    /// What is measured, from where to where, and how it was last.
    func measure(_ kpi: KPI) -> String {
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
