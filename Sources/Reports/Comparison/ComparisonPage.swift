import Assessment
import CalendarDates
import Comparisons
import Evidence
import Rules

/// The parts of a report on two assessments.
struct ComparisonPage {
    let result: ComparedAssessments
    let one: Wording
    let other: Wording
    /// By record id, the figures of its weight that differ for any criterion.
    let factors: [String: [String]]

    init(_ result: ComparedAssessments) {
        self.result = result
        var factors: [String: [String]] = [:]
        for share in result.detail.positions.flatMap(\.shares) {
            let own = factors[share.record] ?? []
            factors[share.record] = own + share.factors.filter { !own.contains($0) }
        }
        self.factors = factors
        one = Wording(result.detail.comparison.before)
        other = Wording(result.detail.comparison.after)
    }

    var detail: ComparisonDetail { result.detail }
    var before: Assessment { detail.comparison.before }
    var after: Assessment { detail.comparison.after }

    /// What every report on two assessments says of itself.
    static let label = "self-assessments, not inspection judgements"

    var title: String {
        let names = one.areaName == other.areaName ? one.areaName : "\(one.areaName) and \(other.areaName)"
        return "\(names), two assessments compared: \(Self.label)"
    }

    /// Which two, and by what; the framework once where both go by the same.
    var subtitle: String {
        let (a, b) = (side(result.first, one), side(result.second, other))
        if before.rules.sha256 == after.rules.sha256 { return "A: \(a). B: \(b). Both by \(one.framework)" }
        return "A: \(a), by \(one.framework). B: \(b), by \(other.framework)"
    }

    var sections: [ScenarioSection] {
        let notes = ScenarioSection(title: "Note", blocks: notes.map { .paragraph($0) })
        if detail.isEmpty {
            return [
                ScenarioSection(title: "No difference", blocks: [.paragraph(sameness)]), notes,
            ].filter { !$0.blocks.isEmpty }
        }
        return [
            notes,
            ScenarioSection(title: "Outcome", blocks: outcome()),
            ScenarioSection(title: "Why the overall position moved", blocks: score()),
            ScenarioSection(title: "Criteria", blocks: criteria()),
            ScenarioSection(title: "Beside the evidence", blocks: beside()),
            ScenarioSection(title: "Gaps", blocks: gaps()),
            ScenarioSection(title: "Records that say something else", blocks: changedRecords()),
            ScenarioSection(title: "Rules", blocks: rules()),
        ].filter { !$0.blocks.isEmpty }
    }

    /// One line in fixed words.
    var tally: String {
        let counts = [
            Figures.counted(detail.records.count, "record") + " differ",
            Figures.counted(detail.comparison.moves.count, "criterion", "criteria") + " moved",
        ]
        let figures = detail.isEmpty ? "no difference" : counts.joined(separator: ", ")
        return "\(figures); A \(one.likelyInBrief); B \(other.likelyInBrief); \(Self.label)."
    }

    private func outcome() -> [ScenarioSection.Block] {
        let alone = [one, other].map { wording -> String in
            let shares = wording.assessment.outcome.byScore
            let level = OutcomeCalculation.likely(shares)
            return "\(wording.level(level)), \(Figures.percents(shares)[level])"
        }
        let rows = OutcomeTable.rows(before, after) + [["By the evidence alone"] + alone]
        let isThin = before.outcome.likely == nil || after.outcome.likely == nil
        return [.table(header: ["", "A", "B"], rows: rows)]
            + (isThin
                ? [
                    .paragraph(
                        "Where there is not enough evidence the probabilities are how often each level is reached elsewhere."
                    )
                ] : [])
    }

    private func side(_ side: ComparedAssessments.Side, _ wording: Wording) -> String {
        let revision = side.revision.map { " at git revision \(PlainText.line($0))" } ?? ""
        return
            "\(PlainText.line(side.folder))\(revision), as of \(wording.assessment.asOf.words)"
    }

    private var sameness: String {
        let dates =
            before.asOf == after.asOf ? "" : " Between the two dates nothing came in, lapsed or aged enough to show."
        return
            "A and B say the same: outcome, criteria, limits and gaps are alike, and so are the records behind them.\(dates)"
    }

    private var notes: [String] {
        var notes: [String] = []
        if before.partnership.area.id != after.partnership.area.id {
            notes.append(
                "A and B are different partnerships (\(before.partnership.area.id) and \(after.partnership.area.id)). "
                    + "Records are matched by id, so nearly all of them are only in one of the two.")
        }
        if before.rules.framework.id != after.rules.framework.id {
            notes.append("A and B are judged by different frameworks. Only what has the same id is matched.")
        } else if before.rules.sha256 != after.rules.sha256 {
            notes.append("A and B are judged by rules that differ; see the end.")
        }
        return notes
    }
}
