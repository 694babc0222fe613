import CalendarDates
import Conditions
import Evidence
import PositionedYAML
import Rules
import Vocabularies
import WorkSharing

/// Assesses criteria.
struct CriterionAssessor: Sendable {
    private let context: AssessmentContext
    private let weighing: Weighing

    init(_ context: AssessmentContext) {
        self.context = context
        weighing = Weighing(rules: context.rules, asOf: context.asOf, lens: context.lens)
    }

    /// All criteria in the rules' order.
    func all() -> [CriterionAssessment] {
        let rows = context.records.rows
        var counts = Array(repeating: 0, count: context.rules.criteria.count)
        for row in rows where row.isConsidered { row.criteria.forEach { counts[$0] += 1 } }
        var considered: [[Int]] = Array(repeating: [], count: context.rules.criteria.count)
        var lapsed = considered
        // Growing lists would for a moment take twice the room.
        for criterion in considered.indices { considered[criterion].reserveCapacity(counts[criterion]) }
        for (index, row) in rows.enumerated() {
            switch row.state {
            case .considered: row.criteria.forEach { considered[$0].append(index) }
            case .lapsed: row.criteria.forEach { lapsed[$0].append(index) }
            case .notYetKnown, .superseded: break
            }
        }
        let (records, tooOld) = (considered, lapsed)
        return WorkSharing.map(records.count, size: rows.count) { assessment($0, records[$0], lapsed: tooOld[$0]) }
    }

    private func assessment(_ criterion: Int, _ records: [Int], lapsed: [Int]) -> CriterionAssessment {
        let rules = context.rules
        let judgement = rules.judgement
        let contributions = weighing.contributions(to: criterion, of: context.records, among: records)
        let ledger = Ledger(contributions, rule: judgement.position)
        let coverage = Coverage(
            of: records, in: context.records, expects: rules.criteria[criterion].expects, words: rules.vocabularies)
        let horizon = context.asOf.adding(judgement.lapsingWithin)
        var lapsing: [Int] = []
        var conflicting = Conflicts()
        var newestByOrigin: [CalendarDate?] = Array(repeating: nil, count: rules.vocabularies.origins.count)
        for index in records {
            let row = context.records.rows[index]
            if row.lapses <= horizon { lapsing.append(index) }
            conflicting.add(row, leaning: context.leaning(ofRecord: index))
            let origin = rules.vocabularies.kindOrigins[Int(row.kind)]
            newestByOrigin[origin] = max(newestByOrigin[origin] ?? row.date, row.date)
        }
        let conflicts = conflicting.themes
        var facts = CriterionFacts(
            context: context, criterion: criterion, records: records, ledger: ledger, coverage: coverage,
            lapsed: lapsed.count, lapsing: lapsing.count, conflicts: conflicts,
            newest: newestByOrigin.compactMap(\.self).max(), newestByOrigin: newestByOrigin)
        let isEnough = judgement.enoughForCriterion.truth(of: facts, asOf: context.asOf) == .met
        let level = isEnough ? judgement.levelBands.first { ledger.position >= $0.atLeast ?? -.infinity } : nil
        facts.level = level?.level
        let confidence = ConfidenceAssessment(
            judgement.criterionConfidence, facts, asOf: context.asOf, words: facts.words)
        return CriterionAssessment(
            criterion: criterion, records: records, contributions: contributions, ledger: ledger, level: level,
            confidence: confidence, coverage: coverage, lapsed: lapsed, lapsing: lapsing, conflicts: conflicts,
            newest: facts.newest, newestByOrigin: newestByOrigin)
    }

    /// The facts that gap rules and checks see.
    func facts(_ assessment: CriterionAssessment) -> CriterionFacts {
        CriterionFacts(
            context: context, criterion: assessment.criterion, records: assessment.records, ledger: assessment.ledger,
            coverage: assessment.coverage, lapsed: assessment.lapsed.count, lapsing: assessment.lapsing.count,
            conflicts: assessment.conflicts, newest: assessment.newest,
            newestByOrigin: assessment.newestByOrigin, level: assessment.level?.level)
    }
}

extension ConfidenceAssessment {
    init(_ rules: [ConfidenceRule], _ facts: some FactSource, asOf: CalendarDate, words: (Int) -> String?) {
        let items = rules.map { rule in
            Item(
                rule: rule, isMet: rule.condition.truth(of: facts, asOf: asOf) == .met,
                lacking: rule.lacking.filled(words))
        }
        func isReached(_ degree: Confidence) -> Bool {
            items.allSatisfy { $0.isMet || $0.rule.neededFor > degree }
        }
        self.items = items
        degree = isReached(.high) ? .high : isReached(.medium) ? .medium : .low
    }
}
