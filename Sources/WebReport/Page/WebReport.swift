public import Assessment
public import Reports

/// The assessment as one web page for leaders, those who assure quality, and families' representatives.
///
/// The page brings everything along and asks no network for anything, so that it opens from a share or an e-mail. Without
/// script it is whole; script adds filters.
public enum WebReport {
    /// Renders an assessment.
    /// - Returns: an HTML document that ends with a line feed; the same bytes for the same assessment and tool.
    public static func render(_ assessment: Assessment, tool: ToolIdentity) -> String {
        var html = HTML()
        WebPage(assessment, tool: tool).write(&html)
        return html.markup
    }
}
