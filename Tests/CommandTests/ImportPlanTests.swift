import Foundation
import TestSupport
import Testing

/// `areasend import plan` as users run it.
@Suite struct ImportPlanTests {
    private let folder: TemporaryFolder
    private static let table =
        "Ref;Action;Criteria;Lead agency;Owner;By when;RAG;Milestones;KPI;Baseline;Target\r\n"
        + "1;Clear the backlog of annual reviews;Right help at right time;Council;Head of SEND;31 March 2026;On track;"
        + "\"Extra staff in post | 1/10/2025 | 14/10/2025\nHalf of the backlog cleared | Dec 2025\";Reviews in time;46.4%;90%\r\n"
        + "2;Train staff in co-production;engagement;ICB;Participation lead;30/06/2026;Delayed;;;;\r\n"

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("id: plantshire\nname: Plantshire\n", to: "evidence/plantshire/area.yaml")
        try folder.write(
            Self.table.replacingOccurrences(of: "Right help at right time", with: "right-help-right-time"),
            to: "plan.csv")
    }

    private func run(_ arguments: String..., table: String? = nil) throws -> Command.Result {
        try Command.run(
            ["import", "plan", table ?? folder("plan.csv"), "--rules", Repository.areaRules] + arguments,
            in: folder.url)
    }

    private func written() throws -> String {
        try String(contentsOfFile: folder("evidence/plantshire/plan.yaml"), encoding: .utf8)
    }

    @Test("writes plan.yaml, which 'check' takes, and a second run changes nothing")
    func twice() throws {
        let first = try run()
        #expect(first.status == 0, "\(first.error)")
        #expect(
            first.output
                == "2 actions, 2 milestones, 1 measure of success\nevidence/plantshire/plan.yaml: added\n")
        #expect(first.error.contains("month-without-day"))
        let text = try written()
        #expect(
            text.contains("        due: 2025-12-31\n") && text.contains("      unit: \"%\"\n      baseline: 46.4\n"))
        #expect(try run().output.hasSuffix("plan.yaml: no change\n"))
        #expect(try written() == text)
        try folder.write(
            "records:\n  - {id: a, kind: feedback, date: 2026-01-01, criteria: [engagement], rating: mixed, summary: What families say of it.}\n",
            to: "evidence/plantshire/records/a.yaml")
        let check = try Command.run(
            ["check", "evidence/plantshire", "--rules", Repository.areaRules, "--as-of", "2026-01-31"], in: folder.url)
        #expect([0, 1].contains(check.status), "\(check.error)")
        #expect(!check.output.contains("private-"))
    }

    @Test(
        "a plan that a person wrote or edited is kept, and overwritten only by force", arguments: ["edited", "written"])
    func edited(how: String) throws {
        #expect(try run().status == 0)
        let text = try written()
        let mine = how == "written" ? "actions: []\n" : text.replacingOccurrences(of: "on: ", with: "on:  ") + "\n"
        try folder.write(mine, to: "evidence/plantshire/plan.yaml")
        let refused = try run()
        #expect(refused.status == 2 && refused.output.isEmpty && refused.error.contains("edited-file"))
        #expect(try written() == mine)
        #expect(try run("--force").output.hasSuffix("plan.yaml: renewed\n"))
        #expect(try written() == text)
    }

    @Test("a person as owner stops it, and neither name nor any cell is printed")
    func person() throws {
        let table = try folder.write(
            Self.table.replacingOccurrences(of: "Head of SEND", with: "Zebedee Quux")
                .replacingOccurrences(of: "Delayed", with: "Zebedee"), to: "bad.csv")
        let result = try run("--color", "always", table: table)
        #expect(result.status == 2 && result.output.isEmpty)
        #expect(result.error.contains("person-as-owner") && result.error.contains("row 2, column E"))
        #expect(!result.error.contains("Zebedee") && !result.error.contains("Quux"))
        #expect(try folder.names(in: "evidence/plantshire") == ["area.yaml"])
    }

    @Test("a workbook gives the same plan")
    func workbook() throws {
        let book = try Workbook(folder)
        guard book.isAvailable else { return }
        let path = try book.make(fromCSV: folder("plan.csv"), name: "plan.xlsx")
        #expect(try run("--output", folder("a.yaml")).status == 0)
        let other = try run("--output", folder("b.yaml"), table: path)
        #expect(other.status == 0, "\(other.error)")
        let body = { (name: String) in
            try String(contentsOfFile: self.folder(name), encoding: .utf8).split(separator: "\n").dropFirst(3)
        }
        #expect(try body("a.yaml") == body("b.yaml"))
    }
}
