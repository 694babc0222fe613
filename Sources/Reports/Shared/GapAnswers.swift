package import Assessment
package import Evidence
import PositionedYAML
import Rules

/// The actions of the plan that answer gaps.
package enum GapAnswers {
    /// The actions that answer a gap, in the plan's order. A gap that evidence shows is answered by the actions on its main
    /// criterion, one about a finding by those that name the finding, and one about an action is that action's own.
    package static func actions(for gap: Gap, in assessment: Assessment) -> [Action] {
        if let about = gap.about {
            if let item = assessment.history.first(where: { $0.finding.id == about }) { return item.actions }
            return assessment.actions.filter { $0.id == about }
        }
        guard gap.rule.closing == .removesWeakness, let main = gap.criteria.first else { return [] }
        return assessment.actions.filter { $0.criteria.contains(main) }
    }

    /// The open ones among them, the first that is due in front, and those without a date in the plan's order behind.
    package static func open(for gap: Gap, in assessment: Assessment) -> [Action] {
        let wording = ActionWording(Wording(assessment))
        let open = actions(for: gap, in: assessment).filter(wording.isOpen)
        let dated = open.enumerated().compactMap { place, action in action.due.map { (due: $0, place: place) } }
        let first = dated.sorted { ($0.due, $0.place) < ($1.due, $1.place) }.map { open[$0.place] }
        return first + open.filter { $0.due == nil }
    }
}
