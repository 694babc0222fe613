import Foundation
import TestSupport
import Testing

/// `areasend whatif` as users run it.
@Suite struct WhatifTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let arguments: [String]
        let status: Int32
        let says: String

        var testDescription: String { "whatif \(arguments.joined(separator: " ")) exits \(status)" }
    }

    static let cases = [
        Case(
            arguments: ["--set", "cabinet-2025-backlog.rating=strength"], status: 0,
            says: "instead of “serious weakness”"),
        Case(arguments: ["--drop", "cabinet-2025-backlog"], status: 0, says: "cabinet-2025-backlog: not there."),
        Case(arguments: ["--reach", "2"], status: 0, says: "nothing has to change"),
        Case(arguments: [], status: 64, says: "--set, --drop or --add"),
        Case(arguments: ["--set", "cabinet-2025-backlog"], status: 64, says: "id.field=term"),
        Case(
            arguments: ["--set", "cabinet-2025-backlog.ratting=strength"], status: 64, says: "did you mean 'rating'?"),
        Case(arguments: ["--set", "cabinet-2025-backlog.rating=strengt"], status: 2, says: "did you mean 'strength'?"),
        Case(
            arguments: ["--set", "cabinet-2025-backlogg.rating=strength"], status: 2,
            says: "did you mean 'cabinet-2025-backlog'?"),
        Case(arguments: ["--drop", "cabinet-2025-backlok"], status: 2, says: "did you mean 'cabinet-2025-backlog'?"),
        Case(
            arguments: ["--drop", "cabinet-2025-backlog", "--set", "cabinet-2025-backlog.rating=strength"], status: 64,
            says: "both set and dropped"),
        Case(arguments: ["--reach", "best"], status: 64, says: "use one of 1, 2, 3"),
        Case(arguments: ["--add", "no-such-file.yaml"], status: 2, says: "no-such-file.yaml"),
        Case(arguments: ["--reach", "1", "--format", "pdf"], status: 64, says: "format"),
    ]

    @Test(arguments: cases) func exitsAsDocumented(_ example: Case) throws {
        let result = try Command.run(["whatif", "--as-of", "2025-12-31"] + example.arguments)
        #expect(result.status == example.status, "\(result.error)")
        #expect((result.output + result.error).contains(example.says), "\(result.output)\(result.error)")
        #expect(result.status == 0 ? result.error.isEmpty : result.output.isEmpty)
    }

    @Test("options in another order give the same bytes")
    func order() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(
            """
            records:
              - {id: new-one, kind: self-report, date: 2025-12-01, criteria: [ambition], rating: strength, summary: New.}
            """, to: "more.yaml")
        let options = [
            ["--set", "new-one.impact=demonstrated"], ["--drop", "inspection-2025-pace"], ["--add", file],
            ["--set", "cabinet-2025-backlog.rating=mixed"],
        ]
        let one = try Command.run(["whatif", "--as-of", "2025-12-31"] + options.flatMap(\.self))
        let other = try Command.run(["whatif", "--as-of", "2025-12-31"] + options.reversed().flatMap(\.self))
        #expect(one.status == 0, "\(one.error)")
        #expect(one.output == other.output)
        #expect(one.output.contains("new-one: added"))
    }

    @Test("the printed command shows the same result", arguments: ["2025-12-31", "2025-10-31"])
    func printedCommand(date: String) throws {
        let reach = try Command.run([
            "whatif", "--as-of", date, "--set", "inspection-2025-pace.leaders=unaware", "--reach", "1", "--format",
            "json",
        ])
        let found = try JSONDecoder().decode(Report.self, from: Data(reach.output.utf8))
        guard let set = found.reach?.set else {
            #expect(found.reach?.result == "unreachable")
            return
        }
        let shell = Process()
        let pipe = Pipe()
        shell.executableURL = URL(filePath: "/bin/sh")
        let words = set.command.dropFirst("areasend".count)
        shell.arguments = ["-c", "\"$0\"\(words) --format json", Command.executable.path]
        shell.currentDirectoryURL = Command.root
        shell.standardOutput = pipe
        try shell.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        shell.waitUntilExit()
        let again = try JSONDecoder().decode(Report.self, from: bytes)
        #expect(again.whatif?.after == set.whatif.after)
        #expect(again.whatif?.after.likely == "1")
    }

    @Test("the result goes to a file where one is named")
    func output() throws {
        let folder = try TemporaryFolder()
        let file = folder("out.md")
        let result = try Command.run([
            "whatif", "--as-of", "2025-12-31", "--reach", "1", "--format", "markdown", "--output", file,
        ])
        #expect(result.status == 0 && result.output.isEmpty)
        #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("# Buckinghamshire, what if"))
    }

    /// As much of the JSON report as these tests look at.
    private struct Report: Decodable {
        struct Outcome: Decodable, Equatable {
            let likely: String?
            let probabilities: [String: Double]
            let score: Double
            let gaps: Int
        }
        struct Comparison: Decodable { let after: Outcome }
        struct Reach: Decodable {
            struct Found: Decodable {
                let command: String
                let whatif: Comparison
            }
            let result: String
            let set: Found?
        }
        let whatif: Comparison?
        let reach: Reach?
    }
}
