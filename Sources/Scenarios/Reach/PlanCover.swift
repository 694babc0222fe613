import Assessment
import Evidence
import Rules
import Vocabularies

/// Which open action of the plan works on what a record says.
struct PlanCover {
    private let actions: [Action]

    init(_ assessment: Assessment) {
        let isClosed = assessment.rules.vocabularies.statusIsClosed
        // An action without a status is taken to be open, as everywhere.
        actions = assessment.actions.filter { $0.status.map { !isClosed[$0] } ?? true }
    }

    /// The first open action, in the plan's order, on one of the record's criteria and, where it names themes, on its theme.
    func action(for record: EvidenceRecord) -> Action? {
        actions.first { action in
            record.criteria.contains(where: action.criteria.contains)
                && (action.themes.isEmpty || record.theme.map { action.themes.contains($0) } ?? false)
        }
    }
}
