import Foundation
import RuleTests
import Rules
import SourceText
import TestSupport
import Testing

/// A copy of a framework's rules in a folder of its own, removed when the test lets go of it.
final class RulesCopy {
    private static let root = Repository.root
    /// The real rules, with their tests.
    static let shipped = root + "/rules/area-send"
    /// A small made-up framework without tests, shared with other test targets.
    private static let small = root + "/Tests/AssessmentTests/Fixtures/four-levels/rules"

    let folder: String

    /// A copy of the real rules.
    static func ofShipped() throws -> RulesCopy { try RulesCopy(shipped) }

    /// A copy of the small framework with one file of tests.
    static func ofSmall(tests: String) throws -> RulesCopy {
        let copy = try RulesCopy(small)
        try copy.write(tests, to: "tests/cases.yaml")
        return copy
    }

    private init(_ source: String) throws {
        let place = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        folder = place.appending(path: "areasend-rule-tests-\(UUID().uuidString)").path
        try FileManager.default.copyItem(atPath: source, toPath: folder)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: folder + "/" + name)), as: UTF8.self)
    }

    func write(_ text: String, to name: String) throws {
        let target = URL(filePath: folder + "/" + name)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: target)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: folder + "/" + name) }

    /// Replaces a text that stands once in a file.
    func replace(_ old: String, with new: String, in name: String) throws {
        let parts = try text(name).split(separator: old, omittingEmptySubsequences: false)
        try #require(parts.count == 2, "'\(old)' stands \(parts.count - 1) times in \(name)")
        try write(parts.joined(separator: new), to: name)
    }

    /// Runs the tests; faults as users read them, with paths from the folder on.
    func run(filter: String? = nil) throws -> (report: RuleTestReport?, faults: [String]) {
        let faults = FaultCollector()
        let rules = try #require(RuleSetLoader.load(folder, faults), "\(faults.faults.map(\.line))")
        let report = RuleTestRunner.run(folder: folder, rules: rules, filter: filter, faults)
        return (report, faults.faults.sorted().map { relative($0.line) })
    }

    /// The report of tests without faults.
    func report(filter: String? = nil) throws -> RuleTestReport {
        let (report, faults) = try run(filter: filter)
        #expect(faults == [])
        return try #require(report)
    }

    /// A text with paths from the folder on.
    func relative(_ text: String) -> String {
        text.split(separator: folder + "/", omittingEmptySubsequences: false).joined()
    }

    func relative(_ place: SourcePlace) -> String { relative(place.line) }
}
