import Foundation
import TestSupport
import Testing

/// What goes where: results to standard output or a file, everything about the run to standard error.
@Suite struct OutputTests {
    @Test func reportsAreWrittenBesideTheMainOutput() throws {
        let folder = try TemporaryFolder()
        let (markdown, json) = (folder.url.path + "/new/report.md", folder.url.path + "/report.json")
        let result = try Command.run([
            "assess", "--as-of", "2025-12-31", "--report", "markdown:\(markdown)", "--report", "json:\(json)",
        ])
        #expect(result.status == 0)
        #expect(try String(contentsOfFile: markdown, encoding: .utf8).hasPrefix("#"))
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: json)))
        #expect((object as? [String: Any])?["asOf"] as? String == "2025-12-31")
        #expect(result.output == (try Command.run(["assess", "--as-of", "2025-12-31"]).output))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == ["new", "report.json"])
    }

    @Test func outputGoesToTheFileAlone() throws {
        let folder = try TemporaryFolder()
        let file = folder.url.path + "/assessment.txt"
        let result = try Command.run(["assess", "--as-of", "2025-12-31", "--output", file])
        #expect(result.output.isEmpty)
        #expect(
            try String(contentsOfFile: file, encoding: .utf8)
                == Command.run(["assess", "--as-of", "2025-12-31"]).output)
    }

    @Test func verboseSaysWhatWasReadAndLeavesTheResultAlone() throws {
        let plain = try Command.run(["assess", "--as-of", "2025-12-31"])
        let verbose = try Command.run(["assess", "--as-of", "2025-12-31", "--verbose"])
        #expect(verbose.output == plain.output)
        #expect(plain.error.isEmpty)
        #expect(verbose.error.contains(/evidence\/buckinghamshire: [0-9]+ records, [0-9]+ actions/))
    }

    @Test func severalPartnershipsAreOneList() throws {
        let result = try Command.run([
            "assess", "evidence/buckinghamshire", "evidence/buckinghamshire", "--as-of", "2025-12-31", "--format",
            "json",
        ])
        let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        #expect((object?["partnerships"] as? [[String: Any]])?.count == 2)
    }

    @Test func aWebPageIsOfOnePartnership() throws {
        let folder = try TemporaryFolder()
        let file = folder("report.html")
        let report = ["--as-of", "2025-12-31", "--report", "html:\(file)"]
        let several = try Command.run(["assess", "evidence/buckinghamshire", "evidence/buckinghamshire"] + report)
        #expect(several.status == 64)
        #expect(several.error.contains("one page for one partnership"))
        #expect(!FileManager.default.fileExists(atPath: file))
        #expect(try Command.run(["assess"] + report).status == 0)
        let page = try Command.run(["assess", "--as-of", "2025-12-31", "--format", "html"])
        #expect(try String(contentsOfFile: file, encoding: .utf8) == page.output)
        #expect(page.output.hasPrefix("<!DOCTYPE html>"))
    }

    @Test func colourIsForTerminalsUnlessAskedFor() throws {
        let escape: Character = "\u{1B}"
        #expect(try !Command.run(["assess", "--as-of", "2025-12-31"]).output.contains(escape))
        #expect(try Command.run(["assess", "--as-of", "2025-12-31", "--color", "always"]).output.contains(escape))
    }

    @Test func withoutADateItIsToday() throws {
        let today = Date.now.formatted(.iso8601.year().month().day())
        #expect(try Command.run(["assess", "--format", "json"], environment: ["TZ": "UTC"]).output.contains(today))
    }

    @Test func theHandbookIsCheckedAgainstACommittedCopy() throws {
        let folder = try TemporaryFolder()
        let copy = folder.url.path + "/handbook.md"
        #expect(try Command.run(["doc", "--output", copy]).status == 0)
        #expect(try Command.run(["doc", "--check", copy]).status == 0)
        try folder.write("drifted", to: "handbook.md")
        #expect(try Command.run(["doc", "--check", copy]).status == 1)
    }
}
