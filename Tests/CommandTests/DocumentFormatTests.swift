import Foundation
import SeparatedValues
import TestSupport
import Testing

/// `assess --format csv` and `--format docx` as users run them.
@Suite struct DocumentFormatTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let hasPandoc = isThere("pandoc")
    private static let hasPython = isThere("python3")

    private static func isThere(_ tool: String) -> Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: $0 + "/" + tool)
        }
    }

    /// What a script prints of an archive.
    private func python(_ script: String, _ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self)
    }

    @Test("the table has each gap and each action of the JSON, in its order")
    func table() throws {
        let text = try Command.run(["assess", "--as-of", "2025-12-31", "--format", "csv"])
        #expect(text.status == 0 && text.error.isEmpty)
        #expect(text.output.hasPrefix("\u{FEFF}partnership,what,id,"))
        let rows = SeparatedText(text.output).rows.map(\.texts)
        #expect(Set(rows.map(\.count)) == [14])
        let json = try Command.run(["assess", "--as-of", "2025-12-31", "--format", "json"])
        let report = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        let gaps = try #require(report["gaps"] as? [[String: Any]])
        #expect(rows.filter { $0[1] == "gap" }.map { $0[2] } == gaps.compactMap { $0["id"] as? String })
        #expect(rows.filter { $0[1] == "gap" }.map { $0[6] } == gaps.compactMap { $0["message"] as? String })
        let actions = rows.filter { $0[1] == "action" }
        #expect(actions.contains { $0[2] == "action-2025-inclusive-resources" && $0[10] == "2025-12-31" })
        #expect(1 + gaps.count + actions.count == rows.count)
    }

    @Test("no cell begins as a formula, whatever the evidence says")
    func formulas() throws {
        try folder.write("id: a\nname: \"=cmd|' /C calc'!A0\"\n", to: "area.yaml")
        try folder.write(
            """
            records:
              - id: r
                kind: document
                date: 2025-12-01
                criteria: [engagement]
                rating: weakness
                summary: "@SUM(1+1)\\"; +x"
            """, to: "records/r.yaml")
        try folder.write(
            """
            actions:
              - {id: a, title: "+1+cmd|' /C calc'!A0", criteria: [engagement], owner: "-Head of SEND"}
            """, to: "plan.yaml")
        let result = try Command.run(["assess", folder.path, "--as-of", "2025-12-31", "--format", "csv"])
        #expect(result.status == 0, "\(result.error)")
        let cells = SeparatedText(result.output).rows.flatMap(\.texts)
        #expect(cells.contains { $0.contains("calc") })
        for cell in cells { #expect(!"=+-@\t\r\n".contains(cell.first ?? "x"), "\(cell)") }
    }

    @Test(
        "a Word document holds the report, and is the same each time",
        .enabled(if: hasPandoc && hasPython, "needs pandoc and python3"))
    func word() throws {
        for name in ["one.docx", "two.docx"] {
            let result = try Command.run([
                "assess", "--as-of", "2025-12-31", "--format", "docx", "--output", folder(name),
            ])
            #expect(result.status == 0 && result.output.isEmpty && result.error.isEmpty, "\(result.error)")
        }
        let one = try Data(contentsOf: URL(filePath: folder("one.docx")))
        #expect(try one == Data(contentsOf: URL(filePath: folder("two.docx"))))
        let document = try python(
            "import sys,zipfile; print(zipfile.ZipFile(sys.argv[1]).read('word/document.xml').decode())",
            folder("one.docx"))
        #expect(document.contains("self-assessment, not an inspection judgement"))
        #expect(document.contains("Engagement and co-production"))
        let styles = try python(
            "import sys,zipfile; print(zipfile.ZipFile(sys.argv[1]).read('word/styles.xml').decode())",
            folder("one.docx"))
        #expect(styles.contains("Arial"))
    }

    @Test("without the tool, or without a file to write, it says what to do")
    func missing() throws {
        let noTool = try Command.run(
            ["assess", "--as-of", "2025-12-31", "--format", "docx", "--output", folder("a.docx")],
            environment: ["PATH": folder.path])
        #expect(noTool.status == 2)
        #expect(noTool.error.contains("pandoc, which is not installed; install it"))
        #expect(try folder.names().isEmpty)
        let noFile = try Command.run(["assess", "--format", "docx"])
        #expect(noFile.status == 64 && noFile.error.contains("--output"))
    }

    @Test("the document with page and styles is what its parts say", .enabled(if: hasPython, "needs python3"))
    func reference() throws {
        let report = Repository.areaRules + "/report"
        let script = """
            import os, sys, zipfile
            archive, parts = zipfile.ZipFile(sys.argv[1]), sys.argv[2]
            found = {os.path.relpath(os.path.join(d, f), parts) for d, _, fs in os.walk(parts) for f in fs}
            print(found == set(archive.namelist()) and all(archive.read(n) == open(os.path.join(parts, n), 'rb').read() for n in found))
            """
        #expect(try python(script, report + "/reference.docx", report + "/word") == "True\n")
    }
}
