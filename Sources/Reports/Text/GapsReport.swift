public import Assessment
import Evidence
import Rules

/// All gaps of an assessment for a terminal, those with the largest effect first.
public enum GapsReport {
    /// Renders the gaps.
    /// - Parameters:
    ///   - colour: whether to use ANSI colours.
    ///   - width: columns to wrap to; at least 60.
    /// - Returns: lines that end with a line feed; the last tells how many there are of each sort.
    public static func render(_ assessment: Assessment, colour: Bool, width: Int = 100) -> String {
        let page = TextPage(assessment, paint: Paint(isOn: colour), width: max(60, width))
        let title = page.heading(
            "Gaps of \(PlainText.line(assessment.partnership.area.name))", "as of \(assessment.asOf)")
        var lines = [title]
        for gap in assessment.gaps {
            lines.append("")
            lines.append(
                page.paint.bold(gap.id) + page.paint.faint("  \(gap.rule.sort.rawValue), \(gap.rule.urgency.rawValue)"))
            lines += page.paragraph(PlainText.line(gap.message))
            for record in ChiefRecords.of(gap, in: assessment, count: 3) {
                lines += page.paragraph("- \(page.wording.summary(record)) [\(page.wording.id(record))]")
            }
            lines += page.paragraph("→ " + PlainText.line(gap.remedy))
            lines += page.paragraph("Effect: \(page.wording.effect(gap.effect)).")
        }
        let counts = GapDigest.counts(assessment.gaps).map { "\($0.count) \($0.sort.rawValue)" }
        lines += ["", "\(assessment.gaps.count) gaps: \(counts.joined(separator: ", "))."]
        return lines.joined(separator: "\n") + "\n"
    }
}
