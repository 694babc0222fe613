public import Checking
import SourceText

/// A check as workflow commands of GitHub Actions, which shows them beside the lines of a change.
///
/// There is an `::error` exactly where the run does not pass: a finding that stops the change is an error here whatever its
/// severity, and an error that stops nothing is a warning. GitHub shows ten of a kind in a step, so no more are written; the
/// first line says how it ended, the last how many are left out. Waived findings are left out.
public enum CheckGitHub {
    /// How many of a kind GitHub shows in a step.
    private static let limit = 10

    private enum Level: String, CaseIterable { case error, warning, notice }

    private struct Annotation {
        let level: Level
        let place: SourcePlace?
        let title, message: String
    }

    /// Renders reports.
    /// - Returns: one command a line, at least one; every line ends with a line feed.
    public static func render(_ reports: [CheckReport]) -> String {
        let views = reports.map { CheckView($0) }
        let status = CheckStatus(reports)
        let opening = Annotation(
            level: status == .passed ? .notice : .error, place: nil,
            title: CheckWording.verdict(status, reasons: views.map(\.reasons.count).reduce(0, +)),
            message: opening(views))
        let all = views.flatMap(gate) + views.flatMap(findings)
        var shown = [opening]
        var left = 0
        for level in Level.allCases {
            let own = all.filter { $0.level == level }
            // A notice may have to say how many are left out.
            let room = limit - (opening.level == level ? 1 : 0) - (level == .notice ? 1 : 0)
            shown += own.prefix(room)
            left += max(0, own.count - room)
        }
        if left > 0 {
            shown.append(
                Annotation(
                    level: .notice, place: nil, title: "+\(left) more",
                    message: "GitHub shows \(limit) of a kind; the summary of the job and the log have them all."))
        }
        return shown.map(line).joined(separator: "\n") + "\n"
    }

    private static func opening(_ views: [CheckView]) -> String {
        let total = CheckWording.total(views)
        return views.first.map { "\(total) (\($0.framework))" } ?? total
    }

    /// Reasons that no finding stands for.
    private static func gate(_ view: CheckView) -> [Annotation] {
        view.otherReasons.map {
            Annotation(
                level: .error, place: $0.place, title: "\($0.kind.rawValue): \($0.subject)",
                message: CheckWording.sentence($0.message))
        }
    }

    /// Open findings, those that stop the change first.
    private static func findings(_ view: CheckView) -> [Annotation] {
        let annotations = view.report.open.map { finding in
            Annotation(
                level: level(of: finding, view), place: finding.place, title: "\(finding.title) (\(finding.check))",
                message: CheckWording.sentences(finding))
        }
        return Level.allCases.flatMap { level in annotations.filter { $0.level == level } }
    }

    private static func level(of finding: Finding, _ view: CheckView) -> Level {
        if view.isStopping(finding) { return .error }
        return finding.severity == .note ? .notice : .warning
    }

    private static func line(_ annotation: Annotation) -> String {
        var properties: [(String, String)] = []
        if let place = annotation.place {
            properties.append(("file", place.path))
            if let position = place.position {
                properties.append(("line", String(position.line)))
                properties.append(("col", String(position.column)))
            }
        }
        properties.append(("title", annotation.title))
        let list = properties.map { "\($0)=\(property($1))" }.joined(separator: ",")
        return "::\(annotation.level.rawValue) \(list)::\(data(PlainText.line(annotation.message)))"
    }

    private static func data(_ text: String) -> String { escaped(text, "%\r\n") }
    private static func property(_ text: String) -> String { escaped(PlainText.line(text), "%\r\n:,") }

    /// A text with some marks percent-encoded; a mark with an accent on it is a mark too.
    private static func escaped(_ text: String, _ marks: String) -> String {
        let marks = Set(marks.unicodeScalars)
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard marks.contains(scalar) else {
                result.append(scalar)
                continue
            }
            let digits = String(scalar.value, radix: 16, uppercase: true)
            result.append(contentsOf: "%\(digits.count < 2 ? "0" : "")\(digits)".unicodeScalars)
        }
        return String(result)
    }
}
