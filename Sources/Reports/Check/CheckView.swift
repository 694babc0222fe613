import Assessment
import CalendarDates
import Checking
import Evidence
import Rules
import SourceText

/// A report as all formats read it, so that they cannot disagree about what stops a change.
struct CheckView {
    private struct Stop: Hashable {
        let check: String
        let place: SourcePlace?
    }

    let report: CheckReport
    let status: CheckStatus
    let tally: CheckTally
    /// Why the gate is tripped, gravest first; empty where the input is invalid, since the gate has no say then.
    let reasons: [GateVerdict.Reason]
    private let stops: Set<Stop>

    init(_ report: CheckReport) {
        self.report = report
        status = CheckStatus(report)
        tally = CheckTally(report)
        reasons = report.isValid ? report.gate.reasons : []
        stops = Set(reasons.filter { $0.kind == .finding }.map { Stop(check: $0.subject, place: $0.place) })
    }

    /// The area's id; the folder where the input cannot be used.
    var id: String { report.assessment?.partnership.area.id ?? report.folder }

    /// The area's name, safe to print; the folder where the input cannot be used.
    var name: String { PlainText.line(report.assessment?.partnership.area.name ?? report.folder) }

    /// `Framework title, version 2025-06-06`.
    var framework: String {
        PlainText.line("\(report.rules.framework.title), version \(report.rules.framework.version)")
    }

    /// Whether a finding is why the change is stopped: a reason names it, or it is an error of input that cannot be used.
    func isStopping(_ finding: Checking.Finding) -> Bool {
        guard finding.waiver == nil else { return false }
        if status == .invalid { return finding.severity == .error }
        return stops.contains(Stop(check: finding.check, place: finding.place))
            || stops.contains(Stop(check: finding.check, place: nil))
    }

    /// The reasons that no open finding stands for: floors, regressions, stale entries.
    var otherReasons: [GateVerdict.Reason] {
        let open = report.open
        let known = Set(
            open.map { Stop(check: $0.check, place: $0.place) } + open.map { Stop(check: $0.check, place: nil) })
        return reasons.filter { $0.kind != .finding || !known.contains(Stop(check: $0.subject, place: $0.place)) }
    }

    /// Open findings of a severity, in the report's order.
    func open(_ severity: Severity) -> [Checking.Finding] { report.open.filter { $0.severity == severity } }

    /// Findings that a waiver takes out.
    var waived: [Checking.Finding] { report.findings.filter { $0.waiver != nil } }

    /// What is worse than before and is not among the reasons.
    var quietRegressions: [BaselineChanges.Change] {
        (report.changes?.regressions ?? []).filter { change in
            !reasons.contains { $0.subject == change.subject && $0.message == change.message }
        }
    }

    /// Why somebody took a finding out of the gate; nil where no such waiver is known.
    func justification(of waiver: String) -> String? {
        report.assessment?.partnership.waivers.first { $0.id == waiver }?.justification
    }
}
