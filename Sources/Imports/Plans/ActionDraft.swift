import CalendarDates

/// An action of a plan, before it is written. Terms and references are ids, as files write them.
struct ActionDraft: Sendable, Hashable {
    struct Milestone: Sendable, Hashable {
        var title: String
        var due: CalendarDate
        var done: CalendarDate?
    }

    struct KPI: Sendable, Hashable {
        var title: String
        var unit: String?
        var baseline: String?
        var target: String?
        var actual: String?
        var date: CalendarDate?
    }

    var id: String
    var title: String
    var recorded: CalendarDate?
    var answers: [String] = []
    var criteria: [String] = []
    var themes: [String] = []
    var partner: String?
    var owner: String?
    var start: CalendarDate?
    var due: CalendarDate?
    var status: String?
    var milestones: [Milestone] = []
    var kpi: KPI?
    var impact: [String] = []
}
