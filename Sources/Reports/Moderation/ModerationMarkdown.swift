public import Moderation

/// Agreement of two raters as Markdown.
public enum ModerationMarkdown {
    /// Renders how far two raters agree and what their differences would do.
    public static func render(_ agreement: Agreement) -> String {
        let page = ModerationPage(agreement)
        return ScenarioMarkdown.laidOut(page.sections, title: page.title, subtitle: page.subtitle, tally: page.tally)
    }
}
