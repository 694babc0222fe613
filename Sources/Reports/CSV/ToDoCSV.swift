public import Assessment
import CalendarDates
import Evidence
import PositionedYAML
import Rules
import SeparatedValues
import Vocabularies

/// What is to be done, as a table for spreadsheets: the gaps, those with the largest effect first, and then the plan's actions.
///
/// Comma-separated values (RFC 4180) in UTF-8 with a byte order mark, so that spreadsheets read it well. Values that a spreadsheet
/// might take for a formula have an apostrophe in front. Days are written YYYY-MM-DD.
public enum ToDoCSV {
    private static let header = [
        "partnership", "what", "id", "sort", "severity", "criteria", "text", "remedy", "effect on the level", "owner",
        "due", "status", "measure", "records",
    ]

    /// Renders the gaps and actions of assessments.
    public static func render(_ assessments: [Assessment]) -> String {
        "\u{FEFF}" + SeparatedLine.text(header)
            + assessments.flatMap(rows).map { SeparatedLine.text($0.map(GuardedCell.written)) }.joined()
    }

    private static func rows(of assessment: Assessment) -> [[String]] {
        let wording = Wording(assessment)
        return assessment.gaps.map { row(of: $0, wording) } + assessment.actions.map { row(of: $0, wording) }
    }

    private static func row(of gap: Gap, _ wording: Wording) -> [String] {
        let answering = GapAnswers.open(for: gap, in: wording.assessment).first
        let actions = ActionWording(wording)
        return [
            wording.areaName, "gap", gap.id, gap.rule.sort.rawValue, gap.rule.urgency.rawValue,
            wording.titles(ofCriteria: gap.criteria), PlainText.line(gap.message), PlainText.line(gap.remedy),
            wording.effect(gap.effect), answering.flatMap(actions.owner) ?? "",
            answering?.due?.description ?? "", answering.flatMap(actions.status) ?? "", "",
            wording.ids(gap.records).joined(separator: "; "),
        ]
    }

    private static func row(of action: Action, _ wording: Wording) -> [String] {
        let actions = ActionWording(wording)
        return [
            wording.areaName, "action", action.id, "", "", wording.titles(ofCriteria: action.criteria),
            PlainText.line(action.title), "", "", actions.owner(action) ?? "", action.due?.description ?? "",
            actions.status(action) ?? "", action.kpi.map(actions.measure) ?? "",
            actions.knownImpact(of: action).joined(separator: "; "),
        ]
    }
}
