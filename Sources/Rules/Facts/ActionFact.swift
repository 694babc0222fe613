public import Conditions

/// Facts of a planned action.
public enum ActionFact: String, FactName {
    case id, title, owner, partner, start, due, status
    case daysOverdue = "days-overdue"
    case open, kpi
    case kpiBaseline = "kpi-baseline"
    case kpiTarget = "kpi-target"
    case kpiActual = "kpi-actual"
    case kpiDate = "kpi-date"
    case kpiProgress = "kpi-progress"
    case milestones
    case milestonesLate = "milestones-late"
    case answers
    case impactRecords = "impact-records"

    /// The sort of its value.
    public func type(_ words: FactWords) -> FactType {
        switch self {
        case .id, .title, .owner: .text
        case .partner: .term(words.vocabularies.partners)
        case .status: .term(words.vocabularies.statuses)
        case .start, .due, .kpiDate: .date
        case .open, .kpi: .flag
        default: .number
        }
    }

    /// What it means.
    public var summary: String {
        switch self {
        case .id: "its id"
        case .title: "its title"
        case .owner: "the role that owns it"
        case .partner: "the partner that owns it"
        case .start: "when it begins"
        case .due: "when it is due"
        case .status: "its status"
        case .daysOverdue: "days since it was due while still open"
        case .open: "whether it is not yet done"
        case .kpi: "whether it has a measure of success"
        case .kpiBaseline: "the measure at the beginning"
        case .kpiTarget: "the measure that is aimed at"
        case .kpiActual: "the measure as last taken"
        case .kpiDate: "when it was last taken"
        case .kpiProgress: "per cent of the way from baseline to target"
        case .milestones: "number of milestones"
        case .milestonesLate: "milestones past their day and not done"
        case .answers: "number of findings it answers"
        case .impactRecords: "known records that are named as showing its effect"
        }
    }
}
