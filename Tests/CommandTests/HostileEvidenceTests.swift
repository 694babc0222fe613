import Foundation
import Rules
import SourceText
import TestSupport
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Evidence whose every text is hostile, as users run the program on it: Word documents, checks and faults.
@Suite struct HostileEvidenceTests {
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

    /// The evidence, in the folder `evidence`.
    private static func written() throws -> (folder: TemporaryFolder, rules: RuleSet) {
        let faults = FaultCollector()
        let rules = try #require(RuleSetLoader.load(Repository.areaRules, faults), "\(faults.faults.map(\.line))")
        let folder = try TemporaryFolder()
        for (name, text) in try HostileEvidence.files(criteria: rules.criteria.map(\.id)) {
            try folder.write(text, to: "evidence/" + name)
        }
        return (folder, rules)
    }

    @Test(arguments: ["text", "json", "sarif", "junit", "github", "gitlab"])
    func checksSayWhatTheyWouldSay(_ format: String) throws {
        let (folder, _) = try Self.written()
        let result = try Command.run([
            "check", folder("evidence"), "--as-of", "2025-12-31", "--format", format,
        ])
        #expect(result.status == 1, "\(result.error)")
        let bad = result.output.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x0A, 0x0D: false
            case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
            default: false
            }
        }
        #expect(bad.isEmpty, "\(bad.prefix(5).map(\.value))")
        let lines = result.output.split(separator: "\n")
        switch format {
        case "github":
            #expect(lines.first?.hasPrefix("::error title=gate tripped") == true)
            #expect(lines.allSatisfy { $0.firstMatch(of: /^::(error|warning|notice) [^:]*::/) != nil })
        case "text": #expect(lines.allSatisfy { !$0.drop { $0 == " " }.hasPrefix("::") && !$0.contains("##[") })
        case "junit": #expect(XMLParser(data: Data(result.output.utf8)).parse())
        default: _ = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        }
    }

    @Test(.enabled(if: isPossible, "needs python3 and pandoc")) func textStaysText() throws {
        let (folder, rules) = try Self.written()
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
