public import Checking

/// A check as SARIF 2.1.0, one run for all partnerships.
///
/// Findings are results; faults of input that cannot be used are notifications. What the gate says is in the exit code of
/// the invocation and in the run's properties. Texts are plain: nothing in them becomes a link.
public enum CheckSARIF {
    /// Where the handbook of the rules is, relative to the repository's root.
    public static let handbook = "docs/handbook.md"

    /// Renders reports.
    /// - Parameters:
    ///   - includingSuppressed: whether waived findings are results too, marked as suppressed; they are left out otherwise,
    ///     since some services show them as open.
    ///   - handbook: the address of the handbook, for links to its rules. SARIF asks for an absolute one; with a relative one
    ///     services show no link, or a warning.
    /// - Returns: pretty-printed JSON with sorted keys that ends with a line feed.
    public static func render(
        _ reports: [CheckReport], tool: ToolIdentity, includingSuppressed: Bool = false,
        handbook: String = CheckSARIF.handbook
    ) throws -> String {
        let views = reports.map { CheckView($0) }
        return try CheckJSON.text(
            SARIFLog(views, tool: tool, includingSuppressed: includingSuppressed, handbook: handbook))
    }
}
