import Assessment
import Evidence
import Rules

extension MarkdownPage {
    /// What a lens changed; empty for the plain view.
    func lens() -> [String] {
        guard let lens = LensWording(wording) else { return [] }
        let sentences = [lens.outcome] + lens.discounts + lens.moves.map { lens.line($0) + "." }
        return ["## \(Markdown.text(lens.title))", ""] + sentences.map { "- " + Markdown.text($0) }
    }

    /// What would move the outcome most.
    func sensitivity() -> [String] {
        let sensitivity = SensitivityWording(wording)
        let all = assessment.sensitivity
        guard !all.records.isEmpty || !all.gaps.isEmpty else { return [] }
        let losses = all.records.map { loss in
            [
                Markdown.text(wording.summary(loss.record)) + Markdown.refs([wording.id(loss.record)]),
                sensitivity.effect(of: loss),
            ]
        }
        let closings = all.gaps.map { index in
            let gap = assessment.gaps[index]
            return [Markdown.text(gap.message) + " (\(Markdown.code(gap.id)))", sensitivity.effectOfClosing(gap)]
        }
        // No table is there without rows.
        let tables = [("Without this record", losses), ("With this gap closed", closings)].filter { !$0.1.isEmpty }.map
        {
            Markdown.table([$0.0, "The outcome would be"], $0.1)
        }
        return ["## What would change the outcome", "", "One record or one gap at a time, all else unchanged.", ""]
            + tables.joined(separator: [""])
    }
}
