import Assessment
import Rules

extension TextPage {
    /// The criteria as a table by area.
    func criteria() -> [String] {
        let rules = assessment.rules
        let bar = width < 110 ? 15 : 21
        let longest = rules.criteria.indices.map { TextLayout.columns(wording.title(ofCriterion: $0)) }.max() ?? 0
        let name = max(12, min(longest, width - bar - 43))
        var lines = [heading("Criteria", "position from -1 to +1, its interval, level, confidence, records")]
        for (area, position) in zip(rules.framework.areas.indices, assessment.outcome.areaPositions) {
            lines.append(
                "  " + TextLayout.cell(PlainText.line(rules.framework.areas[area].title), name + bar + 4)
                    + TextLayout.cell(Figures.signed(position, 2), 5, right: true))
            for criterion in assessment.criteria where rules.criteria[criterion.criterion].area == area {
                lines.append(row(criterion, name: name, bar: bar))
                lines += OverrideWording.lines(assessment, of: criterion.criterion).flatMap {
                    TextLayout.wrapped($0, width: width, first: "      ")
                }
            }
        }
        return lines
    }

    private func row(_ criterion: CriterionAssessment, name: Int, bar: Int) -> String {
        let ledger = criterion.ledger
        let picture = Bars.position(ledger.position, ledger.interval, width: bar)
        let level = TextLayout.cell(wording.level(of: criterion), 19)
        let painted = criterion.level.map { self.painted(level: $0.level, level) } ?? paint.faint(level)
        return "    " + TextLayout.cell(wording.title(ofCriterion: criterion.criterion), name) + " " + picture + " "
            + TextLayout.cell(Figures.signed(ledger.position, 2), 5, right: true) + "  " + painted + " "
            + TextLayout.cell(criterion.confidence.degree.rawValue, 6) + " "
            + TextLayout.cell(String(criterion.records.count), 3, right: true)
    }
}
