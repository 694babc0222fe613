import CalendarDates
import Conditions
import Evidence
import Rules
import SourceText
import WorkSharing

/// Finds gaps by the rules and works out what closing each would do.
struct GapFinder: Sendable {
    private let context: AssessmentContext
    private let criteria: [CriterionAssessment]
    /// What rules see of the criteria.
    private let facts: [CriterionFacts]
    private let effects: GapEffects
    private let subjects: Subjects

    init(
        _ context: AssessmentContext, assessor: CriterionAssessor, criteria: [CriterionAssessment],
        outcome: OutcomeAssessment, subjects: Subjects
    ) {
        self.context = context
        // Made once, since much is copied for each.
        facts = criteria.map(assessor.facts)
        self.criteria = criteria
        self.subjects = subjects
        effects = GapEffects(context, criteria: criteria, outcome: outcome)
    }

    /// All gaps, those with the largest effect first.
    func all() -> [Gap] {
        let rules = context.rules.judgement.gaps
        context.ask(countedBy: rules.filter { $0.subject == .criterion }.map(\.condition))
        // Each rule with each thing that it is about.
        let work = rules.indices.flatMap { rule in
            (0..<count(of: rules[rule].subject)).map { (rule: rule, subject: $0) }
        }
        let found = WorkSharing.map(work.count, size: context.records.count) { number -> Gap? in
            let (rule, subject) = (rules[work[number].rule], work[number].subject)
            switch rule.subject {
            case .criterion: return gap(rule, facts[subject])
            case .document: return gap(rule, subjects.documents[subject])
            case .finding: return gap(rule, subjects.findings[subject])
            case .action: return gap(rule, subjects.actions[subject])
            case .record, .outcome: return nil
            }
        }.compactMap(\.self)
        let urgencies = GapRule.Urgency.allCases
        return found.sorted { left, right in
            if left.effect.size != right.effect.size { return left.effect.size > right.effect.size }
            let (one, other) = (
                urgencies.firstIndex(of: left.rule.urgency), urgencies.firstIndex(of: right.rule.urgency)
            )
            if let one, let other, one != other { return one < other }
            return left.id < right.id
        }
    }

    /// How many things of a sort there are that a rule may be about.
    private func count(of subject: Subject) -> Int {
        switch subject {
        case .criterion: criteria.count
        case .document: subjects.documents.count
        case .finding: subjects.findings.count
        case .action: subjects.actions.count
        case .record, .outcome: 0
        }
    }

    private func gap(_ rule: GapRule, _ facts: CriterionFacts) -> Gap? {
        guard rule.condition.truth(of: facts, asOf: context.asOf) == .met else { return nil }
        let shown = records(that: rule, showsOf: facts)
        let id = context.rules.criteria[facts.criterion].id
        return Gap(
            id: "\(rule.id)/\(id)", rule: rule, criteria: [facts.criterion], about: nil,
            message: rule.message.filled(facts.words), remedy: rule.remedy.filled(facts.words),
            effect: effects.effect(of: rule.closing, on: [facts.criterion], records: shown),
            records: shown.indices, place: nil)
    }

    /// The records that count towards what a rule says of a criterion. Where it counts none, weakness is shown by all that
    /// weigh more against the criterion than in favour.
    private func records(that rule: GapRule, showsOf facts: CriterionFacts) -> RecordSet {
        var shown = RecordSet(below: context.records.count)
        for tally in rule.condition.shownTallies { shown.formUnion(context.answers(to: tally.condition).met) }
        shown = shown.intersection(facts.members)
        guard shown.isEmpty, rule.closing == .removesWeakness else { return shown }
        return RecordSet(
            criteria[facts.criterion].contributions.lazy.filter { $0.net < 0 }.map(\.record),
            below: context.records.count)
    }

    private func gap(_ rule: GapRule, _ facts: DocumentFacts) -> Gap? {
        let document = context.rules.documents[facts.document]
        return gap(
            rule, facts, context.rules.catalogues.document, about: document.id, criteria: document.criteria,
            records: facts.records, place: document.place)
    }

    private func gap(_ rule: GapRule, _ facts: FindingFacts) -> Gap? {
        gap(
            rule, facts, context.rules.catalogues.finding, about: facts.finding.id, criteria: facts.finding.criteria,
            records: rule.closing == .removesWeakness ? facts.bad : facts.records, place: facts.finding.place)
    }

    private func gap(_ rule: GapRule, _ facts: ActionFacts) -> Gap? {
        gap(
            rule, facts, context.rules.catalogues.action, about: facts.action.id, criteria: facts.action.criteria,
            records: [], place: facts.action.place)
    }

    private func gap(
        _ rule: GapRule, _ facts: some FactSource, _ catalogue: FactCatalogue, about: String, criteria: [Int],
        records: [Int], place: SourcePlace
    ) -> Gap? {
        guard rule.condition.truth(of: facts, asOf: context.asOf) == .met else { return nil }
        let words = { (index: Int) in facts.fact(index)?.words(catalogue.facts[index].type) }
        return Gap(
            id: "\(rule.id)/\(about)", rule: rule, criteria: criteria, about: about,
            message: rule.message.filled(words),
            remedy: rule.remedy.filled(words),
            effect: effects.effect(
                of: rule.closing, on: criteria, records: RecordSet(records, below: context.records.count)),
            records: records, place: place)
    }
}
