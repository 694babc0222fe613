public import Checking

/// The forms in which a check can be told; all of them pure, so that the same reports give the same bytes.
public enum CheckFormat: String, Sendable, CaseIterable {
    /// Text for people and logs; see ``CheckText``.
    case text
    /// JSON in our own shape; see ``CheckJSON``.
    case json
    /// SARIF 2.1.0, for services that show findings beside the code; see ``CheckSARIF``.
    case sarif
    /// JUnit XML, for the test results of a pipeline; see ``CheckJUnit``.
    case junit
    /// Workflow commands of GitHub Actions; see ``CheckGitHub``.
    case github
    /// A Code Quality report of GitLab; see ``CheckGitLab``.
    case gitlab

    /// Renders reports.
    /// - Parameters:
    ///   - tool: the tool as machine-readable formats name it.
    ///   - colour: whether to use ANSI colours; only text does.
    ///   - width: columns to wrap text to; at least 60.
    /// - Returns: lines that end with a line feed.
    /// - Throws: `EncodingError` where JSON cannot be written.
    public func render(
        _ reports: [CheckReport], tool: ToolIdentity, colour: Bool, width: Int = 100
    ) throws -> String {
        switch self {
        case .text: CheckText.render(reports, colour: colour, width: width)
        case .json: try CheckJSON.render(reports, tool: tool)
        case .sarif: try CheckSARIF.render(reports, tool: tool)
        case .junit: CheckJUnit.render(reports, tool: tool)
        case .github: CheckGitHub.render(reports)
        case .gitlab: try CheckGitLab.render(reports)
        }
    }
}
