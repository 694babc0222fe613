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
        let (rows, judgement) = (context.records.rows, context.rules.judgement)
        context.ask(countedBy: judgement.criterionConfidence.map(\.condition) + [judgement.enoughForCriterion])
        // For each criterion the set of records that count, and then of those that are too old.
        let count = context.rules.criteria.count
        let all = TermSet(indices: context.rules.criteria.indices)
        let sets = RecordSet.sets(2 * count, below: rows.count) { word, bits in
            for index in word * 64..<min(word * 64 + 64, rows.count) {
                let offset: Int
                switch rows[index].state {
                case .considered: offset = 0
                case .lapsed: offset = 1
                case .notYetKnown, .superseded: continue
                }
                rows[index].criteria.intersection(all).forEach { bits[2 * $0 + offset] |= 1 << UInt64(index % 64) }
            }
        }
        let counts = CoverageCounts(context)
        // The largest first, so that none of them is what all wait for in the end.
        let sizes = (0..<count).map { sets[2 * $0].count }
        let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
        return WorkSharing.map(count, size: rows.count) { number in
            assessment(order[number], sets[2 * order[number]], lapsed: sets[2 * order[number] + 1].indices, counts)
        }.sorted { $0.criterion < $1.criterion }
    }

    private func assessment(_ criterion: Int, _ members: RecordSet, lapsed: [Int], _ counts: CoverageCounts)
        -> CriterionAssessment
    {
        let rules = context.rules
        let judgement = rules.judgement
        let records = members.indices
        let contributions = weighing.contributions(to: criterion, of: context.records, among: records)
        let ledger = Ledger(contributions, rule: judgement.position)
        let words = rules.vocabularies
        let originWeights = OriginWeights(
            contributions, of: context.records.rows, isFromOutside: words.kindOrigins.map { !words.originIsOwn[$0] })
        let coverage = Coverage(
            counts, of: criterion, expects: rules.criteria[criterion].expects, words: words)
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
            context: context, criterion: criterion, records: records, members: members, ledger: ledger,
            coverage: coverage, lapsed: lapsed.count, lapsing: lapsing.count, conflicts: conflicts,
            newest: newestByOrigin.compactMap(\.self).max(), newestByOrigin: newestByOrigin)
        let isEnough = judgement.enoughForCriterion.truth(of: facts, asOf: context.asOf) == .met
        let level = isEnough ? judgement.levelBands.first { ledger.position >= $0.atLeast ?? -.infinity } : nil
        facts.level = level?.level
        let confidence = ConfidenceAssessment(
            judgement.criterionConfidence, facts, asOf: context.asOf, words: facts.words)
        return CriterionAssessment(
            criterion: criterion, records: records, members: members, contributions: contributions,
            originWeights: originWeights, ledger: ledger, level: level, confidence: confidence, coverage: coverage,
            lapsed: lapsed, lapsing: lapsing, conflicts: conflicts,
            newest: facts.newest, newestByOrigin: newestByOrigin)
    }

    /// The facts that gap rules and checks see.
    func facts(_ assessment: CriterionAssessment) -> CriterionFacts {
        CriterionFacts(
            context: context, criterion: assessment.criterion, records: assessment.records,
            members: assessment.members, ledger: assessment.ledger, coverage: assessment.coverage,
            lapsed: assessment.lapsed.count, lapsing: assessment.lapsing.count,
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
