import Assessment
import Evidence
import Rules

extension TextPage {
    /// What a lens changed; empty for the plain view.
    func lens() -> [String] {
        guard let lens = LensWording(wording) else { return [] }
        let lines = ([lens.outcome] + lens.discounts).flatMap { paragraph($0) }
        let moves = lens.moves.flatMap { TextLayout.wrapped(lens.line($0), width: width, first: "  • ") }
        return [heading(lens.title, "what moved against the plain view")] + lines + moves
    }

    /// What would move the outcome most.
    func sensitivity() -> [String] {
        let sensitivity = SensitivityWording(wording)
        let losses = assessment.sensitivity.records.flatMap { loss -> [String] in
            let text = TextLayout.brief(wording.summary(loss.record), characters: 80)
            return TextLayout.wrapped(
                "Without “\(text)” [\(wording.id(loss.record))]: \(sensitivity.effect(of: loss)).", width: width,
                first: "  • ")
        }
        let closings = assessment.sensitivity.gaps.flatMap { index -> [String] in
            let gap = assessment.gaps[index]
            let text = TextLayout.brief(PlainText.line(gap.message), characters: 80)
            return TextLayout.wrapped(
                "Closing “\(text)” [\(gap.id)]: \(sensitivity.effectOfClosing(gap)).", width: width, first: "  • ")
        }
        guard !losses.isEmpty || !closings.isEmpty else { return [] }
        return [heading("What would change it", "one record or one gap at a time")] + losses + closings
    }
}
