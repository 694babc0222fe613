import Foundation
import TestSupport
import Testing

/// `areasend import annex-a` as users run it.
@Suite("Importing person-level lists")
struct ImportAnnexATests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ arguments: String...) throws -> Command.Result {
        try Command.run(
            ["import", "annex-a"] + arguments + ["--rules", Repository.areaRules, "--as-of", "2025-12-31"],
            in: folder.url)
    }

    /// A list in which nothing is wrong.
    private func sound(_ count: Int) -> String {
        let upns = HostileList(count: count, seed: 3).rows.indices.map { number -> String in
            let digits = String(820_000_000_000 + number).map { $0.wholeNumberValue ?? 0 }
            let sum = digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset + 2) }
            return String(Array("ABCDEFGHJKLMNPQRTUVWXYZ")[sum % 23]) + digits.map(String.init).joined()
        }
        let rows = upns.enumerated().map { number, upn in
            "id\(number),\(upn),,01/09/2012,\(number % 2 + 1),WBRI,01/05/2020,,01/0\(number % 3 + 1)/2025,ASD,123456,"
                + "Secondary,,No,0,0,\(number % 4 * 7),No,No,,Yes,"
        }
        return ([HostileList.header.joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
    }

    @Test("Records are written, pass a check and can be assessed")
    func roundTrip() throws {
        try folder.write("id: plantshire\nname: Plantshire\n", to: "evidence/plantshire/area.yaml")
        try folder.write(sound(200), to: "list.csv")
        let first = try run("list.csv")
        #expect(first.status == 0, "\(first.output)\(first.error)")
        let path = "evidence/plantshire/records/annex-a-list-1.yaml"
        #expect(first.output.contains("\(path): added"))
        let text = try String(contentsOfFile: folder(path), encoding: .utf8)
        #expect(text.contains("indicator: annex-a-plans-reviewed"))
        let check = try Command.run(
            [
                "check", "evidence/plantshire", "--rules", Repository.areaRules, "--as-of", "2025-12-31", "--fail-on",
                "error",
            ],
            in: folder.url)
        #expect(check.status == 0, "\(check.output)\(check.error)")
        let assess = try Command.run(
            ["assess", "evidence/plantshire", "--rules", Repository.areaRules, "--as-of", "2025-12-31"], in: folder.url)
        #expect(assess.status == 0, "\(assess.error)")
        #expect(try run("list.csv").output.contains("\(path): no change"))
        try folder.write(text + "# a note\n", to: path)
        try folder.write(sound(201), to: "list.csv")
        #expect(try run("list.csv").status == 2, "what was edited stays")
        #expect(try run("list.csv", "--force").status == 0)
    }

    @Test("Exit codes")
    func exitCodes() throws {
        try folder.write(sound(40), to: "sound.csv")
        try folder.write(sound(3), to: "small.csv")
        try folder.write(
            sound(40).replacing("id7,", with: "id7,wrong").replacing("WBRI", with: "ZZZZ"), to: "broken.csv")
        try folder.write(sound(40).replacing("WBRI", with: "ZZZZ"), to: "queries.csv")
        try folder.write(HostileList.header.joined(separator: ",") + "\n", to: "empty.csv")
        try folder.write("a,b\n1,2\n", to: "other.csv")
        let cases: [([String], Int32)] = [
            (["sound.csv"], 0), (["sound.csv", "--fail-on", "query"], 0), (["broken.csv"], 1),
            (["broken.csv", "--fail-on", "never"], 0), (["queries.csv"], 0),
            (["queries.csv", "--fail-on", "query"], 1),
            (["small.csv"], 4), (["small.csv", "--validate-only"], 0), (["empty.csv"], 4), (["other.csv"], 2),
            (["missing.csv"], 2), (["sound.csv", "--area", "x"], 64), ([], 64),
        ]
        for (arguments, status) in cases {
            let output = arguments.contains("--area") ? [] : ["--output", "out"]
            let result = try Command.run(
                ["import", "annex-a"] + arguments + output + [
                    "--rules", Repository.areaRules, "--as-of", "2025-12-31",
                ],
                in: folder.url)
            #expect(result.status == status, "\(arguments): \(result.output)\(result.error)")
        }
    }

    @Test("With rules broken the records are written all the same, and with --validate-only none are")
    func written() throws {
        try folder.write(sound(40).replacing("id7,", with: "id7,wrong"), to: "list.csv")
        #expect(try run("list.csv", "--validate-only").status == 1)
        #expect(!FileManager.default.fileExists(atPath: folder("out")))
        #expect(try run("list.csv", "--output", "out").status == 1)
        #expect(try folder.names(in: "out") == ["annex-a-list-1.yaml"])
        try folder.write(sound(3), to: "small.csv")
        let small = try run("small.csv", "--output", "none")
        #expect(small.output.contains("fewer than 5"))
        #expect(!FileManager.default.fileExists(atPath: folder("none")))
    }

    @Test("Text shows ten places of a rule, and all with --verbose")
    func places() throws {
        try folder.write(sound(40).replacing("WBRI", with: "ZZZZ"), to: "list.csv")
        func places(_ arguments: String...) throws -> Int {
            let output = try Command.run(
                [
                    "import", "annex-a", "list.csv", "--validate-only", "--rules", Repository.areaRules, "--as-of",
                    "2025-12-31",
                ]
                    + arguments, in: folder.url
            ).output
            return output.components(separatedBy: "column F (Ethnicity)").count - 1
        }
        #expect(try places() == 10)
        #expect(try places("--verbose") == 40)
        #expect(try places("--format", "json") == 0)
    }
}
