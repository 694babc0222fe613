public import Assessment

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

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
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let all = assessments.map { AssessmentJSON($0, tool: tool) }
        let data =
            if let only = all.first, all.count == 1 {
                try encoder.encode(only)
            } else {
                try encoder.encode(["partnerships": all])
            }
        return String(decoding: data, as: UTF8.self) + "\n"
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
