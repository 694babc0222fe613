public import Assessment

/// The name and version of the tool, as machine-readable reports state them.
public struct ToolIdentity: Sendable, Hashable, Codable {
    /// The name.
    public let name: String
    /// The version.
    public let version: String

    /// Creates an identity.
    public init(name: String, version: String) {
        self.name = name
        self.version = version
    }
}

/// Assessments for other programs: stable keys, ids and not indices, numbers rounded to four decimals.
public enum JSONReport {
    /// The version of the shape; it changes when a key is removed or means something else.
    public static let schemaVersion = "1"

    /// Renders assessments: one as an object, several as `{"partnerships": [...]}`.
    /// - Returns: pretty-printed JSON with sorted keys that ends with a line feed.
    public static func render(_ assessments: [Assessment], tool: ToolIdentity) throws -> String {
        let all = assessments.map { AssessmentJSON($0, tool: tool) }
        guard let only = all.first, all.count == 1 else { return try JSONText.of(["partnerships": all]) }
        return try JSONText.of(only)
    }
}

/// A value that is written as `null` where it is missing, so that readers always find the key.
struct Nullable<Value: Encodable>: Encodable {
    let value: Value?

    init(_ value: Value?) { self.value = value }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value { try container.encode(value) } else { try container.encodeNil() }
    }
}

/// A number rounded to four decimals.
struct Rounded: Encodable {
    let value: Double

    init(_ value: Double) { self.value = value }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Figures.rounded(value))
    }
}
