import Schemas
import Testing

/// Every file that we ship is valid by the schema that its first line names.
@Suite struct ShippedFilesTests {
    @Test(.enabled(if: SchemaValidator.isAvailable, "\(SchemaValidator.needs)"))
    func areValid() throws {
        let paths = Repository.yaml(below: "rules") + Repository.yaml(below: "evidence")
        try #require(!paths.isEmpty)
        var validator = try SchemaValidator(try Repository.rules())
        for path in paths {
            let name = try #require(kind(of: path), "no schema for \(path)")
            validator.add(Repository.root + "/" + path, as: name)
        }
        for (path, messages) in zip(paths, try validator.messages()) {
            #expect(messages.isEmpty, "\(path): \(messages.prefix(5).joined(separator: "; "))")
        }
    }

    @Test func nameTheirSchema() throws {
        for path in Repository.yaml(below: "rules") + Repository.yaml(below: "evidence") {
            let name = try #require(kind(of: path), "no schema for \(path)")
            let up = String(repeating: "../", count: path.split(separator: "/").count - 1)
            let text = try Repository.text(path)
            // Imports write into any repository, which may have no schemas.
            if text.contains("# sha256 of the lines below: ") { continue }
            let first = text.split(separator: "\n", maxSplits: 1).first
            #expect(first == "# yaml-language-server: $schema=\(up)schemas/\(name.fileName)", "\(path)")
        }
    }

    private func kind(of path: String) -> SchemaName? {
        let parts = path.split(separator: "/").map(String.init)
        switch (parts.first, parts.dropFirst(2).first) {
        case ("rules", "criteria"): return .criterion
        case ("rules", "tests"): return .ruleTests
        case ("rules", "report"): return parts.last == "narrative.yaml" ? .narrative : .earlierDates
        case ("rules", "imports"):
            let name = parts.last.map { String($0.prefix { $0 != "." }) } ?? ""
            return SchemaName(rawValue: "import-" + name) ?? .importSurvey
        case ("evidence", "records"): return .records
        case ("rules", "calibration") where parts.contains("records"): return .records
        default: return parts.last.flatMap { SchemaName(rawValue: String($0.prefix { $0 != "." })) }
        }
    }
}
