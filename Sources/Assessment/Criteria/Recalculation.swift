import CalendarDates
import Rules

/// Works out a criterion's ledger anew as if some records were gone, or the weakness they show were mended.
///
/// Anew, and not by taking their weight away: where one of several records on a theme goes, the others count for more.
struct Recalculation {
    private let weighing: Weighing
    private let records: [RatedRecord]
    private let rule: PositionRule

    init(rules: RuleSet, records: [RatedRecord], asOf: CalendarDate, lens: Lens?) {
        weighing = Weighing(rules: rules, asOf: asOf, lens: lens)
        self.records = records
        rule = rules.judgement.position
    }

    init(_ context: AssessmentContext) {
        self.init(rules: context.rules, records: context.records, asOf: context.asOf, lens: context.lens)
    }

    /// The ledger without some records.
    func ledger(of criterion: CriterionAssessment, without gone: Set<Int>) -> Ledger {
        ledger(criterion, among: criterion.records.filter { !gone.contains($0) }, mended: [])
    }

    /// The ledger as if some records said nothing against the criterion.
    func ledger(of criterion: CriterionAssessment, mending mended: Set<Int>) -> Ledger {
        ledger(criterion, among: criterion.records, mended: mended)
    }

    private func ledger(_ criterion: CriterionAssessment, among: [Int], mended: Set<Int>) -> Ledger {
        Ledger(
            weighing.contributions(to: criterion.criterion, of: records, among: among, mended: mended), rule: rule)
    }
}
