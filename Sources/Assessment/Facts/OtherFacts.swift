import CalendarDates
import Conditions
import Evidence
import PositionedYAML
import Rules
import Vocabularies

/// Answers conditions about the outcome.
struct OutcomeFacts: FactSource {
    let context: AssessmentContext
    let criteria: [CriterionAssessment]
    let score: Double

    func fact(_ index: Int) -> FactValue? {
        switch OutcomeFact.allCases[index] {
        case .records: return .number(Double(context.considered.count))
        case .criteria: return .number(Double(criteria.count))
        case .criteriaJudged: return .number(Double(criteria.count { $0.level != nil }))
        case .origins: return .number(Double(context.origins.count))
        case .position: return .number(score)
        case .externalShare: return externalShare.map(FactValue.number)
        case .newest: return context.newest.map(FactValue.date)
        case .weight: return .number(weight(\.all))
        }
    }

    private var externalShare: Double? {
        let all = weight(\.all)
        return all > 0 ? weight(\.fromOutside) / all : nil
    }

    private func weight(_ part: KeyPath<OriginWeights, Double>) -> Double {
        criteria.reduce(0) { $0 + $1.originWeights[keyPath: part] }
    }

    var itemCount: Int { context.considered.count }

    func item(_ index: Int) -> any FactSource { context.facts(ofRecord: context.considered[index]) }

    func counts(of condition: Condition, asOf: CalendarDate) -> ItemCounts {
        context.counts(of: condition, among: context.consideredSet)
    }
}

/// Answers conditions about a document to hand over.
struct DocumentFacts: FactSource {
    let context: AssessmentContext
    let document: Int
    /// Its versions that are known, replaced by no other; some may have lapsed.
    let records: [Int]

    var newest: CalendarDate? { records.lazy.map { context.records.rows[$0].date }.max() }

    var isReady: Bool {
        let oldest = context.asOf.subtracting(context.rules.documents[document].freshWithin)
        return records.contains { context.records.rows[$0].isConsidered && context.records.rows[$0].date >= oldest }
    }

    func fact(_ index: Int) -> FactValue? {
        let rule = context.rules.documents[document]
        switch DocumentFact.allCases[index] {
        case .id: return .text(rule.id)
        case .title: return .text(rule.title)
        case .records: return .number(Double(records.count))
        case .newest: return newest.map(FactValue.date)
        case .ready: return .flag(isReady)
        }
    }
}

/// Answers conditions about an earlier inspection's finding.
struct FindingFacts: FactSource {
    let context: AssessmentContext
    let inspection: EarlierInspection
    let finding: Finding
    let actions: [Action]
    /// Evidence since then, on the finding's criteria and themes.
    let records: [Int]

    func fact(_ index: Int) -> FactValue? {
        switch FindingFact.allCases[index] {
        case .id: return .text(finding.id)
        case .title: return .text(finding.title)
        case .inspected: return .date(inspection.date)
        case .actions: return .number(Double(actions.count))
        case .openActions: return .number(Double(actions.count { context.isOpen($0) }))
        case .records: return .number(Double(records.count))
        case .goodRecords: return .number(Double(good.count))
        case .badRecords: return .number(Double(bad.count))
        case .shown: return .number(Double(good.count { context.records.rows[$0].impact.index == 0 }))
        }
    }

    /// Those that speak for the partnership.
    var good: [Int] { records.filter { context.leaning(ofRecord: $0) > 0 } }
    /// Those that speak against it.
    var bad: [Int] { records.filter { context.leaning(ofRecord: $0) < 0 } }

    var itemCount: Int { records.count }

    func item(_ index: Int) -> any FactSource { context.facts(ofRecord: records[index]) }

    func counts(of condition: Condition, asOf: CalendarDate) -> ItemCounts {
        context.counts(of: condition, among: RecordSet(records, below: context.records.count))
    }
}

/// Answers conditions about an action.
struct ActionFacts: FactSource {
    let context: AssessmentContext
    let action: Action

    func fact(_ index: Int) -> FactValue? {
        let asOf = context.asOf
        switch ActionFact.allCases[index] {
        case .id: return .text(action.id)
        case .title: return .text(action.title)
        case .owner: return action.owner.map(FactValue.text)
        case .partner: return action.partner.map(FactValue.term)
        case .start: return action.start.map(FactValue.date)
        case .due: return action.due.map(FactValue.date)
        case .status: return action.status.map(FactValue.term)
        case .daysOverdue:
            guard let due = action.due else { return nil }
            return .number(context.isOpen(action) ? Double(max(0, asOf.days(since: due))) : 0)
        case .open: return action.status == nil ? nil : .flag(context.isOpen(action))
        case .kpi: return .flag(action.kpi != nil)
        case .kpiBaseline: return number(action.kpi?.baseline)
        case .kpiTarget: return number(action.kpi?.target)
        case .kpiActual: return isTaken ? number(action.kpi?.actual) : nil
        case .kpiDate: return isTaken ? action.kpi?.date.map(FactValue.date) : nil
        case .kpiProgress: return isTaken ? number(action.kpi?.progress) : nil
        case .milestones: return .number(Double(action.milestones.count))
        case .milestonesLate:
            return .number(Double(action.milestones.count { $0.due < asOf && ($0.done.map { $0 > asOf } ?? true) }))
        case .answers: return .number(Double(action.answers.count))
        case .impactRecords: return .number(Double(action.impact.count { context.isKnown(recordID: $0.value) }))
        }
    }

    /// Whether the measure had been taken by the date; one without a date is taken to have been.
    private var isTaken: Bool { action.kpi?.date.map { $0 <= context.asOf } ?? true }

    private func number(_ number: Double?) -> FactValue? { number.map(FactValue.number) }
}
