import Assessment
import CalendarDates
import Checking
import Evidence
import Reports
import Rules
import SourceText
import TestSupport
import Testing

/// Reports of made-up checks, held against a made-up framework.
struct CheckSample {
    typealias Finding = Checking.Finding

    static let tool = ToolIdentity(name: "areasend", version: "0")

    let rules: RuleSet
    let assessment: Assessment

    /// A partnership of the framework with four levels.
    static func cove() async throws -> CheckSample {
        try await read(Repository.fourLevels + "/rules", Repository.fourLevels + "/evidence/cove")
    }

    static func read(_ rules: String, _ evidence: String) async throws -> CheckSample {
        let faults = FaultCollector()
        let rules = try #require(RuleSetLoader.load(rules, faults), "\(faults.faults.map(\.line))")
        guard case .loaded(let partnership) = await PartnershipLoader.load(evidence, rules: rules, faults) else {
            throw Judge.Failure(description: faults.faults.map(\.line).joined(separator: "\n"))
        }
        let date = try #require(CalendarDate("2025-12-31"))
        return CheckSample(rules: rules, assessment: Assessment(partnership, rules: rules, asOf: date))
    }

    /// A report on input that can be used.
    func report(
        _ findings: [Finding] = [], reasons: [GateVerdict.Reason] = [], changes: BaselineChanges? = nil,
        unchecked: [String] = []
    ) -> CheckReport {
        .made(
            rules: rules, folder: "evidence/cove", asOf: assessment.asOf, assessment: assessment, findings: findings,
            gate: .made(reasons: reasons), changes: changes, unchecked: unchecked)
    }

    /// A report on input that cannot be used.
    func invalid(_ findings: [Finding]) -> CheckReport {
        .made(rules: rules, folder: "evidence/cove", asOf: assessment.asOf, assessment: nil, findings: findings)
    }

    /// The reason that a finding is to stop a change.
    static func reason(_ finding: Finding) -> GateVerdict.Reason {
        .made(.finding, subject: finding.check, message: finding.message, place: finding.place)
    }

    static func place(_ file: String, _ line: Int, _ column: Int = 5) -> SourcePlace {
        SourcePlace(path: "evidence/cove/" + file, position: SourcePosition(line: line, column: column))
    }

    static func praise(_ record: String, line: Int, waiver: String? = nil, isNew: Bool = true) -> Finding {
        .made(
            check: "praise-without-proof", sort: .quality, title: "Praise without proof", severity: .warning,
            subject: record, record: record, place: place("records/visits.yaml", line),
            message: "'\(record)' praises what was only hoped for.", remedy: "Say what readers gained.",
            waiver: waiver, isNew: isNew)
    }

    static func noTheme(_ record: String, line: Int, waiver: String? = nil, isNew: Bool = true) -> Finding {
        .made(
            check: "no-theme", sort: .quality, title: "No theme", severity: .note, subject: record, record: record,
            place: place("records/others.yaml", line), message: "'\(record)' has no theme.", remedy: "Name one.",
            waiver: waiver, isNew: isNew)
    }

    static func address(_ record: String, line: Int, column: Int = 14, isNew: Bool = true) -> Finding {
        .made(
            check: "private-address", sort: .privacy, title: "Address of a person", severity: .error, subject: record,
            record: record, place: place("records/visits.yaml", line, column),
            message: "The summary of record '\(record)' holds an address (n…@…).", remedy: "Take it out.",
            isNew: isNew)
    }

    static let floor: GateVerdict.Reason = .made(
        .floor, subject: "branch-upkeep", message: "Branch upkeep is at level rotten; the floor is level fragile.")
    static let regression: GateVerdict.Reason = .made(
        .regression, subject: "stock-breadth", message: "Stock breadth was at level sound and is at level fragile.",
        place: place("plan.yaml", 4))
    static let stale: GateVerdict.Reason = .made(
        .stale, subject: "no-theme of loans-2020", message: "The baseline holds a finding that is gone.",
        place: SourcePlace(path: "baseline.json"))
    static let changes: BaselineChanges = .made(
        baseline: "origin/main",
        news: [.made(.criterion, subject: "reader-welcome", message: "New records speak against it.")],
        improvements: [.made(.gap, subject: "no-voice", message: "A gap is closed.")],
        stale: [.made(check: "no-theme", subject: "loans-2020")])

    static let fault: Finding = .made(
        check: "unknown-key", sort: .validity, title: "Unknown key", severity: .error,
        subject: "evidence/cove/plan.yaml", place: place("plan.yaml", 3, 3),
        message: "The key 'ownr' is no field of an action.", remedy: "Did you mean 'owner'?")
}
