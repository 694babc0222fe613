public import Checking
import CalendarDates
import SourceText

/// A check as a Code Quality report of GitLab: an array with one entry a finding.
///
/// An entry is a `blocker` exactly where it stops the change; an error that stops nothing is `critical`, a warning `major`, or
/// `minor` where the baseline has it, and a note `info`. Waived findings are left out, since GitLab knows of no such thing.
public enum CheckGitLab {
    /// Renders reports.
    /// - Returns: pretty-printed JSON with sorted keys that ends with a line feed.
    public static func render(_ reports: [CheckReport]) throws -> String {
        var fingerprints = CheckFingerprints()
        return try CheckJSON.text(reports.flatMap { entries(CheckView($0), &fingerprints) })
    }

    private struct Entry: Encodable {
        struct Location: Encodable {
            struct Lines: Encodable { let begin: Int }
            let path: String
            let lines: Lines
        }
        struct Content: Encodable { let body: String }

        let description, checkName, fingerprint, severity: String
        let location: Location
        let content: Content

        enum CodingKeys: String, CodingKey {
            case description, fingerprint, severity, location, content
            case checkName = "check_name"
        }
    }

    private static func entries(_ view: CheckView, _ fingerprints: inout CheckFingerprints) -> [Entry] {
        let content = Entry.Content(body: "\(view.framework), as of \(view.report.asOf).")
        func entry(
            _ text: String, _ check: String, _ fingerprint: String, _ severity: String, _ place: SourcePlace?
        ) -> Entry {
            Entry(
                description: text, checkName: check, fingerprint: fingerprint, severity: severity,
                location: Entry.Location(
                    path: path(place?.path ?? view.report.folder),
                    lines: Entry.Location.Lines(begin: place?.position?.line ?? 1)),
                content: content)
        }
        let found = fingerprints.all(view).filter { $0.finding.waiver == nil }.map { finding, fingerprint in
            entry(
                CheckWording.sentences(finding), PlainText.line(finding.check), fingerprint,
                severity(of: finding, view), finding.place)
        }
        let others = view.otherReasons.map { reason in
            let check = "gate-\(reason.kind.rawValue)"
            return entry(
                CheckWording.reason(reason, withPlace: false), check, fingerprints.of(view, check, reason.subject),
                "blocker",
                reason.place)
        }
        guard view.status == .invalid, !view.report.findings.contains(where: view.isStopping) else {
            return others + found
        }
        let check = "invalid-input"
        return [
            entry("The input cannot be used.", check, fingerprints.of(view, check, view.id), "blocker", nil)
        ] + found
    }

    private static func severity(of finding: Finding, _ view: CheckView) -> String {
        if view.isStopping(finding) { return "blocker" }
        switch finding.severity {
        case .error: return "critical"
        case .warning: return finding.isNew ? "major" : "minor"
        case .note: return "info"
        }
    }

    /// A path as GitLab compares it with those of the repository.
    private static func path(_ path: String) -> String {
        var path = path[...]
        while path.hasPrefix("./") { path = path.dropFirst(2) }
        let plain = PlainText.line(String(path))
        return plain.isEmpty ? "." : plain
    }
}
