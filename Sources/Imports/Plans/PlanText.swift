import CalendarDates
import PositionedYAML

/// Writes a plan, laid out as a person would.
enum PlanText {
    static func text(of actions: [ActionDraft]) -> String {
        "actions:\n" + actions.map(text).joined()
    }

    private static func text(of action: ActionDraft) -> String {
        var lines = [
            "  - id: \(YAMLText.scalar(action.id))", "    title: \(YAMLText.scalar(action.title))",
        ]
        func add(_ name: String, _ value: String?) {
            if let value { lines.append("    \(name): \(value)") }
        }
        func add(_ name: String, _ ids: [String]) {
            if !ids.isEmpty { add(name, RecordsText.list(ids)) }
        }
        add("recorded", action.recorded?.description)
        add("answers", action.answers)
        add("criteria", action.criteria)
        add("themes", action.themes)
        add("partner", action.partner.map(YAMLText.scalar))
        add("owner", action.owner.map(YAMLText.scalar))
        add("start", action.start?.description)
        add("due", action.due?.description)
        add("status", action.status.map(YAMLText.scalar))
        if !action.milestones.isEmpty { lines.append("    milestones:") }
        for milestone in action.milestones {
            lines.append("      - title: \(YAMLText.scalar(milestone.title))")
            lines.append("        due: \(milestone.due)")
            if let done = milestone.done { lines.append("        done: \(done)") }
        }
        if let kpi = action.kpi {
            lines += ["    kpi:", "      title: \(YAMLText.scalar(kpi.title))"]
            for (name, value) in [
                ("unit", kpi.unit.map(YAMLText.scalar)), ("baseline", kpi.baseline), ("target", kpi.target),
                ("actual", kpi.actual), ("date", kpi.date?.description),
            ] {
                if let value { lines.append("      \(name): \(value)") }
            }
        }
        add("impact", action.impact)
        return lines.joined(separator: "\n") + "\n"
    }
}
