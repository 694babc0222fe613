public import Checking
import SourceText

public enum CheckFormat: String, CaseIterable, Sendable {
    case text, json, sarif, junit, github, gitlab

    public func render(_ reports: [CheckReport], tool: ToolIdentity, colour: Bool, width: Int) throws -> String {
        reports.map { report in
            (report.gate.reasons.map { "STOP \($0.kind) \($0.subject): \($0.message)" }
                + (report.changes.map {
                    $0.news.map { "NEWS \($0.message)" } + $0.improvements.map { "BETTER \($0.message)" }
                } ?? [])
                + report.findings.map {
                    "\($0.place): \($0.severity): \($0.message) [\($0.check)]\($0.waiver.map { " waived by " + $0 } ?? "")\($0.isNew ? "" : " old")"
                }
                + report.unchecked).joined(separator: "\n") + "\n"
        }.joined()
    }
}

public enum GitHubSummary {
    public static func markdown(_ reports: [CheckReport]) -> String { "" }
}
