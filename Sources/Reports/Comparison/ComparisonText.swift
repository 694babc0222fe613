/// Two assessments compared, for a terminal.
public enum ComparisonText {
    /// Renders what differs and why.
    /// - Parameters:
    ///   - colour: whether to use ANSI colours.
    ///   - width: columns to wrap to; at least 60.
    /// - Returns: lines that end with a line feed; the last sums it up in fixed words.
    public static func render(_ result: ComparedAssessments, colour: Bool, width: Int = 100) -> String {
        let page = ComparisonPage(result)
        return ScenarioText.laidOut(
            page.sections, title: page.title, subtitle: page.subtitle, tally: page.tally, colour: colour, width: width)
    }
}
