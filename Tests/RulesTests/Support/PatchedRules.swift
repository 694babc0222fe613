import Foundation
import Rules
import SourceText
import TestSupport
import Testing

/// A copy of the small framework with one place changed.
struct PatchedRules {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in try Self.names(in: "") + Self.names(in: "criteria/").map({ "criteria/" + $0 })
        where name.hasSuffix(".yaml") {
            try folder.write(Self.text(name), to: name)
        }
    }

    /// Replaces a text that stands once in a file.
    func replace(_ old: String, with new: String, in name: String) throws {
        let parts = try text(name).components(separatedBy: old)
        try #require(parts.count == 2, "'\(old)' stands \(parts.count - 1) times in \(name)")
        try folder.write(parts.joined(separator: new), to: name)
    }

    /// A file as it is now.
    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: folder(name))), as: UTF8.self)
    }

    /// Removes a file.
    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: folder(name)) }

    /// The faults as users read them, paths relative to the folder; none of them where the rules were loaded.
    func faults() -> [String] {
        let collector = FaultCollector()
        let rules = RuleSetLoader.load(folder.path, collector)
        #expect((rules == nil) == collector.hasErrors)
        return collector.faults.sorted().map { $0.line.components(separatedBy: folder.path + "/").joined() }
    }

    private static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: Repository.fourLevels + "/rules" + "/" + folder).sorted()
    }

    private static func text(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: Repository.fourLevels + "/rules" + "/" + name)))
    }
}

/// One change to the rules and the faults that it must bring about.
struct Patch: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let file: String
    let old: String
    let new: String
    /// What each line of the report must contain, in order; parts are joined by ` … `.
    let faults: [String]

    init(_ description: String, in file: String, _ old: String, to new: String, gives faults: String...) {
        testDescription = description
        self.file = file
        self.old = old
        self.new = new
        self.faults = faults
    }

    /// Checks that the rules with this change have exactly these faults.
    func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let rules = try PatchedRules()
        try rules.replace(old, with: new, in: file)
        let found = rules.faults()
        let matches =
            found.count == faults.count
            && zip(found, faults).allSatisfy { line, wanted in
                wanted.components(separatedBy: " … ").allSatisfy(line.contains)
            }
        #expect(matches, "found:\n\(found.joined(separator: "\n"))", sourceLocation: sourceLocation)
    }
}
