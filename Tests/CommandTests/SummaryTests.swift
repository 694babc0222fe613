import Foundation
import TestSupport
import Testing

/// `areasend assess --summary`: many partnerships in one table.
@Suite struct SummaryTests {
    /// Four partnerships: two copies of the sample, one with a fault, one without records.
    private struct Areas {
        let folder: TemporaryFolder
        var paths: [String] { ["one", "bad", "two", "empty"].map { folder($0) } }

        init() throws {
            folder = try TemporaryFolder()
            let sample = Repository.root + "/evidence/buckinghamshire"
            for (name, title) in [("one", "Zedshire"), ("two", "=Ashire"), ("bad", "Badshire")] {
                try FileManager.default.copyItem(atPath: sample, toPath: folder(name))
                let area = try String(contentsOfFile: folder(name + "/area.yaml"), encoding: .utf8)
                    .replacing("name: Buckinghamshire", with: "name: \"\(title)\"")
                try area.write(toFile: folder(name + "/area.yaml"), atomically: true, encoding: .utf8)
            }
            try "records:\n  - id: x\n".write(
                toFile: folder("bad/records/extra.yaml"), atomically: true, encoding: .utf8)
            try FileManager.default.createDirectory(
                atPath: folder("empty"), withIntermediateDirectories: true)
        }

        func summary(_ further: [String] = []) throws -> Command.Result {
            try Command.run(["assess"] + paths + ["--summary", "--as-of", "2025-12-31"] + further)
        }
    }

    @Test func oneWithFaultsStopsNoOther() throws {
        let areas = try Areas()
        let result = try areas.summary(["--format", "csv"])
        #expect(result.status == 2)
        #expect(result.error.contains("bad/records/extra.yaml"))
        #expect(result.error.contains("nothing to assess"))
        let rows = result.output.split(separator: "\r\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        #expect(rows.map { $0[1] } == ["'=Ashire", "Zedshire", "bad", "empty"])
        #expect(rows.map { $0[3] } == ["assessed", "assessed", "faulty", "nothing"])
        #expect(Set(rows.map(\.count)).count == 1)
        #expect(rows[2].last.map { Int($0) ?? 0 } ?? 0 > 0)
    }

    @Test func figuresAreThoseOfTheAssessments() throws {
        let areas = try Areas()
        let summary = try object(try areas.summary(["--format", "json"]).output)
        let alone = try object(
            try Command.run(["assess", areas.paths[0], "--as-of", "2025-12-31", "--format", "json"]).output)
        let partnerships = try #require(summary["partnerships"] as? [[String: Any]])
        let row = try #require(partnerships.first { $0["name"] as? String == "Zedshire" })
        let standing = try #require(row["standing"] as? [String: Any])
        let outcome = try #require(alone["outcome"] as? [String: Any])
        let counts = try #require(alone["counts"] as? [String: Any])
        #expect(standing["likely"] as? String == outcome["likely"] as? String)
        #expect(standing["probabilities"] as? [String: Double] == outcome["probabilities"] as? [String: Double])
        #expect(standing["confidence"] as? String == outcome["confidence"] as? String)
        #expect(standing["records"] as? Int == counts["considered"] as? Int)
        #expect(standing["gaps"] as? Int == (alone["gaps"] as? [Any])?.count)
    }

    @Test func theOrderOfFoldersChangesNothing() throws {
        let areas = try Areas()
        let other = ["empty", "two", "bad", "one"].map { areas.folder($0) }
        let turned = try Command.run(["assess"] + other + ["--summary", "--as-of", "2025-12-31"])
        let result = try areas.summary()
        #expect(result.output == turned.output)
        #expect(result.output.contains("no ranking"))
        #expect(result.output.contains("4 partnerships: 2 assessed, 1 with faults, 1 without records"))
    }

    @Test func theWebPageShowsNamesAsTextAndRunsNothing() throws {
        let areas = try Areas()
        try FileManager.default.copyItem(atPath: areas.folder("one"), toPath: areas.folder("hostile"))
        let area = areas.folder("hostile/area.yaml")
        try String(contentsOfFile: area, encoding: .utf8)
            .replacing("name: \"Zedshire\"", with: "name: \"<script>alert(1)</script>\"")
            .write(toFile: area, atomically: true, encoding: .utf8)
        let page = try Command.run(
            ["assess"] + areas.paths + [
                areas.folder("hostile"), "--summary", "--as-of", "2025-12-31", "--format", "html",
            ]
        ).output
        #expect(page.hasPrefix("<!DOCTYPE html>"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(!page.contains("<script"))
        #expect(page.contains("default-src &#39;none&#39;"))
        #expect(page.components(separatedBy: "<th scope=\"row\">").count == 6)
        #expect(page.contains("nothing to assess") && page.contains("not assessed:"))
    }

    @Test func theFullReportsGoOnBesideAFault() throws {
        let areas = try Areas()
        let result = try Command.run(["assess", areas.paths[1], areas.paths[0], "--as-of", "2025-12-31"])
        #expect(result.status == 2)
        #expect(result.output.contains("Zedshire"))
        #expect(result.error.contains("bad/records/extra.yaml"))
    }

    @Test(arguments: ["markdown", "docx"]) func itHasNoOtherFormats(_ format: String) throws {
        let result = try Command.run(["assess", "--summary", "--format", format, "--output", "x"])
        #expect(result.status == 64)
        #expect(result.error.contains("The summary has no format '\(format)'"))
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
}
