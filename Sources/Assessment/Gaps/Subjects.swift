import CalendarDates
import Evidence
import PositionedYAML
import Rules
import Vocabularies

/// The documents, earlier findings and actions that are known on the date, each with the evidence that belongs to it.
struct Subjects: Sendable {
    let documents: [DocumentFacts]
    let findings: [FindingFacts]
    let actions: [ActionFacts]

    init(_ partnership: Partnership, _ context: AssessmentContext) {
        let considered = context.records.indices.filter { context.records[$0].isConsidered }
        // A version that is too old to count as evidence still exists: the document is out of date, and not missing.
        let versions = context.records.indices.filter {
            context.records[$0].record.document != nil
                && (context.records[$0].isConsidered || context.records[$0].standing == .lapsed)
        }
        documents = context.rules.documents.indices.map { document in
            DocumentFacts(
                context: context, document: document,
                records: versions.filter { context.records[$0].record.document == document })
        }
        let known = partnership.plan.actions.filter { $0.known.map { $0 <= context.asOf } ?? true }
        actions = known.map { ActionFacts(context: context, action: $0) }
        findings = partnership.area.inspections.filter { $0.known <= context.asOf }.flatMap { inspection in
            inspection.findings.map { finding in
                FindingFacts(
                    context: context, inspection: inspection, finding: finding,
                    actions: known.filter { $0.answers.contains { $0.value == finding.id } },
                    records: considered.filter { Self.speaks(context.records[$0].record, to: finding, of: inspection) })
            }
        }
    }

    /// Whether a record is evidence since the inspection on one of the finding's criteria, and on one of its themes where
    /// it has any.
    private static func speaks(
        _ record: EvidenceRecord, to finding: Finding, of inspection: EarlierInspection
    ) -> Bool {
        guard record.date > inspection.date, record.criteria.contains(where: finding.criteria.contains) else {
            return false
        }
        return finding.themes.isEmpty || record.theme.map { finding.themes.contains($0) } ?? false
    }
}
