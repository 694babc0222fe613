import Foundation
import TestSupport
import Testing

/// `areasend compare` as users run it.
@Suite struct CompareCommandTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let arguments: [String]
        let status: Int32
        let says: String

        var testDescription: String { "compare \(arguments.joined(separator: " ")) exits \(status)" }
    }

    private static let folder = "evidence/buckinghamshire"

    static let cases = [
        Case(arguments: ["2025-10-31", "2025-12-31"], status: 0, says: "Why the overall position moved"),
        Case(arguments: ["2025-10-31", "2025-12-31", "--format", "markdown"], status: 0, says: "## Outcome"),
        Case(arguments: ["2025-10-31", "2025-12-31", "--format", "json"], status: 0, says: "\"same\" : false"),
        Case(arguments: ["2025-12-31", "2025-12-31"], status: 0, says: "A and B say the same"),
        Case(
            arguments: [folder + "@2025-10-31", folder + "/", "--as-of", "2025-12-31"], status: 0, says: "newly known"),
        Case(arguments: [folder, folder, "--as-of", "2025-12-31"], status: 0, says: "No difference"),
        Case(
            arguments: [folder, folder, "--as-of", "2025-10-31", "--as-of", "2025-12-31"], status: 0,
            says: "as of 31 October 2025"),
        Case(arguments: ["2025-10-31", "2025-12-31", "--evidence", folder], status: 0, says: "newly known"),
        Case(arguments: ["2025-10-31"], status: 64, says: "<b>"),
        Case(arguments: ["2025-13-31", "2025-12-31"], status: 64, says: "there is no day 2025-13-31"),
        Case(arguments: [folder + "@2025-02-30", "2025-12-31"], status: 64, says: "there is no day 2025-02-30"),
        Case(arguments: ["git:", "2025-12-31"], status: 64, says: "it names no revision"),
        Case(arguments: ["git:main:", "2025-12-31"], status: 64, says: "it names no folder"),
        Case(arguments: ["@2025-12-31", "2025-12-31"], status: 64, says: "it names no folder"),
        Case(
            arguments: ["2025-10-31", "2025-12-31", "--as-of", "2025-12-31"], status: 64, says: "Both sides name a date"
        ),
        Case(
            arguments: ["2025-10-31", folder, "--as-of", "2025-12-31", "--as-of", "2025-12-31"], status: 64,
            says: "given twice"),
        Case(arguments: ["2025-10-31", "2025-12-31", "--format", "svg"], status: 64, says: "format"),
        Case(
            arguments: [folder, "evidence/bukinghamshire", "--as-of", "2025-12-31"], status: 4,
            says: "nothing to assess"),
        Case(arguments: ["git:no-such-branch", "2025-12-31", "--as-of", "2025-12-31"], status: 2, says: "git"),
        Case(
            arguments: ["2025-10-31", "2025-12-31", "--rules-b", "rules/area-sent"], status: 2,
            says: "rules/area-sent: error"),
    ]

    @Test(arguments: cases) func exitsAsDocumented(_ example: Case) throws {
        let result = try Command.run(["compare"] + example.arguments)
        #expect(result.status == example.status, "\(result.error)")
        #expect((result.output + result.error).contains(example.says), "\(result.output)\(result.error)")
        #expect(result.status == 0 ? result.error.isEmpty : result.output.isEmpty)
    }

    @Test func gitRevisionsAreReadWithoutTouchingTheWorkTree() throws {
        let repository = try EvidenceRepository()
        try repository.git("tag", "first")
        var records = EvidenceRepository.records
        records[0].rating = "weakness"
        records.remove(at: 2)
        records.append(.init("new-audit", "commissioning", "case-audit", "strength", theme: "joint-commissioning"))
        try repository.write(records)
        let status = try repository.git("status", "--porcelain")

        let result = try compare(repository, "git:first", EvidenceRepository.evidence)
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.contains("at git revision first"))
        for words in ["file-audit, removed", "new-audit, added", "forum-survey, changed"] {
            #expect(result.output.contains(words), "\(words) in \(result.output)")
        }
        #expect(result.output.contains("rating strength in A, weakness in B"))
        #expect(!result.output.contains(FileManager.default.temporaryDirectory.path + "/areasend-"))
        #expect(try repository.git("status", "--porcelain") == status)

        try repository.commit("Say what the visits found")
        let both = try compare(
            repository, "git:first:\(EvidenceRepository.evidence)", "git:HEAD@\(EvidenceRepository.asOf)")
        #expect(both.status == 0 && both.output.contains("file-audit, removed"), "\(both.error)")
        let same = try compare(repository, "git:HEAD", EvidenceRepository.evidence)
        #expect(same.status == 0 && same.output.contains("A and B say the same"), "\(same.output)")
        let back = try compare(repository, EvidenceRepository.evidence, "git:first")
        #expect(back.output.contains("file-audit, added"))
    }

    @Test func whatGitCannotGiveIsSaid() throws {
        let repository = try EvidenceRepository()
        let unknown = try compare(repository, "git:nowhere", EvidenceRepository.evidence)
        #expect(unknown.status == 2 && unknown.error.contains("there is no git revision 'nowhere'"), "\(unknown.error)")
        try repository.git("mv", "evidence", "proof")
        try repository.commit("Move the evidence")
        let absent = try compare(repository, "git:HEAD~1:proof/plantshire", "proof/plantshire")
        #expect(absent.status == 4 && absent.error.contains("was not there at that revision"), "\(absent.error)")
        try repository.folder.write("records: [oops\n", to: "proof/plantshire/records/all.yaml")
        try repository.commit("Break it")
        let broken = try compare(repository, "git:HEAD:proof/plantshire", "git:HEAD~1:proof/plantshire")
        #expect(broken.status == 2, "\(broken.error)")
        #expect(broken.error.contains("git:HEAD:proof/plantshire/records/all.yaml:"), "\(broken.error)")
    }

    @Test func otherRulesAreNamed() throws {
        let folder = try TemporaryFolder()
        let rules = folder("rules")
        try FileManager.default.copyItem(atPath: Repository.areaRules, toPath: rules)
        let file = rules + "/judgement.yaml"
        let text = try String(contentsOfFile: file, encoding: .utf8).replacing(
            "not-knowing: 2.5", with: "not-knowing: 5")
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        let arguments = ["compare", "2025-12-31", "2025-12-31", "--rules-b", rules]
        let result = try Command.run(arguments)
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.contains("judgement.yaml differs (SHA-256 "))
        #expect(result.output.contains("Figures of the judgement otherwise: position."))
        #expect(result.output.contains("Another weight of not knowing"))
        #expect(!result.output.contains("framework.yaml differs"))
    }

    private func compare(_ repository: EvidenceRepository, _ a: String, _ b: String) throws -> Command.Result {
        try Command.run(
            [
                "compare", a, b, "--rules", Repository.areaRules, "--evidence", EvidenceRepository.evidence, "--as-of",
                EvidenceRepository.asOf,
            ], in: repository.folder.url)
    }
}
