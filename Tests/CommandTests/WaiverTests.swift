import Foundation
import TestSupport
import Testing

/// Waivers take a finding out of the gate for a while, and do nothing else.
@Suite("Waivers", .timeLimit(.minutes(15)))
struct WaiverTests {
    private typealias Repo = EvidenceRepository

    /// A repository in which one record has no source, which is an error.
    private func repository(waivers: String?) throws -> Repo {
        let repo = try Repo()
        let text = Repo.records.map(\.yaml).joined()
        let source =
            "    source: {title: \"Report on forum-survey\", publisher: Plantshire, url: \"https://example.org/forum-survey\"}\n"
        #expect(text.contains(source))
        try repo.folder.write("records:\n" + text.replacing(source, with: ""), to: "\(Repo.evidence)/records/all.yaml")
        if let waivers { try repo.folder.write("waivers:\n" + waivers, to: "\(Repo.evidence)/waivers.yaml") }
        return repo
    }

    private static func waiver(
        check: String = "no-source", on: String = "record: forum-survey", until: String = "2026-12-31"
    ) -> String {
        "  - {id: waiver-1, check: \(check), \(on), justification: The survey firm is sending its report., expires: \(until)}\n"
    }

    @Test("the finding stops the change without one, and with one it is listed and does not")
    func waived() throws {
        #expect(try repository(waivers: nil).check().status == 1)
        let repo = try repository(waivers: Self.waiver())
        let (report, status) = try repo.report()
        #expect(status == 0)
        #expect(report.findings.contains { $0.check == "no-source" && $0.waived })
        #expect(try repo.check().output.contains("waiver-1"))
    }

    @Test("an expired one does nothing, and says so")
    func expired() throws {
        let (report, status) = try repository(waivers: Self.waiver(until: "2026-06-29")).report()
        #expect(status == 1)
        #expect(report.findings.contains { $0.check == "no-source" && !$0.waived })
        #expect(report.findings.contains { $0.check == "waiver-expired" })
        // Valid to the end of its last day.
        #expect(try repository(waivers: Self.waiver(until: "2026-06-30")).check().status == 0)
    }

    @Test("one that waives nothing is reported, and fails under --strict")
    func notNeeded() throws {
        let repo = try repository(
            waivers: Self.waiver()
                + Self.waiver(check: "no-source", on: "record: file-audit").replacing("waiver-1", with: "waiver-2"))
        let (report, status) = try repo.report()
        #expect(status == 0)
        #expect(report.findings.contains { $0.check == "waiver-not-needed" && $0.subject == "waiver-2" })
        #expect(try repo.check("--strict").status == 1)
    }

    @Test(
        "one of something unknown, of everything at once, or without an end is refused",
        arguments: [
            waiver(on: "record: nobody"), waiver(check: "no-sauce"), waiver(on: "on: nothing"),
            "  - {id: w, check: no-source, justification: J., expires: 2026-12-31}\n",
            "  - {id: w, check: no-source, record: forum-survey, on: engagement, justification: J., expires: 2026-12-31}\n",
            "  - {id: w, check: no-source, record: forum-survey, justification: J.}\n",
            "  - {id: w, check: no-source, record: forum-survey, expires: 2026-12-31}\n",
        ])
    func refused(waiver: String) throws {
        let result = try repository(waivers: waiver).check()
        #expect(result.status == 2)
    }

    @Test("one on a record hides neither another fault of it nor the same fault of another")
    func narrow() throws {
        let repo = try repository(waivers: Self.waiver())
        let all = try String(contentsOfFile: repo.folder.path + "/\(Repo.evidence)/records/all.yaml", encoding: .utf8)
        try repo.folder.write(
            all.replacing(
                "    source: {title: \"Report on file-audit\", publisher: Plantshire, url: \"https://example.org/file-audit\"}\n",
                with: ""),
            to: "\(Repo.evidence)/records/all.yaml")
        #expect(try repo.check().status == 1)
    }

    @Test("none moves the assessment by anything")
    func assessment() throws {
        func assessed(_ waivers: String?) throws -> String {
            let repo = try repository(waivers: waivers)
            let result = try Command.run(
                ["assess", Repo.evidence, "--rules", Repository.areaRules, "--as-of", Repo.asOf, "--format", "json"],
                in: repo.folder.url)
            var object = try #require(
                try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
            object["waivers"] = nil
            return String(
                decoding: try JSONSerialization.data(withJSONObject: object, options: .sortedKeys), as: UTF8.self)
        }
        #expect(try assessed(nil) == assessed(Self.waiver()))
    }
}
