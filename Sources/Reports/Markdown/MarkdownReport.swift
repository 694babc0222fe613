public import Assessment

/// The complete assessment in Markdown that GitHub and pandoc both show well.
public enum MarkdownReport {
    /// Renders an assessment.
    public static func render(_ assessment: Assessment) -> String {
        let page = MarkdownPage(assessment)
        let sections =
            [
                page.title(), page.outcome(), page.lens(), page.reasons(), page.sensitivity(), page.criteriaTable(),
                page.inspected(),
            ]
            + assessment.criteria.map { page.criterion($0) }
            + [
                page.gaps(), page.history(), page.documents(), page.plan(), page.decisions(), page.method(),
                page.sources(),
            ]
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }
}

/// What all sections of a Markdown report share.
struct MarkdownPage {
    let assessment: Assessment
    let wording: Wording

    init(_ assessment: Assessment) {
        self.assessment = assessment
        wording = Wording(assessment)
    }
}
