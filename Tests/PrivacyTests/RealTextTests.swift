import Files
import Privacy
import Rules
import TestSupport
import Testing

/// Real text without private details: nothing in it may be taken for one.
@Suite("No false alarms on real text")
struct RealTextTests {
    private static let shared = Repository.root + "/../shared"

    @Test("the sample evidence", arguments: try files(below: Repository.buckinghamshire, ["yaml", "md"]))
    func evidence(path: String) throws { try expectNothing(in: path) }

    @Test(
        "thirty published inspections",
        arguments: try files(below: Repository.areaRules + "/calibration", ["yaml", "md", "csv"]))
    func inspections(path: String) throws { try expectNothing(in: path) }

    @Test("the rules", arguments: try files(below: Repository.areaRules, ["yaml"]))
    func rules(path: String) throws { try expectNothing(in: path) }

    @Test(
        "the documentation",
        arguments: try files(below: Repository.root + "/docs", ["md"])
            + ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map { Repository.root + "/" + $0 })
    func documentation(path: String) throws { try expectNothing(in: path) }

    @Test(
        "published statistics and reports",
        .enabled(
            if: FileTree.entry(at: shared + "/data") == .folder, "the published data are not beside the repository"),
        arguments: (try? files(below: shared + "/data", ["csv", "md", "txt"]) + files(below: shared + "/domain", ["md"]))
            ?? [])
    func published(path: String) throws { try expectNothing(in: path) }

    private func expectNothing(in path: String) throws {
        let bytes = try FileBytes.read(path, budget: 64 << 20)
        let scanner = try ShippedRules.scanner()
        let found = bytes.withUnsafeBufferPointer { scanner.scan($0, as: path.hasSuffix(".csv") ? .table : .text) }
        let shown = found.prefix(5).map { detail in
            let near = max(0, detail.range.lowerBound - 40)..<min(bytes.count, detail.range.upperBound + 40)
            return "\(scanner.rules[detail.rule].id): …\(String(decoding: bytes[near], as: UTF8.self))…"
        }
        #expect(found.isEmpty, "\(found.count) in \(path):\n\(shown.joined(separator: "\n"))")
    }

    private static func files(below folder: String, _ extensions: [String]) throws -> [String] {
        var faults: [FileFault] = []
        let files = FileTree.files(below: folder, extensions: extensions) { faults.append($0) }
        try #require(faults.isEmpty && !files.isEmpty)
        return files
    }
}
