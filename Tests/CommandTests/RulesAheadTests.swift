import Foundation
import TestSupport
import Testing

/// Which rules a command line names is guessed before it is read; only what it says is used.
@Suite("Rules that are read ahead") struct RulesAheadTests {
    private static let verbs = [["assess"], ["check"], ["explain", "outcome"], ["gaps"]]

    /// A folder with sound rules in `mine`, and others in the standard place that cannot be used.
    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let rules = Command.root.appending(path: "rules/area-send")
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "rules"), withIntermediateDirectories: true)
        for name in ["mine", "rules/area-send"] {
            try FileManager.default.copyItem(at: rules, to: folder.url.appending(path: name))
        }
        try folder.write("levels: [\n", to: "rules/area-send/framework.yaml")
        return folder
    }

    private func run(_ verb: [String], _ options: [String], in folder: TemporaryFolder) throws -> Command.Result {
        var arguments = verb
        if verb.count == 1 { arguments.append(Command.root.path + "/evidence/buckinghamshire") }
        if verb.count > 1 { arguments += ["--evidence", Command.root.path + "/evidence/buckinghamshire"] }
        return try Command.run(arguments + ["--as-of", "2025-12-31"] + options, in: folder.url)
    }

    @Test("rules are those that the command line names, however it is written", arguments: verbs)
    func named(_ verb: [String]) throws {
        let folder = try folder()
        let plain = try run(verb, ["--rules", "mine"], in: folder)
        #expect(!plain.output.isEmpty)
        #expect(plain.error.isEmpty)
        for options in [["--rules=mine"], ["--rules", "mine/"], ["--rules", "nowhere", "--rules", "mine"]] {
            let other = try run(verb, options, in: folder)
            #expect(other.output == plain.output, "\(options): \(other.error)")
            #expect(other.error.isEmpty)
        }
    }

    @Test("what is wrong with rules is said once", arguments: verbs)
    func faults(_ verb: [String]) throws {
        let wrong = try run(verb, [], in: folder())
        #expect(wrong.status == 2)
        #expect(wrong.output.isEmpty)
        #expect(wrong.error.components(separatedBy: "rules/area-send/framework.yaml").count == 2, "\(wrong.error)")
    }
}
