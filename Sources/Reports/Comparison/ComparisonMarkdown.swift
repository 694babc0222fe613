/// Two assessments compared, as Markdown.
public enum ComparisonMarkdown {
    /// Renders what differs and why.
    public static func render(_ result: ComparedAssessments) -> String {
        let page = ComparisonPage(result)
        return ScenarioMarkdown.laidOut(
            page.sections, title: page.title, subtitle: page.subtitle, tally: page.tally)
    }
}
