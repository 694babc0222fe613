public import Assessment
public import Comparisons
public import Reports

/// The assessment as one web page for leaders, those who assure quality, and families' representatives.
///
/// The page brings everything along and asks no network for anything, so that it opens from a share or an e-mail. Without
/// script it is whole; script adds filters.
public enum WebReport {
    /// Renders an assessment.
    /// - Parameter trend: how things stood before; nil where the rules name no earlier dates.
    /// - Returns: an HTML document that ends with a line feed; the same bytes for the same assessment, trend and tool.
    public static func render(_ assessment: Assessment, trend: Trend?, tool: ToolIdentity) -> String {
        var html = HTML()
        WebPage(assessment, trend: trend, tool: tool).write(&html)
        return html.markup
    }

    /// Renders many partnerships as one table.
    /// - Returns: an HTML document that ends with a line feed; it holds no script.
    public static func render(_ table: SummaryTable) -> String {
        var html = HTML()
        SummaryPage(table: table).write(&html)
        return html.markup
    }
}
