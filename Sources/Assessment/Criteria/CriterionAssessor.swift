import CalendarDates
import Conditions
import Evidence
import PositionedYAML
import Rules
import Vocabularies

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
        var considered: [[Int]] = Array(repeating: [], count: context.rules.criteria.count)
        var lapsed = considered
        for (index, rated) in context.records.enumerated() {
            for criterion in rated.record.criteria {
                switch rated.standing {
                case .considered: considered[criterion].append(index)
                case .lapsed: lapsed[criterion].append(index)
                case .notYetKnown, .superseded: break
                }
            }
        }
        return context.rules.criteria.indices.map { assessment($0, considered[$0], lapsed: lapsed[$0]) }
    }

    private func assessment(_ criterion: Int, _ records: [Int], lapsed: [Int]) -> CriterionAssessment {
        let rules = context.rules
        let judgement = rules.judgement
        let contributions = weighing.contributions(to: criterion, of: context.records, among: records)
        let ledger = Ledger(contributions, rule: judgement.position)
        let coverage = Coverage(
            of: records, in: context.records, expects: rules.criteria[criterion].expects, words: rules.vocabularies)
        let horizon = context.asOf.adding(judgement.lapsingWithin)
        let lapsing = records.filter { context.records[$0].lapses <= horizon }
        let conflicts = conflicts(records)
        var newestByOrigin: [CalendarDate?] = Array(repeating: nil, count: rules.vocabularies.origins.count)
        for index in records {
            let date = context.records[index].record.date
            let origin = rules.vocabularies.kindOrigins[context.records[index].record.kind]
            newestByOrigin[origin] = max(newestByOrigin[origin] ?? date, date)
        }
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

    /// Themes on which one source speaks for the partnership and another against it.
    ///
    /// Two figures count different things and contradict nobody by pointing different ways. So where figures stand on both
    /// sides of a theme, each side with its own, they are left out, and only what is said in words can be a contradiction.
    private func conflicts(_ records: [Int]) -> [Int] {
        var favour: [Int: Side] = [:]
        var against: [Int: Side] = [:]
        for index in records {
            let record = context.records[index].record
            guard let theme = record.theme, let source = record.source?.title else { continue }
            let leaning = context.leaning(ofRecord: index)
            let isFigure = record.measure?.indicator != nil
            if leaning > 0 { favour[theme, default: Side()].add(source, isFigure: isFigure) }
            if leaning < 0 { against[theme, default: Side()].add(source, isFigure: isFigure) }
        }
        return favour.keys.filter { theme in
            guard let one = favour[theme], let other = against[theme] else { return false }
            let withFigures = one.figures.isEmpty || other.figures.isEmpty
            let (left, right) = (one.sources(withFigures), other.sources(withFigures))
            return !left.isEmpty && !right.isEmpty && left.union(right).count > 1
        }.sorted()
    }

    /// The titles of the sources on one side of a theme.
    private struct Side {
        var words: Set<String> = []
        var figures: Set<String> = []

        mutating func add(_ source: String, isFigure: Bool) {
            if isFigure { figures.insert(source) } else { words.insert(source) }
        }

        func sources(_ withFigures: Bool) -> Set<String> { withFigures ? words.union(figures) : words }
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
