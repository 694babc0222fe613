import Assessment
import Evidence
import Rules

extension ClaimChecker {
    /// The parts of the rules that an expectation holds to account, given that it holds.
    func elements(shownBy claim: Claim) -> [CoverageElement] {
        switch claim.content {
        case .likely(let level): [.outcomeLevel(level)]
        case .outcomeRule(let rule, let isKept): [.outcomeConfidence(rule, isKept: isKept)]
        case .limit(let limit, applies: true): [.limit(limit)]
        case .precedent(_?): [.precedent]
        case .level(let criterion, let level): [.criterion(criterion), .criterionLevel(level)]
        case .above(let criterion, _), .below(let criterion, _), .confidence(let criterion, _),
            .allCriterionRules(let criterion):
            [.criterion(criterion)]
        case .criterionRule(let criterion, let rule, let isKept):
            [.criterion(criterion), .criterionConfidence(rule, isKept: isKept)]
        case .band(let record, _?): band(of: record)
        case .trajectoryRule(let record, _?): trajectory(of: record)
        case .discounts(_, let lens, let discounts): discounts.map { .discount(lens: lens, $0) }
        case .gap(let pattern): [.gap(pattern.rule)]
        case .finding(let pattern): [.check(pattern.check)]
        case .outcomeConfidence, .allOutcomeRules, .limit, .noLimits, .precedent, .state, .term, .band,
            .trajectoryRule, .noGap, .noGaps, .noFinding, .noFindings:
            []
        }
    }

    private func band(of record: String) -> [CoverageElement] {
        let rated = assessment.recordIndex(of: record).map { assessment.records[$0] }
        guard let band = rated?.derivation?.band else { return [] }
        let sort: ShareRule.Measure? =
            switch rated?.record.measure {
            case .survey: .survey
            case .audit: .audit
            case .indicator, nil: nil
            }
        let share = assessment.rules.indicators.shares.first { $0.measure == sort }
        return [.band(list: band.list, id: band.rule.id)] + (share.map { [.share($0.id)] } ?? [])
    }

    private func trajectory(of record: String) -> [CoverageElement] {
        let rated = assessment.recordIndex(of: record).map { assessment.records[$0] }
        guard let trajectory = rated?.derivation?.trajectory else { return [] }
        return [.trajectory(list: trajectory.list, id: trajectory.rule.id)]
    }
}
