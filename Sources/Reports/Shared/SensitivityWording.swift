package import Assessment
import Rules
import Vocabularies

/// Sentences about what would move the outcome.
package struct SensitivityWording {
    private let wording: Wording
    private var assessment: Assessment { wording.assessment }

    package init(_ wording: Wording) { self.wording = wording }

    /// What the loss of a record would do: `0.07 of a level worse, level 2 still likely`.
    package func effect(of loss: Sensitivity.Loss) -> String {
        let size = Figures.fixed(abs(loss.change), 2)
        let move =
            size == "0.00" ? "less than 0.01 of a level" : "\(size) of a level \(loss.change > 0 ? "worse" : "better")"
        return move + then(loss.likely)
    }

    /// What closing a gap would do at best.
    package func effectOfClosing(_ gap: Gap) -> String {
        let size = Figures.fixed(-gap.effect.best, 2)
        let move = size == "0.00" ? "less than 0.01 of a level better" : "up to \(size) of a level better"
        return move + then(gap.effect.likelyAtBest)
    }

    /// The kinds of records that would add most to confidence, in one paragraph; empty where none is missing.
    package var neededKinds: String {
        let needed = assessment.neededKinds.prefix(3)
        guard !needed.isEmpty else { return "" }
        let words = needed.map { kind -> String in
            let title = WordList.uncapitalised(PlainText.line(wording.words.kinds[kind.kind].title))
            let views =
                kind.newViewpoints == 0
                ? ""
                : ", a new point of view on \(kind.newViewpoints == kind.criteria.count ? "all" : "\(kind.newViewpoints)") of them"
            return
                "\(title) (expected and missing for \(Figures.counted(kind.criteria.count, "criterion", "criteria"))\(views))"
        }
        return "What would add most to confidence: \(words.joined(separator: "; "))."
    }

    private func then(_ level: Int?) -> String {
        guard let level, let now = assessment.outcome.likely else { return "" }
        return level == now ? ", \(wording.level(level)) still likely" : ", and \(wording.level(level)) would be likely"
    }
}
