import Rules

/// Works out by how much the mean level would move if gaps were closed.
struct GapEffects {
    private let rules: RuleSet
    private let criteria: [CriterionAssessment]
    private let calculation: OutcomeCalculation
    private let now: Double

    private let recalculation: Recalculation

    init(_ context: AssessmentContext, criteria: [CriterionAssessment], outcome: OutcomeAssessment) {
        let rules = context.rules
        recalculation = Recalculation(rules: rules, records: context.records, asOf: context.asOf)
        self.rules = rules
        self.criteria = criteria
        calculation = outcome.calculation
        now = outcome.expectedLevel
    }

    /// The effect of a closing on criteria, by records.
    ///
    /// Added evidence is one clear finding of the best or the worst rating on the main criterion. Removed weakness is the
    /// weight against that the records carry on any criterion, and others on the same theme then count for more. Limits are taken to stay as they are.
    func effect(of closing: GapRule.Closing, on subjects: [Int], records: [Int]) -> GapEffect {
        switch closing {
        case .none: return .none
        case .addsEvidence:
            guard let main = subjects.first, let best = rules.judgement.weights.ratings.first,
                let worst = rules.judgement.weights.ratings.last
            else { return .none }
            let better = change { $0 == main ? criteria[$0].ledger.changed(inFavour: best.inFavour) : nil }
            let worse = change { $0 == main ? criteria[$0].ledger.changed(against: worst.against) : nil }
            return GapEffect(best: min(0, better), worst: max(0, worse))
        case .removesWeakness:
            let removed = Set(records)
            let better = change { criterion in
                let isConcerned = criteria[criterion].contributions.contains {
                    removed.contains($0.record) && $0.against > 0
                }
                return isConcerned ? recalculation.ledger(of: criteria[criterion], mending: removed) : nil
            }
            return GapEffect(best: min(0, better), worst: 0)
        }
    }

    /// The change of the mean level when some criteria's ledgers are replaced.
    private func change(_ replacement: (Int) -> Ledger?) -> Double {
        let positions = criteria.indices.map { (replacement($0) ?? criteria[$0].ledger).position }
        let probabilities = calculation.probabilities(score: calculation.score(positions))
        return OutcomeAssessment.expectedLevel(probabilities) - now
    }
}
