/// A column of a plan's table; the raw value is what maps call it.
public enum PlanColumn: String, CaseIterable, Sendable, Hashable {
    case id, title, criteria, themes, partner, owner, recorded, start, due, status, answers, impact
    case milestone
    case milestoneDue = "milestone-due"
    case milestoneDone = "milestone-done"
    case kpi
    case kpiBaseline = "kpi-baseline"
    case kpiTarget = "kpi-target"
    case kpiActual = "kpi-actual"
    case kpiDate = "kpi-date"

    /// Whether a table without it cannot be read.
    var isRequired: Bool { self == .title || self == .criteria }

    /// Whether it belongs to a milestone, of which an action may have several.
    var isOfMilestone: Bool { self == .milestone || self == .milestoneDue || self == .milestoneDone }

    var summary: String {
        switch self {
        case .id: "an action's id; made from its title where there is none"
        case .title: "what is to be done"
        case .criteria: "its criteria, by id or title, parted by semicolons"
        case .themes: "its themes, by id or title, parted by semicolons"
        case .partner: "the partner that owns it"
        case .owner: "the role that owns it, never a person's name"
        case .recorded: "the day from which it is known"
        case .start: "when it begins"
        case .due: "when it is due"
        case .status: "its status"
        case .answers: "the ids of the findings that it answers, parted by semicolons"
        case .impact: "the ids of records that show its effect, parted by semicolons"
        case .milestone: "a milestone, or lines of 'title | due | done'"
        case .milestoneDue: "when the milestone is due"
        case .milestoneDone: "when the milestone was reached"
        case .kpi: "what is measured"
        case .kpiBaseline: "the measure at the beginning"
        case .kpiTarget: "the measure that is aimed at"
        case .kpiActual: "the measure as last taken"
        case .kpiDate: "when it was last taken"
        }
    }
}
