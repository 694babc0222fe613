import Assessment
import CalendarDates
import Checking
import Evidence
import Rules
import SourceText

/// The shape of a check in JSON.
struct CheckReportJSON: Encodable {
    struct Framework: Encodable { let id, version, sha256: String }
    struct Area: Encodable { let id, name: String }

    let schemaVersion: String
    let tool: ToolIdentity
    let framework: Framework
    let folder: String
    let area: Nullable<Area>
    let asOf: String
    let counts: CheckTally
    let valid: Bool
    let findings: [CheckFindingJSON]
    let gate: CheckGateJSON
    let changes: Nullable<CheckChangesJSON>
    let unchecked: [String]

    init(_ view: CheckView, tool: ToolIdentity) {
        let report = view.report
        let rules = report.rules
        schemaVersion = CheckJSON.schemaVersion
        self.tool = tool
        framework = Framework(id: rules.framework.id, version: rules.framework.version, sha256: rules.sha256)
        folder = report.folder
        area = Nullable(report.assessment.map { Area(id: $0.partnership.area.id, name: $0.partnership.area.name) })
        asOf = report.asOf.description
        counts = view.tally
        valid = report.isValid
        findings = report.findings.map(CheckFindingJSON.init)
        gate = CheckGateJSON(view)
        changes = Nullable(report.changes.map(CheckChangesJSON.init))
        unchecked = report.unchecked
    }
}

/// A finding.
struct CheckFindingJSON: Encodable {
    let check, sort, title, severity, path: String
    let line, column: Nullable<Int>
    let record: Nullable<String>
    let subject, message, remedy: String
    let waived: Bool
    let waiver: Nullable<String>
    let new: Bool

    init(_ finding: Checking.Finding) {
        check = finding.check
        sort = finding.sort.rawValue
        title = finding.title
        severity = finding.severity.rawValue
        path = finding.place.path
        line = Nullable(finding.place.position?.line)
        column = Nullable(finding.place.position?.column)
        record = Nullable(finding.record)
        subject = finding.subject
        message = finding.message
        remedy = finding.remedy
        waived = finding.waiver != nil
        waiver = Nullable(finding.waiver)
        new = finding.isNew
    }
}

/// What the gate says; it says nothing of input that cannot be used.
struct CheckGateJSON: Encodable {
    struct Reason: Encodable {
        let kind, subject, message: String
        let path: Nullable<String>
        let line: Nullable<Int>
    }

    let tripped: Bool
    let reasons: [Reason]

    init(_ view: CheckView) {
        tripped = view.status == .tripped
        reasons = view.reasons.map {
            Reason(
                kind: $0.kind.rawValue, subject: $0.subject, message: $0.message, path: Nullable($0.place?.path),
                line: Nullable($0.place?.position?.line))
        }
    }
}

/// What changed against a baseline.
struct CheckChangesJSON: Encodable {
    struct Change: Encodable {
        let kind, subject, message: String

        init(_ change: BaselineChanges.Change) {
            kind = change.kind.rawValue
            subject = change.subject
            message = change.message
        }
    }
    struct Key: Encodable { let check, subject: String }

    let baseline: String
    let regressions, news, improvements: [Change]
    let stale: [Key]

    init(_ changes: BaselineChanges) {
        baseline = changes.baseline
        regressions = changes.regressions.map(Change.init)
        news = changes.news.map(Change.init)
        improvements = changes.improvements.map(Change.init)
        stale = changes.stale.map { Key(check: $0.check, subject: $0.subject) }
    }
}
