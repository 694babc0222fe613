import CalendarDates
import Checking
import Rules
import SourceText

/// The shape of a SARIF 2.1.0 log, as far as a check uses it.
struct SARIFLog: Encodable {
    struct Run: Encodable {
        struct Tool: Encodable { let driver: Driver }
        struct Driver: Encodable {
            let name, version: String
            let rules: [SARIFRule]
        }
        struct Invocation: Encodable {
            let executionSuccessful: Bool
            let exitCode: Int
            let exitCodeDescription: String
            let toolExecutionNotifications: [SARIFNotification]
        }

        let tool: Tool
        let invocations: [Invocation]
        let columnKind = "unicodeCodePoints"
        let results: [SARIFResult]
        let properties: SARIFProperties

        enum CodingKeys: String, CodingKey { case tool, invocations, columnKind, results, properties }
    }

    let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    let version = "2.1.0"
    let runs: [Run]

    enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    init(_ views: [CheckView], tool: ToolIdentity, includingSuppressed: Bool, handbook: String) {
        let valid = views.filter(\.report.isValid)
        let shown = valid.flatMap(\.report.findings).filter { includingSuppressed || $0.waiver == nil }
        let rules = (views.first?.report.rules).map { CheckedRule.all($0, findings: shown) } ?? []
        let indices = Dictionary(rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var fingerprints = CheckFingerprints()
        let results = valid.flatMap { view in
            fingerprints.all(view).filter { includingSuppressed || $0.finding.waiver == nil }.map {
                SARIFResult($0.finding, view, fingerprint: $0.fingerprint, ruleIndex: indices[$0.finding.check])
            }
        }
        let notifications = views.flatMap { view in
            (view.report.isValid ? [] : view.report.open.map(SARIFNotification.init))
                + (view.report.isValid ? view.otherReasons.map { SARIFNotification($0, of: view) } : [])
                + view.report.unchecked.map { SARIFNotification($0, of: view) }
        }
        let status = CheckStatus(views.map(\.report))
        runs = [
            Run(
                tool: Run.Tool(
                    driver: Run.Driver(
                        name: tool.name, version: tool.version, rules: rules.map { SARIFRule($0, handbook: handbook) })
                ),
                invocations: [
                    Run.Invocation(
                        executionSuccessful: status != .invalid, exitCode: status.rawValue,
                        exitCodeDescription: CheckWording.verdict(
                            status, reasons: views.map(\.reasons.count).reduce(0, +)),
                        toolExecutionNotifications: notifications)
                ],
                results: results, properties: SARIFProperties(views))
        ]
    }
}

/// What a run says that SARIF has no member for.
struct SARIFProperties: Encodable {
    struct Framework: Encodable { let id, version, sha256: String }
    struct Partnership: Encodable {
        let id, name: String
        let counts: CheckTally
        let valid: Bool
        let gate: CheckGateJSON
        let baseline: String?
    }

    let framework: Framework?
    let asOf: String?
    let partnerships: [Partnership]

    init(_ views: [CheckView]) {
        let first = views.first?.report
        framework = first.map {
            Framework(id: $0.rules.framework.id, version: $0.rules.framework.version, sha256: $0.rules.sha256)
        }
        asOf = first?.asOf.description
        partnerships = views.map {
            Partnership(
                id: $0.id, name: $0.name, counts: $0.tally, valid: $0.report.isValid, gate: CheckGateJSON($0),
                baseline: $0.report.changes?.baseline)
        }
    }
}
