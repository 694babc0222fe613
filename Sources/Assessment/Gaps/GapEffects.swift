import Rules

/// Works out by how much the mean level would move if gaps were closed.
struct GapEffects: Sendable {
    private let rules: RuleSet
    private let criteria: [CriterionAssessment]
    private let probe: OutcomeProbe
    private let now: Double
    private let recalculation: Recalculation

    init(_ context: AssessmentContext, criteria: [CriterionAssessment], outcome: OutcomeAssessment) {
        let rules = context.rules
        recalculation = Recalculation(rules)
        self.rules = rules
        self.criteria = criteria
        probe = outcome.probe
        now = outcome.expectedLevel
    }

    /// The effect of a closing on criteria, by records.
    ///
    /// Added evidence is one clear finding of the best or the worst rating on the main criterion; limits are taken to stay as
    /// they are. Removed weakness is the weight against that the records carry on any criterion: others on the same theme
    /// then count for more, and limits no longer count the records.
    func effect(of closing: GapRule.Closing, on subjects: [Int], records: RecordSet) -> GapEffect {
        switch closing {
        case .none: return .none
        case .addsEvidence:
            guard let main = subjects.first, let best = rules.judgement.weights.ratings.first,
                let worst = rules.judgement.weights.ratings.last
            else { return .none }
            let ledger = criteria[main].ledger
            let better = probe.probabilities(
                changed: [main: ledger.changed(inFavour: best.inFavour).position], gone: nil)
            let worse = probe.probabilities(changed: [main: ledger.changed(against: worst.against).position], gone: nil)
            return effect(better: better, worse: worse)
        case .removesWeakness:
            var changed: [Int: Double] = [:]
            // In place: a copy of a criterion for each gap would cost more than many a sum.
            for index in criteria.indices where !criteria[index].members.isDisjoint(with: records) {
                changed[index] = recalculation.ledger(of: criteria[index].contributions, mending: records).position
            }
            return effect(better: probe.probabilities(changed: changed, gone: records), worse: nil)
        }
    }

    private func effect(better: [Double], worse: [Double]?) -> GapEffect {
        let best = min(0, OutcomeAssessment.expectedLevel(better) - now)
        let worst = max(0, worse.map { OutcomeAssessment.expectedLevel($0) - now } ?? 0)
        guard best < 0 || worst > 0 else { return .none }
        return GapEffect(best: best, worst: worst, likelyAtBest: OutcomeCalculation.likely(better))
    }
}
