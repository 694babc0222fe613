public import Checking

/// A check for other programs, in the shape that `areasend schema check` describes.
public enum CheckJSON {
    /// The version of the shape; it changes when a key is removed or means something else.
    public static let schemaVersion = "1"

    /// Renders reports: one as an object, several as `{"partnerships": [...]}`.
    /// - Returns: pretty-printed JSON with sorted keys that ends with a line feed.
    public static func render(_ reports: [CheckReport], tool: ToolIdentity) throws -> String {
        let all = reports.map { CheckReportJSON(CheckView($0), tool: tool) }
        if let only = all.first, all.count == 1 { return try text(only) }
        return try text(["partnerships": all])
    }

    /// A value as JSON whose bytes depend on nothing but the value.
    static func text(_ value: some Encodable) throws -> String {
        try JSONText.of(value)
    }
}
