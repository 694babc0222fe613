import Assessment
import Rules
import SourceText
import Vocabularies

/// What would move the outcome most.
struct SensitivityJSON: Encodable {
    struct Loss: Encodable {
        let record, likely: String
        let change: Rounded
    }
    struct Closing: Encodable {
        let gap: String
        let likely: Nullable<String>
        let change: Rounded
    }

    let records: [Loss]
    let gaps: [Closing]

    init(_ wording: Wording) {
        let assessment = wording.assessment
        let levels = wording.rules.framework.levels
        records = assessment.sensitivity.records.map {
            Loss(record: wording.id($0.record), likely: levels[$0.likely].id, change: Rounded($0.change))
        }
        gaps = assessment.sensitivity.gaps.map { index in
            let gap = assessment.gaps[index]
            return Closing(
                gap: gap.id, likely: Nullable(gap.effect.likelyAtBest.map { levels[$0].id }),
                change: Rounded(gap.effect.best))
        }
    }
}

/// A kind of record that would add to confidence.
struct NeededKindJSON: Encodable {
    let kind: String
    let criteria: [String]
    let newViewpoints: Int
    let narrowing: Rounded

    init(_ needed: NeededKind, _ wording: Wording) {
        kind = wording.words.kinds[needed.kind].id
        criteria = needed.criteria.map { wording.rules.criteria[$0].id }
        newViewpoints = needed.newViewpoints
        narrowing = Rounded(needed.narrowing)
    }
}

/// What a lens changed.
struct LensJSON: Encodable {
    struct Plain: Encodable {
        let likely: Nullable<String>
        let probabilities: [String: Double]
        let score: Rounded
    }
    struct Discount: Encodable {
        let id, because, place: String
        let inFavour: Rounded
        let records: [String]
    }
    struct Move: Encodable {
        let criterion: String
        let plainPosition, position: Rounded
        let plainLevel, level: Nullable<String>
    }

    let id, title: String
    let plain: Plain
    let discounts: [Discount]
    let moves: [Move]

    /// Nil for the plain view.
    init?(_ wording: Wording) {
        guard let view = wording.assessment.view, let lens = LensWording(wording) else { return nil }
        let levels = wording.rules.framework.levels
        id = view.lens.id
        title = view.lens.title
        plain = Plain(
            likely: Nullable(view.plainOutcome.likely.map { levels[$0].id }),
            probabilities: OutcomeJSON.probabilities(view.plainOutcome.probabilities, levels: levels),
            score: Rounded(view.plainOutcome.score))
        discounts = view.lens.discounts.enumerated().map { index, discount in
            Discount(
                id: discount.id, because: discount.because, place: discount.place.line,
                inFavour: Rounded(discount.inFavour), records: wording.ids(lens.records(index)))
        }
        moves = lens.moves.map { move in
            Move(
                criterion: wording.rules.criteria[move.criterion].id,
                plainPosition: Rounded(move.before.ledger.position), position: Rounded(move.after.ledger.position),
                plainLevel: Nullable(move.before.level.map { levels[$0.level].id }),
                level: Nullable(move.after.level.map { levels[$0.level].id }))
        }
    }
}
