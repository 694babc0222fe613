import Assessment
public import CalendarDates
public import Evidence
import Privacy
public import Rules
public import SourceText

/// Checks a partnership's evidence: quality, privacy, waivers, and what the gate makes of it all.
public struct EvidenceCheck: Sendable {
    /// What stops a change.
    public let gate: GateRules
    private let scanner: PrivacyScanner
    private var masked: Masked { Masked(scanner) }

    /// A check by rules.
    public init(_ rules: RuleSet, gate: GateRules) {
        self.gate = gate
        scanner = PrivacyScanner(rules.privacy)
    }

    /// Assesses a partnership's evidence and searches it for private details.
    public func examined(_ partnership: Partnership, rules: RuleSet, asOf: CalendarDate) async -> ExaminedEvidence {
        async let privacy = Self.privacy(of: partnership, scanner)
        let assessment = Assessment(partnership, rules: rules, asOf: asOf)
        let quality = await assessment.findingsSideBySide()
        return ExaminedEvidence(assessment: assessment, quality: quality, privacy: await privacy)
    }

    @concurrent
    private static func privacy(
        of partnership: Partnership, _ scanner: PrivacyScanner
    ) async -> EvidencePrivacy.Report {
        EvidencePrivacy.report(on: partnership, by: scanner)
    }

    /// A snapshot of evidence, to compare later ones with.
    public func snapshot(_ examined: ExaminedEvidence) -> Snapshot {
        Snapshot(examined.assessment, findings: findings(examined).findings)
    }

    /// The report on evidence.
    /// - Parameters:
    ///   - folder: the evidence, as it was named.
    ///   - baseline: what it is held against; nil for nothing.
    public func report(_ examined: ExaminedEvidence, folder: String, baseline: Baseline?) -> CheckReport {
        let assessment = examined.assessment
        var (findings, unchecked) = findings(examined)
        var changes: BaselineChanges?
        var uncompared: Gate.Uncompared?
        switch baseline {
        case .snapshot(let before, let source):
            for index in findings.indices {
                let finding = findings[index]
                findings[index].isNew = finding.isLeak || !before.findings.contains(finding.key)
            }
            let now = Snapshot(assessment, findings: findings)
            changes = masked.changes(ChangeFinder(from: before, to: now, assessment).changes(baseline: source))
        case .unusable(let why):
            uncompared = Gate.Uncompared(why: why, isNew: false)
            unchecked.append(why)
        case .absent(let why):
            uncompared = Gate.Uncompared(why: why, isNew: true)
            unchecked.append(why)
        case nil: break
        }
        return CheckReport(
            rules: assessment.rules, folder: folder, asOf: assessment.asOf, assessment: assessment,
            findings: findings,
            gate: Gate(gate).verdict(assessment, findings, changes, uncompared: uncompared), changes: changes,
            unchecked: unchecked)
    }

    /// The report on evidence that cannot be used as it is: its faults, and nothing else.
    public static func report(
        faults: [Fault], folder: String, rules: RuleSet, asOf: CalendarDate
    ) -> CheckReport {
        CheckReport(
            rules: rules, folder: folder, asOf: asOf, assessment: nil,
            findings: sorted(Set(faults).map { Masked(PrivacyScanner(rules.privacy)).finding(Finding($0)) }),
            gate: GateVerdict(reasons: []), changes: nil,
            unchecked: [])
    }

    private func findings(_ examined: ExaminedEvidence) -> (findings: [Finding], unchecked: [String]) {
        let collection = FindingCollection(examined)
        let applied = WaiverApplication(
            collection.findings, waivers: examined.assessment.partnership.waivers, asOf: examined.assessment.asOf)
        // Privacy findings mask what they tell of themselves; others may name ids, keys and files that hold a detail.
        let findings = applied.findings.map { $0.sort == .privacy ? $0 : masked.finding($0) }
        return (Self.sorted(findings), collection.unchecked.map(masked.text))
    }

    /// Gravest first, then by place.
    private static func sorted(_ findings: [Finding]) -> [Finding] {
        findings.sorted { left, right in
            if left.severity != right.severity { return left.severity > right.severity }
            if left.place != right.place { return left.place < right.place }
            return (left.key, left.message) < (right.key, right.message)
        }
    }
}
