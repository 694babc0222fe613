public import Checking
import CalendarDates
import SourceText

/// A check as Markdown for the summary of a job on GitHub, with all findings.
public enum GitHubSummary {
    /// How many bytes of tables there may be. GitHub refuses a summary above 1,024 KiB and then shows none of it.
    private static let budget = 900_000

    /// Renders reports, one after the other.
    /// - Returns: Markdown that ends with a line feed. Findings beyond what GitHub takes are counted instead of shown.
    public static func markdown(_ reports: [CheckReport]) -> String {
        let views = reports.map { CheckView($0) }
        var left = budget
        var lines = views.flatMap { section($0, &left) }
        if views.count != 1 { lines += ["", "**\(Markdown.text(CheckWording.total(views)))**"] }
        return lines.drop { $0.isEmpty }.joined(separator: "\n") + "\n"
    }

    private static func section(_ view: CheckView, _ left: inout Int) -> [String] {
        let report = view.report
        let verdict = CheckWording.verdict(view.status, reasons: view.reasons.count)
        var lines = ["", "## \(Markdown.text("\(view.name): \(verdict)"))", ""]
        lines.append(Markdown.text("\(view.framework), as of \(report.asOf.words)."))
        if view.status == .invalid {
            lines += ["", "The input cannot be used as it is, so nothing else was checked."]
        }
        lines += list("Why the gate is tripped", view.otherReasons.map { CheckWording.reason($0) }, &left)
        lines += list("What is worse than before", view.quietRegressions.map(change), &left)
        lines += list("What new evidence shows", (report.changes?.news ?? []).map(change), &left)
        lines += list("What is better than before", (report.changes?.improvements ?? []).map(change), &left)
        lines += table("Findings", report.open, view, &left)
        lines += table("Waived", view.waived, view, &left)
        lines += list(
            "No longer found", (report.changes?.stale ?? []).map { "\($0.subject) [\($0.check)]" }, &left)
        lines += list("Not checked", report.unchecked.map(CheckWording.sentence), &left)
        return lines + ["", Markdown.text(CheckWording.tally(view))]
    }

    private static func change(_ change: BaselineChanges.Change) -> String {
        "\(CheckWording.sentence(change.message)) [\(change.kind.rawValue): \(change.subject)]"
    }

    private static func list(_ title: String, _ items: [String], _ left: inout Int) -> [String] {
        guard !items.isEmpty else { return [] }
        return ["", "### \(title)", ""] + fitting(items.map { "- " + Markdown.text($0) }, "- ", &left)
    }

    private static func table(
        _ title: String, _ findings: [Finding], _ view: CheckView, _ left: inout Int
    ) -> [String] {
        guard !findings.isEmpty else { return [] }
        let rows = findings.map { finding in
            [
                view.isStopping(finding) ? "**\(finding.severity.rawValue)**" : finding.severity.rawValue,
                Markdown.text(finding.place.description), Markdown.text(finding.message),
                Markdown.text(finding.remedy), Markdown.code(finding.check) + state(finding, view),
            ]
        }
        let lines = Markdown.table(["Severity", "Place", "What is wrong", "What to do", "Check"], rows)
        return ["", "### \(title) (\(findings.count))", ""] + lines.prefix(2)
            + fitting(Array(lines.dropFirst(2)), "\n", &left)
    }

    private static func state(_ finding: Finding, _ view: CheckView) -> String {
        if let waiver = finding.waiver { return ", waived by \(Markdown.code(waiver))" }
        return view.report.changes != nil && finding.isNew ? ", new" : ""
    }

    /// As many of the lines as the budget allows, and how many more there are.
    private static func fitting(_ lines: [String], _ before: String, _ left: inout Int) -> [String] {
        var shown: [String] = []
        for line in lines {
            guard line.utf8.count < left else { break }
            left -= line.utf8.count + 1
            shown.append(line)
        }
        let more = lines.count - shown.count
        return more == 0 ? shown : shown + [before + "\(more) more are left out here."]
    }
}
