import Assessment
import Evidence
import Foundation
import Rules
import TestSupport

/// What cmark-gfm, which GitHub uses, and pandoc make of Markdown.
enum Rendered {
    static let needs = "needs python3, pandoc and cmark-gfm"
    static let isPossible = ["python3", "pandoc", "cmark-gfm"].allSatisfy { tool in
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: $0 + "/" + tool)
        }
    }

    private struct Expected: Encodable {
        let words, addresses: [String]
    }

    /// What is wrong, one line each: markup or links that the texts of others became, texts that are not there, and whatever
    /// the two programs do not see alike.
    /// - Parameters:
    ///   - texts: what must be read in it.
    ///   - assessment: whose sources may be links.
    static func faults(_ markdown: String, texts: [String], of assessment: Assessment) throws -> String {
        let folder = try TemporaryFolder()
        let citations =
            assessment.rules.framework.sources + assessment.partnership.records.compactMap(\.source)
            + assessment.rules.criteria.flatMap(\.sources)
        let addresses = citations.compactMap(\.url).filter { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
        try folder.write(markdown, to: "report.md")
        try folder.write(
            Array(try JSONEncoder().encode(Expected(words: texts.map(HostileEvidence.visible), addresses: addresses))),
            to: "expected.json")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", Repository.root + "/Tests/Support/Judges/rendered.py", folder("report.md"),
            folder("expected.json"),
        ]
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return process.terminationStatus == 0 ? text : complaint
    }
}
