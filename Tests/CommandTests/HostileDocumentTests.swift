import Foundation
import Rules
import SourceText
import TestSupport
import Testing

/// A Word document of evidence whose every text is hostile.
@Suite struct HostileDocumentTests {
    private static let needs = ["python3", "pandoc"]
    private static let isPossible = needs.allSatisfy { tool in
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: $0 + "/" + tool)
        }
    }

    private struct Expected: Encodable {
        let words, addresses: [String]
    }

    /// Names of files are text of others too: a fault stays one line, and is no command to a CI system.
    @Test func namesOfFilesChangeNothing() throws {
        let folder = try TemporaryFolder()
        try folder.write("id: here\nname: Here\n", to: "area.yaml")
        let record = "records:\n  - {id: one, kind: survey, date: 2025-06-01, summry: One.}\n"
        for name in ["a\n::error::x\u{1B}[31m.yaml", "b\u{202E}lmay.yaml", "##[error]c.yaml"] {
            try folder.write(record, to: "records/" + name)
        }
        for colour in ["never", "always"] {
            let result = try Command.run(["assess", folder.path, "--color", colour])
            #expect(result.status == 2)
            let lines = result.error.split(separator: "\n")
            #expect(lines.allSatisfy { !$0.hasPrefix("::") && !$0.contains("##[") }, "\(result.error)")
            #expect(!result.error.unicodeScalars.contains("\u{202E}"))
            #expect(!result.error.contains("\u{1B}[31m.yaml"))
            #expect(result.error.contains("a[U+000A]: :error: :x[U+001B][31m.yaml:2:"), "\(result.error)")
        }
    }

    @Test(.enabled(if: isPossible, "needs python3 and pandoc")) func textStaysText() throws {
        let faults = FaultCollector()
        let rules = try #require(RuleSetLoader.load(Repository.areaRules, faults), "\(faults.faults.map(\.line))")
        let folder = try TemporaryFolder()
        for (name, text) in try HostileEvidence.files(criteria: rules.criteria.map(\.id)) {
            try folder.write(text, to: "evidence/" + name)
        }
        let result = try Command.run([
            "assess", folder("evidence"), "--as-of", "2025-12-31", "--format", "docx", "--output", folder("a.docx"),
        ])
        #expect(result.status == 0, "\(result.error)")
        let texts = try HostileEvidence.texts()
        let addresses =
            texts.enumerated().map { HostileEvidence.address($0, $1) }.filter { $0.hasPrefix("https://") }
            + rules.framework.sources.compactMap(\.url)
        let expected = Expected(words: texts.map(HostileEvidence.visible), addresses: addresses)
        try folder.write(Array(try JSONEncoder().encode(expected)), to: "expected.json")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", Repository.root + "/Tests/Support/Judges/document.py", folder("a.docx"), folder("expected.json"),
        ]
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let found = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0 && found.isEmpty, "\(found.prefix(3_000))\(complaint)")
    }

    /// Characters that no format can hold are refused where they are read, with their place.
    @Test(arguments: ["\\0", "\\x01", "\\e[31m", "\\x7F", "\\x9B31m", "\\uFFFE", "\\uFFFF"])
    func charactersThatAreNoneAreRefusedOrShown(_ escape: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("id: here\nname: \"A \(escape) name\"\n", to: "area.yaml")
        try folder.write(
            "records:\n  - {id: one, kind: survey, date: 2025-06-01, criteria: [engagement], rating: mixed, summary: One.}\n",
            to: "records/a.yaml")
        for format in ["text", "markdown", "json", "csv", "html"] {
            let result = try Command.run(["assess", folder.path, "--as-of", "2025-12-31", "--format", format])
            let bad = (result.output + result.error).unicodeScalars.filter {
                ($0.value < 0x20 && !"\n\r\t".unicodeScalars.contains($0)) || (0x7F...0x9F).contains($0.value)
                    || ([0xFFFE, 0xFFFF].contains($0.value) && format != "json")
            }
            #expect(result.status == 0 || result.status == 2)
            #expect(bad.isEmpty, "\(format): \(bad.map(\.value))")
            if result.status == 2 { #expect(result.error.contains("area.yaml:2:"), "\(result.error)") }
        }
    }
}
