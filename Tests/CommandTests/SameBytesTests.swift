import Foundation
import TestSupport
import Testing

/// Same input and same date give the same bytes, on any machine, in any order of files and records.
@Suite struct SameBytesTests {
    static let formats = ["text", "markdown", "html", "json"]

    @Test(arguments: formats) func zoneAndLocaleMakeNoDifference(_ format: String) throws {
        let plain = try assess(in: Command.root, format: format)
        for environment in [
            ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"], ["TZ": "America/Adak", "LC_ALL": "C"],
            ["TZ": "", "LANG": "ar_EG.UTF-8"],
        ] {
            #expect(try assess(in: Command.root, format: format, environment: environment) == plain)
        }
    }

    @Test(arguments: formats) func orderOfFilesAndRecordsMakesNoDifference(_ format: String) throws {
        let folder = try TemporaryFolder()
        let files = FileManager.default
        for name in ["rules", "evidence"] {
            try files.copyItem(at: Command.root.appending(path: name), to: folder.url.appending(path: name))
        }
        let plain = try assess(in: folder.url, format: format)
        let records = folder.url.appending(path: "evidence/buckinghamshire/records")
        for (index, name) in try files.contentsOfDirectory(atPath: records.path).sorted().enumerated() {
            let file = records.appending(path: name)
            let turned = try reversed(String(decoding: Data(contentsOf: file), as: UTF8.self))
            try files.removeItem(at: file)
            // Other names, other folders, so that files are met in another order too.
            try folder.write(turned, to: "evidence/buckinghamshire/records/\(index % 3)/\(99 - index).yaml")
        }
        // Places name files and lines, which have moved; everything else must be the same.
        #expect(try withoutPlaces(assess(in: folder.url, format: format)) == withoutPlaces(plain))
    }

    /// A records file with its records in the opposite order.
    private func reversed(_ text: String) throws -> String {
        let parts = text.components(separatedBy: "\nrecords:\n")
        let (head, body) = (try #require(parts.first), try #require(parts.last))
        try #require(parts.count == 2)
        var items: [[Substring]] = []
        for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
            // Records stand two spaces in, or at the margin; comments between them go with the one before.
            if line.hasPrefix("  - id:") || line.hasPrefix("- id:") { items.append([]) }
            if items.isEmpty { continue }
            items[items.count - 1].append(line)
        }
        return head + "\nrecords:\n" + items.reversed().map { $0.joined(separator: "\n") }.joined(separator: "\n")
            + "\n"
    }

    private func withoutPlaces(_ text: String) -> String {
        text.replacing(/(evidence|records)\/[a-z0-9\/.-]+\.yaml(:\d+)*/, with: "PLACE")
    }

    private func assess(in folder: URL, format: String, environment: [String: String] = [:]) throws -> String {
        let result = try Command.run(
            ["assess", "--as-of", "2025-12-31", "--format", format], in: folder, environment: environment)
        try #require(result.status == 0, "\(result.error)")
        return result.output
    }
}
