import Assessment
import Rules

extension MarkdownPage {
    /// Where the partnership stands among inspected areas; empty where the rules know of none.
    func inspected() -> [String] {
        guard let inspected = InspectedWording(wording) else { return [] }
        let levels = assessment.rules.framework.levels.indices
        func cells(_ spreads: [PositionSpread?]) -> [String] {
            levels.map { level in
                spreads[level].map {
                    "\(Figures.signed($0.median, 2)) (\(Figures.signed($0.least, 2)) to \(Figures.signed($0.greatest, 2)))"
                } ?? ""
            }
        }
        let rows = inspected.comparison.criteria.map { criterion -> [String] in
            let position = assessment.criteria[criterion.criterion].ledger.position
            return [Markdown.text(wording.title(ofCriterion: criterion.criterion)), Figures.signed(position, 2)]
                + cells(criterion.spreads)
                + [Markdown.text(criterion.placement.map { inspected.words($0) } ?? "not enough evidence")]
        }
        var lines = [
            "## Beside inspected areas", "",
            "Beside \(Markdown.text(inspected.areas)). \(Markdown.text(inspected.overall))", "",
        ]
        lines += Markdown.table(
            ["Criterion", "Position"] + levels.map { "\(Markdown.text(capital(wording.level($0)))) areas" } + [
                "It lies"
            ],
            right: [1], rows)
        lines += ["", "For each level the median of the areas, and the lowest and the highest."]
        guard !inspected.similar.isEmpty else { return lines }
        return lines + ["", "Areas that stood most as this one does:", ""]
            + inspected.similar.map { "- " + Markdown.text($0) }
    }
}
