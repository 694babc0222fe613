public import Assessment
public import CalendarDates
public import Rules
public import SourceText

extension CheckReport {
    /// Makes a report of results from elsewhere, for programs that show them and for tests.
    public static func made(
        rules: RuleSet, folder: String, asOf: CalendarDate, assessment: Assessment?, findings: [Finding],
        gate: GateVerdict = .made(reasons: []), changes: BaselineChanges? = nil, unchecked: [String] = []
    ) -> CheckReport {
        CheckReport(
            rules: rules, folder: folder, asOf: asOf, assessment: assessment, findings: findings, gate: gate,
            changes: changes, unchecked: unchecked)
    }
}

extension Finding {
    /// Makes a finding that was found elsewhere.
    public static func made(
        check: String, sort: Sort, title: String, severity: Severity, subject: String, record: String? = nil,
        place: SourcePlace, message: String, remedy: String, waiver: String? = nil, isNew: Bool = true
    ) -> Finding {
        var finding = Finding(
            check: check, sort: sort, title: title, severity: severity, subject: subject, record: record, place: place,
            message: message, remedy: remedy)
        finding.waiver = waiver
        finding.isNew = isNew
        return finding
    }
}

extension FindingKey {
    /// Makes the key of a finding.
    public static func made(check: String, subject: String) -> FindingKey {
        FindingKey(check: check, subject: subject)
    }
}

extension GateVerdict {
    /// Makes a verdict; with no reasons the change may pass.
    public static func made(reasons: [Reason]) -> GateVerdict { GateVerdict(reasons: reasons) }
}

extension GateVerdict.Reason {
    /// Makes a reason to stop a change.
    public static func made(
        _ kind: Kind, subject: String, message: String, place: SourcePlace? = nil
    ) -> GateVerdict.Reason {
        GateVerdict.Reason(kind: kind, subject: subject, message: message, place: place)
    }
}

extension BaselineChanges {
    /// Makes changes against a baseline.
    public static func made(
        baseline: String, regressions: [Change] = [], news: [Change] = [], improvements: [Change] = [],
        stale: [FindingKey] = []
    ) -> BaselineChanges {
        BaselineChanges(
            baseline: baseline, regressions: regressions, news: news, improvements: improvements, stale: stale)
    }
}

extension BaselineChanges.Change {
    /// Makes a change.
    public static func made(_ kind: Kind, subject: String, message: String) -> BaselineChanges.Change {
        BaselineChanges.Change(kind: kind, subject: subject, message: message)
    }
}
