import Assessment
import Comparisons
import Rules

/// What moved the overall position, in JSON.
struct ScoreMoveJSON: Encodable {
    struct Share: Encodable {
        let record, reason: String
        let adds: Rounded
    }

    let move: Rounded
    let records: [Share]
    let criterionWeights, notKnowing, otherCriteria: Rounded

    init(_ page: ComparisonPage) {
        let score = page.detail.score
        move = Rounded(page.after.outcome.score - page.before.outcome.score)
        records = score.records.map {
            Share(record: $0.record, reason: page.reason($0.record).name, adds: Rounded($0.effect))
        }
        criterionWeights = Rounded(score.criterionWeights)
        notKnowing = Rounded(score.notKnowing)
        otherCriteria = Rounded(score.otherCriteria)
    }
}

/// What moved a criterion, in JSON.
struct PositionMoveJSON: Encodable {
    struct Standing: Encodable {
        let position: Rounded
        let level: Nullable<String>
        let confidence: String
        let inFavour, against: Rounded

        init(_ criterion: CriterionAssessment, _ rules: RuleSet) {
            position = Rounded(criterion.ledger.position)
            level = Nullable(criterion.level.map { rules.framework.levels[$0.level].id })
            confidence = criterion.confidence.degree.rawValue
            inFavour = Rounded(criterion.ledger.inFavour)
            against = Rounded(criterion.ledger.against)
        }
    }
    struct Weight: Encodable { let inFavour, against: Rounded }
    struct Share: Encodable {
        let record, reason: String
        let factors: [String]
        let before, after: Weight
        let adds: Rounded
    }

    let id: String
    let before, after: Standing
    let move, notKnowing: Rounded
    let records: [Share]

    init(_ move: PositionMove, _ page: ComparisonPage) {
        id = page.before.rules.criteria[move.before.criterion].id
        before = Standing(move.before, page.before.rules)
        after = Standing(move.after, page.after.rules)
        self.move = Rounded(move.move)
        notKnowing = Rounded(move.notKnowing)
        records = move.shares.map { share in
            Share(
                record: share.record, reason: page.reason(share).name, factors: share.factors,
                before: Weight(inFavour: Rounded(share.favourBefore), against: Rounded(share.againstBefore)),
                after: Weight(inFavour: Rounded(share.favourAfter), against: Rounded(share.againstAfter)),
                adds: Rounded(share.effect))
        }
    }
}
