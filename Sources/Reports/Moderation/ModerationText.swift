public import Moderation

/// Agreement of two raters for a terminal.
public enum ModerationText {
    /// Renders how far two raters agree and what their differences would do.
    /// - Parameters:
    ///   - colour: whether to use ANSI colours.
    ///   - width: columns to wrap to; at least 60.
    /// - Returns: lines that end with a line feed; the last sums it up in fixed words.
    public static func render(_ agreement: Agreement, colour: Bool, width: Int = 100) -> String {
        let page = ModerationPage(agreement)
        return ScenarioText.laidOut(
            page.sections, title: page.title, subtitle: page.subtitle, tally: page.tally, colour: colour, width: width)
    }
}
