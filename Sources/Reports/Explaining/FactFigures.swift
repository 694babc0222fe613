import Assessment
import CalendarDates
import Evidence
import Rules
import Vocabularies

/// The figures that gap rules look at, as text.
struct FactFigures {
    private let wording: Wording

    init(_ wording: Wording) { self.wording = wording }

    /// The value of a fact of what a gap is about; nil where it is not known or has no figure.
    func text(_ name: String, of gap: Gap) -> String? {
        switch gap.rule.subject {
        case .criterion:
            guard let index = gap.criteria.first else { return nil }
            return CriterionFact(rawValue: name).flatMap { text($0, wording.assessment.criteria[index]) }
                ?? originText(name, wording.assessment.criteria[index])
        case .finding:
            guard let item = wording.assessment.history.first(where: { $0.finding.id == gap.about }) else { return nil }
            return FindingFact(rawValue: name).flatMap { text($0, item) }
        case .document:
            let rules = wording.rules
            guard let item = wording.assessment.documents.first(where: { rules.documents[$0.document].id == gap.about })
            else { return nil }
            return DocumentFact(rawValue: name).flatMap { text($0, item) }
        case .action:
            guard let action = wording.assessment.actions.first(where: { $0.id == gap.about }) else { return nil }
            return ActionFact(rawValue: name).flatMap { text($0, action) }
        case .record, .outcome: return nil
        }
    }

    private func text(_ fact: CriterionFact, _ criterion: CriterionAssessment) -> String? {
        let rule = wording.rules.criteria[criterion.criterion]
        let (ledger, coverage, words) = (criterion.ledger, criterion.coverage, wording.words)
        func missing(_ vocabulary: Vocabulary, _ set: TermSet) -> String {
            set.isEmpty ? "0" : "\(set.count) (\(wording.list(vocabulary, set)))"
        }
        switch fact {
        case .id: return rule.id
        case .area: return wording.rules.framework.areas[rule.area].id
        case .records: return String(criterion.records.count)
        case .weight: return Figures.fixed(ledger.weight, 4)
        case .inFavour: return Figures.fixed(ledger.inFavour, 4)
        case .against: return Figures.fixed(ledger.against, 4)
        case .position: return Figures.signed(ledger.position, 4)
        case .low: return Figures.signed(ledger.interval.lowerBound, 4)
        case .high: return Figures.signed(ledger.interval.upperBound, 4)
        case .origins: return "\(coverage.origins.count) (\(wording.list(words.origins, coverage.origins)))"
        case .originsShort: return String(max(0, rule.expects.independentOrigins - coverage.origins.count))
        case .kindsMissing: return missing(words.kinds, coverage.kindsMissing)
        case .partnersMissing: return missing(words.partners, coverage.partnersMissing)
        case .phasesMissing: return missing(words.phases, coverage.phasesMissing)
        case .cohortsMissing: return missing(words.cohorts, coverage.cohortsMissing)
        case .newest: return criterion.newest?.description
        case .newestVoice:
            return rule.expects.voice.indices.compactMap { criterion.newestByOrigin[$0] }.max()?.description
        case .stale:
            return criterion.newest.map {
                $0 < wording.assessment.asOf.subtracting(rule.expects.freshWithin) ? "true" : "false"
            }
        case .lapsed: return String(criterion.lapsed.count)
        case .lapsing: return String(criterion.lapsing.count)
        case .conflicts: return String(criterion.conflicts.count)
        case .level: return criterion.level.map { wording.rules.framework.levels[$0.level].id }
        }
    }

    private func originText(_ name: String, _ criterion: CriterionAssessment) -> String? {
        let prefix = "newest-from-"
        guard name.hasPrefix(prefix), let origin = wording.words.origins.index(of: String(name.dropFirst(prefix.count)))
        else { return nil }
        return criterion.newestByOrigin[origin]?.description
    }

    private func text(_ fact: FindingFact, _ item: FindingProgress) -> String? {
        let actions = ActionWording(wording)
        switch fact {
        case .id: return item.finding.id
        case .title: return PlainText.line(item.finding.title)
        case .inspected: return item.inspection.date.description
        case .actions: return String(item.actions.count)
        case .openActions: return String(item.actions.count { actions.isOpen($0) })
        case .records: return String(item.records.count)
        case .goodRecords: return String(item.good.count)
        case .badRecords: return String(item.bad.count)
        case .shown: return String(item.good.count { wording.assessment.records[$0].impact == 0 })
        }
    }

    private func text(_ fact: DocumentFact, _ item: DocumentReadiness) -> String? {
        switch fact {
        case .id: wording.rules.documents[item.document].id
        case .title: PlainText.line(wording.rules.documents[item.document].title)
        case .records: String(item.records.count)
        case .newest: item.newest?.description
        case .ready: item.isReady ? "true" : "false"
        }
    }

    private func text(_ fact: ActionFact, _ action: Action) -> String? {
        let asOf = wording.assessment.asOf
        let actions = ActionWording(wording)
        let kpi = action.kpi
        switch fact {
        case .id: return action.id
        case .title: return PlainText.line(action.title)
        case .owner: return action.owner.map(PlainText.line)
        case .partner: return action.partner.map { wording.words.partners[$0].id }
        case .start: return action.start?.description
        case .due: return action.due?.description
        case .status: return action.status.map { wording.words.statuses[$0].id }
        case .daysOverdue: return action.due.map { actions.isOpen(action) ? String(max(0, asOf.days(since: $0))) : "0" }
        case .open: return action.status == nil ? nil : actions.isOpen(action) ? "true" : "false"
        case .kpi: return kpi == nil ? "false" : "true"
        case .kpiBaseline: return kpi?.baseline.map { Figures.short($0) }
        case .kpiTarget: return kpi?.target.map { Figures.short($0) }
        case .kpiActual: return kpi?.actual.map { Figures.short($0) }
        case .kpiDate: return kpi?.date?.description
        case .kpiProgress: return kpi?.progress.map { Figures.short($0, 1) }
        case .milestones: return String(action.milestones.count)
        case .milestonesLate:
            return String(action.milestones.count { $0.due < asOf && ($0.done.map { $0 > asOf } ?? true) })
        case .answers: return String(action.answers.count)
        case .impactRecords: return String(actions.knownImpact(of: action).count)
        }
    }
}
