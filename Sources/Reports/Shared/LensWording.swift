package import Assessment
import Rules

/// Sentences about what a lens changed.
package struct LensWording {
    private let wording: Wording
    private let view: LensView
    private var assessment: Assessment { wording.assessment }

    /// Nil for the plain view.
    package init?(_ wording: Wording) {
        guard let view = wording.assessment.view else { return nil }
        self.wording = wording
        self.view = view
    }

    /// `Seen as an inspector who asks for proof may see it`.
    package var title: String { "Seen as \(PlainText.line(view.lens.title))" }

    /// The outcome in the plain view and through the lens.
    package var outcome: String {
        let (plain, seen) = (view.plainOutcome, assessment.outcome)
        let position =
            "The overall position moves from \(Figures.signed(plain.score, 2)) to \(Figures.signed(seen.score, 2))"
        return "\(position), the likely outcome from \(level(plain)) to \(level(seen))."
    }

    /// What was discounted, a sentence for each rule that fell on a record.
    package var discounts: [String] {
        view.lens.discounts.indices.compactMap { index in
            let discount = view.lens.discounts[index]
            let count = records(index).count
            guard count > 0 else { return nil }
            return "Less weight for \(PlainText.line(discount.because)): "
                + "\(Figures.counted(count, "record")) at \(Figures.short(discount.inFavour)) of their weight in favour "
                + "[\(discount.id)]."
        }
    }

    /// The records that a discount falls on and that have something to lose, by index.
    package func records(_ discount: Int) -> [Int] {
        assessment.records.indices.filter { index in
            guard assessment.records[index].discounts.contains(discount), let rating = assessment.records[index].rating
            else { return false }
            return wording.rules.judgement.weights.ratings[rating].inFavour > 0
        }
    }

    /// A criterion whose position moved.
    package struct Move {
        package let criterion: Int
        package let before: CriterionAssessment
        package let after: CriterionAssessment
        package var size: Double { after.ledger.position - before.ledger.position }
    }

    /// The criteria whose positions moved by a hundredth or more, those that moved most first.
    package var moves: [Move] {
        zip(view.plainCriteria, assessment.criteria).map { Move(criterion: $1.criterion, before: $0, after: $1) }
            .filter { abs($0.size) >= 0.005 }.sorted { (abs($1.size), $0.criterion) < (abs($0.size), $1.criterion) }
    }

    /// `Commissioning: -0.38 to -0.41, level 3 as before`.
    package func line(_ move: Move) -> String {
        let (before, after) = (wording.level(of: move.before), wording.level(of: move.after))
        return "\(wording.title(ofCriterion: move.criterion)): \(Figures.signed(move.before.ledger.position, 2)) to "
            + "\(Figures.signed(move.after.ledger.position, 2)), "
            + (before == after ? "\(after) as before" : "\(before) before, now \(after)")
    }

    private func level(_ outcome: OutcomeAssessment) -> String {
        guard let likely = outcome.likely else { return "none (not enough evidence)" }
        return "\(wording.level(likely)) (\(Figures.percents(outcome.probabilities)[likely]))"
    }
}
