import Foundation
import Reports
import Rules
import Schemas
import TestSupport
import Testing

/// The JSON of every format is valid by the schema of its format.
@Suite struct FormatSchemaTests {
    /// As GitLab documents a Code Quality report: these members, and any others besides.
    private static let gitlab = """
        {"$schema": "http://json-schema.org/draft-07/schema#", "type": "array", "items": {
          "type": "object", "required": ["description", "check_name", "fingerprint", "severity", "location"],
          "properties": {
            "description": {"type": "string", "minLength": 1}, "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {"type": "object", "required": ["path", "lines"], "properties": {
              "path": {"type": "string", "minLength": 1, "not": {"pattern": "^\\\\./"}},
              "lines": {"type": "object", "required": ["begin"], "properties": {
                "begin": {"type": "integer", "minimum": 1}}}}}}}}
        """

    @Test(.enabled(if: Judge.has("jsonschema"), "needs python3 with jsonschema")) func areValid() async throws {
        let rules = try await CheckSample.cove().rules
        let sarif = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Support/sarif-subset.schema.json")
        let schemas = [
            "json": try JSONSchema.text(for: .check, rules: rules), "gitlab": Self.gitlab,
            "sarif": String(decoding: try Data(contentsOf: sarif), as: UTF8.self),
        ]
        var sets = try await CheckCase.all().map { try $0.texts() }
        for var set in sets {
            set["sarif"] = nil
            #expect(set.count == CheckFormat.allCases.count)
        }
        sets += try HostileTextTests.reports(count: 20, try await HostileTextTests.sample()).map {
            try CheckCase.texts([$0])
        }
        let messages = try Judge.schemaMessages(sets, schemas: schemas)
        #expect(messages.isEmpty, "\(messages.prefix(10).joined(separator: "\n"))")
    }

    /// A schema that accepts everything would show nothing.
    @Test(.enabled(if: Judge.has("jsonschema"), "needs python3 with jsonschema")) func refusesOtherShapes() async throws
    {
        let schema = try JSONSchema.text(for: .check, rules: nil)
        let texts = try CheckCase.texts([try await CheckSample.cove().invalid([CheckSample.fault])])
        let whole = try #require(texts["json"])
        for (part, other) in [
            ("\"tripped\" : false", "\"tripped\" : \"no\""), ("\"severity\" : \"error\"", "\"severity\" : \"bad\""),
            ("\"line\" : 3", "\"line\" : 0"), ("\"asOf\"", "\"asof\""), ("\"area\" : null", "\"area\" : 1"),
        ] {
            #expect(whole.contains(part))
            let messages = try Judge.schemaMessages(
                [["json": whole.replacing(part, with: other)]], schemas: ["json": schema])
            #expect(!messages.isEmpty, "\(other)")
        }
    }
}
