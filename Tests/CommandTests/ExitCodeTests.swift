import Foundation
import TestSupport
import Testing

/// The exit codes that scripts and CI rely on.
@Suite struct ExitCodeTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let arguments: [String]
        let status: Int32
        let says: String

        var testDescription: String { "areasend \(arguments.joined(separator: " ")) exits \(status)" }
    }

    static let cases = [
        Case(arguments: ["--version"], status: 0, says: "0."),
        Case(arguments: ["--help"], status: 0, says: "SUBCOMMANDS"),
        Case(arguments: ["assess", "--as-of", "2025-12-31"], status: 0, says: ""),
        Case(arguments: ["assess", "--as-of", "31/12/2025"], status: 64, says: "as-of"),
        Case(arguments: ["assess", "--format", "pdf"], status: 64, says: "format"),
        Case(arguments: ["assess", "--report", "markdown"], status: 64, says: "report"),
        Case(arguments: ["asses"], status: 64, says: "asses"),
        Case(arguments: ["assess", "--rules", "rules/area-sent"], status: 2, says: "rules/area-sent: error"),
        Case(arguments: ["assess", "evidence/bukinghamshire"], status: 4, says: "nothing to assess"),
        Case(arguments: ["assess", "Tests/CommandTests"], status: 4, says: "nothing to assess"),
        Case(arguments: ["explain", "engagment", "--as-of", "2025-12-31"], status: 64, says: "engagement"),
        Case(arguments: ["explain", "outcome", "--as-of", "2025-12-31"], status: 0, says: ""),
        Case(arguments: ["schema", "records"], status: 0, says: ""),
        Case(arguments: ["schema", "recrods"], status: 64, says: "recrods"),
        Case(arguments: ["new", "record"], status: 0, says: ""),
        Case(arguments: ["test", "--run", "no case is called this"], status: 4, says: ""),
        Case(arguments: ["test", "--coverage", "101"], status: 3, says: ""),
    ]

    @Test(arguments: cases) func exitsAsDocumented(_ example: Case) throws {
        let process = try run(example.arguments)
        #expect(process.status == example.status, "\(process.error)")
        #expect(example.says.isEmpty || (process.output + process.error).contains(example.says))
        if example.status == 0 { #expect(process.error.isEmpty) }
    }

    @Test func invalidEvidenceExitsWith2AndNamesThePlace() throws {
        let folder = try TemporaryFolder()
        try folder.write("id: somewhere\nname: Somewhere\n", to: "area.yaml")
        try folder.write("records:\n  - id: one\n    kynd: survey\n", to: "records/a.yaml")
        let result = try run(["assess", folder.url.path])
        #expect(result.status == 2)
        #expect(result.error.contains("records/a.yaml:3:5: error: a record has no key 'kynd'; did you mean 'kind'?"))
        #expect(result.output.isEmpty)
    }

    @Test func theCaretIsShownOnlyWithColour() throws {
        let folder = try TemporaryFolder()
        try folder.write("id: somewhere\nname: Somewhere\n", to: "area.yaml")
        try folder.write("records:\n  - id: one\n    kynd: survey\n", to: "records/a.yaml")
        #expect(try !run(["assess", folder.url.path]).error.contains("^^^^"))
        #expect(try run(["assess", folder.url.path, "--color", "always"]).error.contains("^^^^"))
    }

    @Test func anUnwritableOutputLeavesNothingAndSaysSo() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "taken")
        let result = try run(["assess", "--as-of", "2025-12-31", "--output", folder.url.path + "/taken/report.txt"])
        #expect(result.status == 2)
        #expect(result.error.contains("taken/report.txt"))
    }

    private func run(_ arguments: [String]) throws -> Command.Result {
        try Command.run(arguments)
    }
}
