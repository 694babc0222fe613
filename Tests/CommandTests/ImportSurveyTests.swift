import Foundation
import TestSupport
import Testing

/// `areasend import survey` as users run it.
@Suite struct ImportSurveyTests {
    private let folder: TemporaryFolder
    private static let table = Repository.root + "/Tests/ImportsTests/Fixtures/parent-carer-questionnaire.csv"
    private static let map = Repository.areaRules + "/imports/parent-carer-questionnaire.yaml"
    private static let name = "parent-carer-questionnaire-2026-03-27.yaml"

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("id: plantshire\nname: Plantshire\n", to: "evidence/plantshire/area.yaml")
    }

    private func run(_ arguments: [String], table: String = table, map: String = map) throws -> Command.Result {
        try Command.run(
            ["import", "survey", table, "--map", map, "--rules", Repository.areaRules] + arguments, in: folder.url)
    }

    private func written(_ name: String = name) throws -> String {
        try String(contentsOfFile: folder("evidence/plantshire/records/" + name), encoding: .utf8)
    }

    @Test("writes the records of the only partnership, and a second run changes nothing")
    func twice() throws {
        let first = try run(["--invited", "610"])
        #expect(first.status == 0, "\(first.error)")
        #expect(first.output.contains("96 of 610 answered (16 per cent)"))
        #expect(first.output.contains("at least 80 of 85 positive (at least 94 per cent); the exact count is withheld"))
        #expect(first.output.hasSuffix("\(Self.name): added (21 records)\n"))
        let text = try written()
        let second = try run(["--invited", "610", "--area", "plantshire"])
        #expect(second.status == 0 && second.output.hasSuffix("\(Self.name): no change (21 records)\n"))
        #expect(try written() == text)
        #expect(text.hasPrefix("# Written by 'areasend import survey' from parent-carer-questionnaire.csv, mapped by "))
        #expect(try folder.names(in: "evidence/plantshire/records") == [Self.name])
    }

    @Test("'check' and 'assess' take what was written")
    func accepted() throws {
        #expect(try run([]).status == 0)
        let options = ["evidence/plantshire", "--rules", Repository.areaRules, "--as-of", "2026-04-30"]
        let check = try Command.run(["check"] + options, in: folder.url)
        #expect(check.status == 0, "\(check.output)\(check.error)")
        let assess = try Command.run(["assess"] + options, in: folder.url)
        #expect(assess.status == 0, "\(assess.error)")
        #expect(assess.output.contains("Plantshire"))
    }

    @Test("an edited file is kept, and overwritten only by force")
    func edited() throws {
        #expect(try run([]).status == 0)
        let text = try written()
        let path = "evidence/plantshire/records/" + Self.name
        try folder.write(text + "# mine\n", to: path)
        let refused = try run(["--invited", "610"])
        #expect(refused.status == 2 && refused.output.isEmpty)
        #expect(refused.error.contains("this file was edited by hand") && refused.error.contains("--force"))
        #expect(try written() == text + "# mine\n")
        #expect(try run(["--force"]).status == 0)
        #expect(try written() == text)
    }

    @Test("a faulty survey writes nothing, not even a folder")
    func faulty() throws {
        let table = try String(contentsOfFile: Self.table, encoding: .utf8)
        let planted = table.replacingOccurrences(of: "Strongly disagree", with: "Zebedee Quux")
        let result = try run(["--color", "always"], table: try folder.write(planted, to: "survey.csv"))
        #expect(result.status == 2 && result.output.isEmpty)
        #expect(!result.error.contains("Zebedee") && !result.error.contains("Quux"))
        #expect(result.error.contains("unknown-answer"))
        #expect(try folder.names(in: "evidence/plantshire") == ["area.yaml"])
    }

    @Test("no cell is printed or written, warnings included, and free text stays where it was")
    func quiet() throws {
        let table = try String(contentsOfFile: Self.table, encoding: .utf8)
        let lines = table.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
        let planted = lines.enumerated().map { index, line in
            index > 0 && line.hasSuffix(",") ? line + "Zebedee Quux" : line
        }.joined(separator: "\r\n")
        for format in ["text", "json"] {
            let result = try run(
                ["--format", format, "--color", "always", "--force"], table: try folder.write(planted, to: "survey.csv")
            )
            #expect(result.status == 0, "\(result.error)")
            let text = try written()
            for shown in [result.output, result.error, text] {
                #expect(!shown.contains("Quux") && !shown.contains("cmd|"))
            }
        }
    }

    @Test("JSON has what was written and what was withheld")
    func json() throws {
        let result = try run(["--format", "json", "--output", folder("out")])
        let report = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(report["answered"] as? Int == 96 && report["invited"] is NSNull)
        let questions = try #require(report["questions"] as? [[String: Any]])
        #expect(questions.count == 21)
        #expect(questions.count { $0["outcome"] as? String == "bound" } == 1)
        #expect(questions.contains { $0["undecided"] is NSNull })
        #expect(try folder.names(in: "out") == [Self.name])
    }

    @Test("a workbook gives the same as the text it was made of")
    func workbook() throws {
        let book = try Workbook(folder)
        guard book.isAvailable else { return }
        let path = try book.make(fromCSV: Self.table, name: "survey.xlsx")
        let text = try run(["--output", folder("a")])
        let other = try run(["--output", folder("b")], table: path)
        #expect(other.status == 0, "\(other.error)")
        let records = { (name: String) in
            try String(contentsOfFile: self.folder(name + "/" + Self.name), encoding: .utf8).split(separator: "\n")
                .dropFirst(3)
        }
        #expect(try records("a") == records("b"))
        #expect(text.status == 0)
    }

    @Test(
        "wrong command lines are told apart",
        arguments: [
            (["import", "survey", "x.csv"], 64, "map"), (["import", "survey"], 64, "file"),
            (["import", "survey", "x.csv", "--map", "m", "--invited", "0"], 64, "--invited"),
            (["import", "survey", "x.csv", "--map", "m", "--area", "a", "--output", "b"], 64, "either"),
            (["import", "survey", "x.csv", "--map", "no-such.yaml"], 2, "nothing is here"),
        ] as [([String], Int32, String)])
    func commandLines(arguments: [String], status: Int32, says: String) throws {
        let result = try Command.run(arguments)
        #expect(result.status == status, "\(result.error)")
        #expect((result.output + result.error).contains(says))
    }

    @Test("an unknown partnership is told with those there are")
    func area() throws {
        let result = try run(["--area", "plantshir"])
        #expect(result.status == 64 && result.error.contains("did you mean 'plantshire'?"))
    }

    @Test("a survey of which nothing may be published writes nothing and says so")
    func nothing() throws {
        let lines = try String(contentsOfFile: Self.table, encoding: .utf8).split(separator: "\r\n")
        let few = try folder.write(lines.prefix(4).joined(separator: "\r\n"), to: "few.csv")
        let result = try run([], table: few)
        #expect(result.status == 4)
        #expect(result.output.contains("fewer than 5 answered") && result.output.contains("No record was written."))
        #expect(try folder.names(in: "evidence/plantshire") == ["area.yaml"])
    }
}
