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
        // The plan's answer to it, where the gap is about an action or about a finding that actions answer.
        let answering = wording.assessment.actions.first { action in
            gap.about.map { about in action.id == about || action.answers.contains { $0.value == about } } ?? false
        }
        return [
            wording.areaName, "gap", gap.id, gap.rule.sort.rawValue, gap.rule.urgency.rawValue,
            wording.titles(ofCriteria: gap.criteria), PlainText.line(gap.message), PlainText.line(gap.remedy),
            wording.effect(gap.effect), answering.map { owner(of: $0, wording) } ?? "",
            answering?.due?.description ?? "", answering.map { status(of: $0, wording) } ?? "", "",
            wording.ids(gap.records).joined(separator: "; "),
        ]
    }

    private static func row(of action: Action, _ wording: Wording) -> [String] {
        let actions = ActionWording(wording)
        return [
            wording.areaName, "action", action.id, "", "", wording.titles(ofCriteria: action.criteria),
            PlainText.line(action.title), "", "", owner(of: action, wording), action.due?.description ?? "",
            status(of: action, wording), action.kpi.map(actions.measure) ?? "",
            actions.knownImpact(of: action).joined(separator: "; "),
        ]
    }

    private static func owner(of action: Action, _ wording: Wording) -> String {
        let partner = action.partner.map { PlainText.line(wording.words.partners[$0].title) }
        return [action.owner.map(PlainText.line), partner].compactMap(\.self).joined(separator: ", ")
    }

    private static func status(of action: Action, _ wording: Wording) -> String {
        action.status.map { PlainText.line(wording.words.statuses[$0].title) } ?? ""
    }
}
