public import CalendarDates
public import PositionedYAML
public import SourceText
public import Vocabularies

/// A partnership's improvement plan.
public struct Plan: Sendable {
    /// Its actions in the file's order.
    public let actions: [Action]

    /// A plan of these actions.
    public init(actions: [Action] = []) {
        self.actions = actions
    }
}

/// Something that the partnership does to improve.
public struct Action: Sendable {
    /// The id.
    public let id: String
    /// The title.
    public let title: String
    /// The day from which it is known; else its start.
    public let recorded: CalendarDate?
    /// The ids of the findings it answers.
    public let answers: [Located<String>]
    /// The indices of its criteria.
    public let criteria: [Int]
    /// Its themes.
    public let themes: TermSet
    /// The partner that owns it.
    public let partner: Int?
    /// The role that owns it.
    public let owner: String?
    /// When it begins.
    public let start: CalendarDate?
    /// When it is due.
    public let due: CalendarDate?
    /// Its status.
    public let status: Int?
    /// Its milestones.
    public let milestones: [Milestone]
    /// Its measure of success.
    public let kpi: KPI?
    /// The ids of records that show its effect.
    public let impact: [Located<String>]
    /// Where it is written.
    public let place: SourcePlace

    /// The day from which it is known; nil where nothing says, and it is then always known.
    public var known: CalendarDate? { recorded ?? start }
}

/// A step of an action.
public struct Milestone: Sendable, Hashable {
    /// What is to be reached.
    public let title: String
    /// By when.
    public let due: CalendarDate
    /// When it was reached.
    public let done: CalendarDate?
}

/// A measure of an action's success.
public struct KPI: Sendable, Hashable {
    /// What is measured.
    public let title: String
    /// The measure at the beginning.
    public let baseline: Double?
    /// The measure that is aimed at.
    public let target: Double?
    /// The measure as last taken.
    public let actual: Double?
    /// When it was last taken.
    public let date: CalendarDate?

    /// Per cent of the way from baseline to target; nil where one of the three is missing or there is no way to go.
    public var progress: Double? {
        guard let baseline, let target, let actual, target != baseline else { return nil }
        return 100 * (actual - baseline) / (target - baseline)
    }
}
