import CalendarDates
import Conditions
import Evidence
import Rules
public import SourceText

/// Something that a quality check found.
public struct CheckFinding: Sendable, Hashable {
    /// The check's id.
    public let check: String
    /// How much it matters.
    public let severity: Severity
    /// The id of the record, criterion, action, finding or document.
    public let subject: String
    /// The record's id, where it is about a record.
    public let record: String?
    /// What is wrong.
    public let message: String
    /// What to do about it.
    public let remedy: String
    /// Where to look.
    public let place: SourcePlace
}

/// Runs the quality checks.
struct CheckRunner: Sendable {
    let context: AssessmentContext
    let assessor: CriterionAssessor
    let criteria: [CriterionAssessment]
    let subjects: Subjects
    /// Where to look for what is missing and so stands nowhere: the partnership's own file.
    let home: SourcePlace

    /// All findings, in the order of checks and then of what they look at.
    func all() -> [CheckFinding] {
        context.rules.checks.flatMap(findings)
    }

    /// The same, worked out by several tasks at once, each taking every n-th check.
    @concurrent
    func allSideBySide() async -> [CheckFinding] {
        let checks = context.rules.checks
        let workers = min(4, checks.count)
        let parts = await withTaskGroup(of: [(Int, [CheckFinding])].self) { group in
            for worker in 0..<workers {
                group.addTask {
                    stride(from: worker, to: checks.count, by: workers).map { ($0, findings(of: checks[$0])) }
                }
            }
            return await group.reduce(into: [(Int, [CheckFinding])]()) { $0 += $1 }
        }
        return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }

    private func findings(of check: CheckRule) -> [CheckFinding] {
        let catalogue = context.rules.catalogues[check.subject]
        switch check.subject {
        case .record:
            // All records are asked at once: nearly all of them pass nearly all checks.
            return context.answers(to: check.condition).met.indices.compactMap { index in
                let (facts, record) = (context.facts(ofRecord: index), context.records.evidence(at: index))
                return finding(check, facts, catalogue, subject: record.id, record: record.id, place: record.place)
            }
        case .criterion:
            return criteria.compactMap { criterion in
                let facts = assessor.facts(criterion)
                let rule = context.rules.criteria[criterion.criterion]
                return finding(check, facts, subject: rule.id, record: nil, place: home, words: facts.words)
            }
        case .action:
            return subjects.actions.compactMap {
                finding(check, $0, catalogue, subject: $0.action.id, record: nil, place: $0.action.place)
            }
        case .finding:
            return subjects.findings.compactMap {
                finding(check, $0, catalogue, subject: $0.finding.id, record: nil, place: $0.finding.place)
            }
        case .document:
            return subjects.documents.compactMap {
                let document = context.rules.documents[$0.document]
                return finding(check, $0, catalogue, subject: document.id, record: nil, place: home)
            }
        case .outcome: return []
        }
    }

    private func finding(
        _ check: CheckRule, _ facts: some FactSource, _ catalogue: FactCatalogue, subject: String, record: String?,
        place: SourcePlace
    ) -> CheckFinding? {
        finding(check, facts, subject: subject, record: record, place: place) {
            facts.fact($0)?.words(catalogue.facts[$0].type)
        }
    }

    private func finding(
        _ check: CheckRule, _ facts: some FactSource, subject: String, record: String?, place: SourcePlace,
        words: (Int) -> String?
    ) -> CheckFinding? {
        guard check.condition.truth(of: facts, asOf: context.asOf) == .met else { return nil }
        return CheckFinding(
            check: check.id, severity: check.severity, subject: subject, record: record,
            message: check.message.filled(words), remedy: check.remedy.filled(words), place: place)
    }
}
