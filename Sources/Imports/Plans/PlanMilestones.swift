import CalendarDates
import Tables

/// Reads the milestones of a row: one with its dates in columns, or lines of `title | due | done`.
struct PlanMilestones {
    private let cells: PlanCells

    init(_ cells: PlanCells) { self.cells = cells }

    func milestones() -> [ActionDraft.Milestone] {
        let lines = (cells.text(.milestone) ?? "").split(whereSeparator: \.isNewline).map(Self.line).filter {
            !$0.isEmpty
        }
        let hasDates = cells.text(.milestoneDue) != nil || cells.text(.milestoneDone) != nil
        if lines.isEmpty, hasDates {
            cells.report(
                "missing-value", .milestone, "here are dates of a milestone, and no milestone",
                remedy: "write what is to be reached")
        }
        if lines.count > 1, hasDates {
            cells.report(
                "contradiction", .milestone, "here are \(lines.count) milestones and dates for one",
                remedy: "write a line 'title | due | done' for each, or a row for each")
            return []
        }
        return lines.compactMap(milestone)
    }

    private func milestone(_ line: String) -> ActionDraft.Milestone? {
        let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { CellText.trimmed($0) }
        guard parts.count <= 3, !parts[0].isEmpty else {
            cells.report(
                "bad-milestone", .milestone, "here is a line that is no milestone",
                remedy: "write 'title | due | done', the last only where it was reached")
            return nil
        }
        let due =
            parts.count > 1
            ? (parts[1].isEmpty ? nil : cells.date(parts[1], .milestone)) : cells.date(.milestoneDue)
        let done =
            parts.count > 1
            ? (parts.count > 2 && !parts[2].isEmpty ? cells.date(parts[2], .milestone) : nil)
            : cells.date(.milestoneDone)
        let isStated = parts.count > 1 ? !parts[1].isEmpty : cells.text(.milestoneDue) != nil
        guard let due else {
            if !isStated {
                cells.report(
                    "missing-value", .milestone, "a milestone needs the day by which it is due",
                    remedy: "write 'title | due', or the day in a column of its own")
            }
            return nil
        }
        return ActionDraft.Milestone(title: parts[0], due: due, done: done)
    }

    /// A line without the mark of a list before it.
    private static func line(_ line: Substring) -> String {
        let text = CellText.trimmed(line)
        for mark in ["- ", "\u{2022}", "\u{00B7}", "\u{2013} "] where text.hasPrefix(mark) {
            return CellText.trimmed(text.dropFirst(mark.count))
        }
        return text
    }
}
