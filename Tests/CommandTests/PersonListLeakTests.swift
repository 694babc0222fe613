import Foundation
import TestSupport
import Testing

/// Whatever a list holds, nothing of a child comes out of the command.
@Suite("No value of a row leaves the command")
struct PersonListLeakTests {
    private let folder: TemporaryFolder
    private let temporary: String

    init() throws {
        folder = try TemporaryFolder()
        temporary = try folder.makeFolder("temporary")
    }

    private func run(_ arguments: [String]) throws -> Command.Result {
        try Command.run(
            ["import", "annex-a"] + arguments + ["--rules", Repository.areaRules, "--as-of", "2025-12-31"],
            in: folder.url, environment: ["TMPDIR": temporary])
    }

    /// The secrets that a text holds, at most a few of them.
    ///
    /// 50,000 children's secrets cannot each be looked for in megabytes of text: its words are looked up among them, each as it
    /// stands and without what it ends in; days with spaces in them by three words together.
    private func leaks(_ text: String, of secrets: Set<String>) -> [String] {
        let wanted = Set(secrets.map { Array($0.utf8) })
        var found: Set<String> = []
        var word: [UInt8] = []
        var last: [[UInt8]] = []
        func look(for bytes: [UInt8]) {
            if wanted.contains(bytes) { found.insert(String(decoding: bytes, as: UTF8.self)) }
        }
        for byte in Array(text.utf8) + [10] {
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 47: word.append(byte)
            default:
                guard !word.isEmpty else { continue }
                look(for: word)
                while let end = word.last, [45, 46, 47].contains(end) {
                    word.removeLast()
                    look(for: word)
                }
                last = last.suffix(2) + [word]
                if last.count == 3 { look(for: Array(last.joined(separator: [32]))) }
                word = []
            }
        }
        if text.contains("Zq") { found.insert("Zq") }
        return found.sorted().prefix(5).map(\.self)
    }

    private func expectNothing(_ result: Command.Result, of list: HostileList) throws {
        #expect(leaks(result.output, of: list.secrets) == [])
        #expect(leaks(result.error, of: list.secrets) == [])
    }

    @Test("The search finds what it looks for")
    func searchFinds() {
        let list = HostileList(count: 300, seed: 7)
        for secret in list.secrets {
            #expect(!leaks("row 3: \(secret), and more", of: list.secrets).isEmpty, "\(secret)")
            #expect(!leaks("\u{1B}[1m\"\(secret)\".", of: list.secrets).isEmpty, "\(secret)")
        }
    }

    @Test("50,000 rows, with every place told, in colour, in all formats, and in what is written")
    func allOutput() throws {
        let list = HostileList(count: 50_000, seed: 7)
        try folder.write(list.csv, to: "list.csv")
        let result = try run([
            "list.csv", "--output", "out/records", "--verbose", "--color", "always", "--report",
            "json:out/findings.json",
            "--report", "csv:out/findings.csv",
        ])
        #expect(result.status == 1)
        #expect(result.output.count > 100_000, "every place is told")
        try expectNothing(result, of: list)
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0 != "list.csv" }
        #expect(
            Set(files) == [
                "out", "out/records", "out/records/annex-a-list-1.yaml", "out/findings.json", "out/findings.csv",
                "temporary",
            ])
        for name in files where name.contains(".") {
            let text = try String(contentsOfFile: folder(name), encoding: .utf8)
            #expect(text.count > 1_000)
            #expect(leaks(text, of: list.secrets) == [], "\(name)")
            #expect(leaks(name, of: list.secrets) == [])
        }
    }

    private static let script = "/usr/bin/script"

    @Test(
        "On a terminal",
        .enabled(if: FileManager.default.isExecutableFile(atPath: script), "needs util-linux's script"))
    func terminal() throws {
        let list = HostileList(count: 2_000, seed: 8)
        try folder.write(list.csv, to: "list.csv")
        // A list without a header, and one with a row that cannot be read: their faults would show the line.
        try folder.write(list.csv.split(separator: "\n").dropFirst().joined(separator: "\n"), to: "headless.csv")
        try folder.write(list.csv + "\"\(list.rows[0][1])\" x,\(list.rows[0][0])\n", to: "broken.csv")
        for name in ["list.csv", "headless.csv", "broken.csv"] {
            let command = [
                Command.executable.path, "import", "annex-a", name, "--rules", Repository.areaRules, "--as-of",
                "2025-12-31",
                "--output", "records", "--verbose",
            ].map { "'\($0)'" }.joined(separator: " ")
            let process = Process()
            let pipe = Pipe()
            process.executableURL = URL(filePath: Self.script)
            process.arguments = ["--quiet", "--return", "--command", command, "/dev/null"]
            process.currentDirectoryURL = folder.url
            process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "NO_COLOR" }
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = pipe
            try process.run()
            let shown = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            #expect(shown.contains("error"), "\(name)")
            #expect(shown.contains("\u{1B}["), "it is a terminal")
            #expect(leaks(shown, of: list.secrets) == [], "\(name)")
        }
    }

    @Test("Files that are no lists, with and without colour", arguments: ["always", "never"])
    func faults(colour: String) throws {
        let list = HostileList(count: 50, seed: 9)
        let rows = list.csv.split(separator: "\n")
        let header = HostileList.header.joined(separator: ",")
        let first = list.rows[0]
        let texts = [
            rows.dropFirst().joined(separator: "\n"),
            header.replacing("Gender", with: first[1]) + "\n" + rows[1],
            header + "\n" + rows[1] + ",\(first[1]),\(first[0])\n",
            header + "\n\(first[1]) \"\(first[0])\" x,\"never closed \(first[1])\n",
            header + "\n\"\(first[0])\n",
            header + "\n\(first[0]),\u{0}\(first[1])\n",
            "\(first[0]);\(first[1])\n\(first[1]);\(first[0])\n",
            "UPN,UPN,Gender,\(first[0])\n\(first[1]),1,2,3\n",
        ]
        for (number, text) in texts.enumerated() {
            try folder.write(text, to: "list-\(number).csv")
            let result = try run(["list-\(number).csv", "--validate-only", "--verbose", "--color", colour])
            #expect(result.status != 0 && result.status != 70, "\(number): \(result.status)")
            try expectNothing(result, of: list)
        }
    }
}
