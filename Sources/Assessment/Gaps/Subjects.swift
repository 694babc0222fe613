import CalendarDates
import Evidence
import PositionedYAML
import Rules
import Vocabularies
import WorkSharing

/// The documents, earlier findings and actions that are known on the date, each with the evidence that belongs to it.
struct Subjects: Sendable {
    let documents: [DocumentFacts]
    let findings: [FindingFacts]
    let actions: [ActionFacts]

    init(_ partnership: Partnership, _ context: AssessmentContext) {
        let rows = context.records.rows
        var byDocument: [[Int]] = Array(repeating: [], count: context.rules.documents.count)
        // A version that is too old to count as evidence still exists: the document is out of date, and not missing.
        for index in rows.indices where rows[index].document >= 0 && rows[index].stillExists {
            byDocument[Int(rows[index].document)].append(index)
        }
        documents = byDocument.enumerated().map { DocumentFacts(context: context, document: $0, records: $1) }
        let known = partnership.plan.actions.filter { $0.known.map { $0 <= context.asOf } ?? true }
        actions = known.map { ActionFacts(context: context, action: $0) }
        let inspections = partnership.area.inspections.filter { $0.known <= context.asOf }
        let named = inspections.flatMap { inspection in inspection.findings.map { (inspection, $0) } }
        findings = WorkSharing.map(named.count, size: context.considered.count) { number in
            let (inspection, finding) = named[number]
            let (criteria, themes) = (TermSet(indices: finding.criteria), finding.themes)
            return FindingFacts(
                context: context, inspection: inspection, finding: finding,
                actions: known.filter { $0.answers.contains { $0.value == finding.id } },
                records: context.considered.filter {
                    rows[$0].date > inspection.date && Self.speaks(rows[$0], to: criteria, themes)
                })
        }
    }

    /// Whether a record is evidence on one of a finding's criteria, and on one of its themes where it has any.
    private static func speaks(_ row: RatedRow, to criteria: TermSet, _ themes: TermSet) -> Bool {
        guard !row.criteria.intersection(criteria).isEmpty else { return false }
        return themes.isEmpty || row.theme.index.map { themes.contains($0) } ?? false
    }
}
