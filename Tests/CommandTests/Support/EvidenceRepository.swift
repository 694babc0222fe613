import Foundation
import TestSupport

/// A git repository with a made-up partnership's evidence, to change and to check as CI does.
struct EvidenceRepository {
    static let evidence = "evidence/plantshire"
    static let asOf = "2026-06-30"

    let folder: TemporaryFolder

    /// The evidence is committed on the branch `main`.
    init() throws {
        folder = try TemporaryFolder()
        try folder.write("id: plantshire\nname: Plantshire\n", to: "\(Self.evidence)/area.yaml")
        try write(Self.records)
        try git("init", "--quiet", "--initial-branch", "main")
        try commit("Record the evidence")
    }

    /// Strengths on engagement and a weakness on commissioning, from several sources.
    static let records: [Record] = [
        Record("forum-survey", "engagement", "survey", "strength", theme: "parent-carer-engagement"),
        Record("visit-notes", "engagement", "peer-review", "strength", theme: "child-voice"),
        Record("file-audit", "engagement", "case-audit", "strength", theme: "local-offer-information"),
        Record("complaints-review", "engagement", "complaint", "mixed", theme: "complaints-tribunals"),
        Record("contract-review", "commissioning", "peer-review", "weakness", theme: "joint-commissioning"),
        Record("waits-audit", "commissioning", "case-audit", "weakness", theme: "therapies"),
    ]

    struct Record {
        var id, criterion, kind, rating, theme: String
        var summary = "What was seen on several visits and in the files, told in a plain sentence."
        var validUntil: String?

        init(_ id: String, _ criterion: String, _ kind: String, _ rating: String, theme: String) {
            self.id = id
            self.criterion = criterion
            self.kind = kind
            self.rating = rating
            self.theme = theme
        }

        var yaml: String {
            """
              - id: \(id)
                kind: \(kind)
                date: 2026-04-01
            \(validUntil.map { "    valid-until: \($0)\n" } ?? "")    criteria: [\(criterion)]
                theme: \(theme)
                rating: \(rating)
                extent: many
                impact: demonstrated
                trajectory: static
                leaders: \(rating == "strength" ? "not-stated" : "aware-slow")
                partners: [education, health, social-care]
                phases: [early-years, school-age, post-16]
                cohorts: [ehc-plan, sen-support]
                owner: Head of SEND
                summary: \(summary)
                source: {title: "Report on \(id)", publisher: Plantshire, url: "https://example.org/\(id)"}

            """
        }
    }

    /// Writes the records file anew.
    func write(_ records: [Record]) throws {
        try folder.write("records:\n" + records.map(\.yaml).joined(), to: "\(Self.evidence)/records/all.yaml")
    }

    /// Commits all that changed.
    func commit(_ message: String) throws {
        try git("add", "--all")
        try git("-c", "user.name=Tester", "-c", "user.email=tester@example.org", "commit", "--quiet", "-m", message)
    }

    @discardableResult
    func git(_ arguments: String...) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git", "-C", folder.path] + arguments
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(arguments: arguments) }
        return String(decoding: data, as: UTF8.self)
    }

    struct Failed: Error { let arguments: [String] }

    /// Runs `areasend check` in the repository.
    func check(_ arguments: String..., evidence: String = Self.evidence) throws -> Command.Result {
        try Command.run(
            ["check", evidence, "--rules", Repository.areaRules, "--as-of", Self.asOf] + arguments, in: folder.url)
    }

    /// What `check --format json` says.
    struct Report: Decodable {
        struct Finding: Decodable {
            let check, severity, path: String
            let subject: String?
            let waived, new: Bool
        }
        struct Reason: Decodable { let kind, subject, message: String }
        struct Gate: Decodable {
            let tripped: Bool
            let reasons: [Reason]
        }
        struct Change: Decodable { let kind, subject, message: String }
        struct Changes: Decodable { let regressions, news, improvements: [Change] }

        let valid: Bool
        let findings: [Finding]
        let gate: Gate
        let changes: Changes?
        let unchecked: [String]
    }

    /// Runs `areasend check --format json` and reads what it says.
    func report(_ arguments: String...) throws -> (report: Report, status: Int32) {
        let result = try Command.run(
            ["check", Self.evidence, "--rules", Repository.areaRules, "--as-of", Self.asOf, "--format", "json"]
                + arguments, in: folder.url)
        return (try JSONDecoder().decode(Report.self, from: Data(result.output.utf8)), result.status)
    }
}
