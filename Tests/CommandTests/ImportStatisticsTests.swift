import Foundation
import TestSupport
import Testing

/// `areasend import sen2` as users run it.
@Suite struct ImportStatisticsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        _ = try folder.write(Self.budgets(Self.rows), to: "budgets.csv")
        _ = try folder.write(Self.plans, to: "plans.csv")
    }

    private static let head =
        "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,"
        + "old_la_code,la_name,breakdown_topic,breakdown,"
    private static let everybody = "All personal budgets,All personal budgets"
    private static let rows = [
        "202425,Academic year,National,E92,England,,,,,,\(everybody),3000,x,x,x,x,x",
        "202425,Academic year,Local authority,E92,England,E12,North,E1,801,Northshire,\(everybody),30,x,x,x,x,x",
        "202425,Academic year,Local authority,E92,England,E12,North,E2,802,Southshire,\(everybody),40,x,x,x,x,x",
    ]
    private static func budgets(_ rows: [String]) -> String {
        ([head + "personal_budget,org_arrangments,pb_health,pb_education,pb_social,pb_integrated"] + rows)
            .joined(separator: "\n") + "\n"
    }
    private static let plans: String = {
        let needs = ["asd", "hi", "mld", "msi", "oth", "pd", "pmld", "semh", "slcn", "sld", "spld", "vi"]
        let columns =
            ["ehc_plans"] + needs.map { "number_" + $0 } + ["number_need_unknown"] + needs.map { $0 + "_pc" }
            + ["unknown_pc"]
        let rest = Array(repeating: "x", count: 26).joined(separator: ",")
        let total = "All EHC plans,All EHC plans"
        return [
            head + columns.joined(separator: ","),
            "202425,Academic year,National,E92,England,,,,,,\(total),100000,\(rest)",
            "202425,Academic year,Local authority,E92,England,E12,North,E1,801,Northshire,\(total),2000,\(rest)",
            "202425,Academic year,Local authority,E92,England,E12,North,E2,802,Southshire,\(total),x,\(rest)",
        ].joined(separator: "\n") + "\n"
    }()

    private func run(_ more: String...) throws -> Command.Result {
        try Command.run(
            ["import", "sen2", folder("budgets.csv"), folder("plans.csv"), "--output", folder("out")] + more)
    }

    private func text(_ name: String) throws -> String { try String(contentsOfFile: folder(name), encoding: .utf8) }

    @Test("an area's figures are written once, and assessed")
    func once() throws {
        let first = try run("--area", "northshire")
        #expect(first.status == 0 && first.error.isEmpty, "\(first.error)")
        #expect(first.output.contains("added: \(folder("out/northshire/records/sen2-personal-budgets.yaml"))"))
        let records = try text("out/northshire/records/sen2-personal-budgets.yaml")
        #expect(
            records.contains(
                "At the January 2025 census 30 personal budgets were in place for 2,000 EHC plans (1.5 per"))
        #expect(records.contains("- {area: England, value: 3.0, numerator: 3000, denominator: 100000}"))
        #expect(
            try text("out/northshire/area.yaml") == "id: northshire\nname: Northshire\ncodes: [E1]\nregion: North\n")
        let second = try run("--area", "northshire")
        #expect(second.output.contains("Files: 0 added, 0 renewed, 1 unchanged."))
        let assessed = try Command.run(["assess", folder("out/northshire"), "--as-of", "2025-12-31"])
        #expect(assessed.status == 0, "\(assessed.error)")
    }

    @Test("a name or a code will do")
    func names() throws {
        for area in ["Northshire", "E1", "Northshire Council"] {
            #expect(try run("--area", area).output.contains("Northshire: 1 record in 1 file"))
        }
        let unknown = try run("--area", "northshre")
        #expect(unknown.status == 2)
        #expect(unknown.error.contains("the files have no area 'northshre'; did you mean 'northshire'"))
    }

    @Test("what was edited stays unless --force is given")
    func edited() throws {
        _ = try run("--area", "northshire")
        let path = "out/northshire/records/sen2-personal-budgets.yaml"
        let imported = try text(path)
        let edited = imported.replacingOccurrences(of: "30 personal", with: "31 personal")
        _ = try folder.write(edited, to: path)
        let refused = try run("--area", "northshire")
        #expect(refused.status == 2 && refused.output.isEmpty)
        #expect(refused.error.contains("\(folder(path)): error: this file was edited by hand"))
        #expect(try text(path) == edited)
        #expect(try run("--area", "northshire", "--force").status == 0)
        #expect(try text(path) == imported)
    }

    @Test("a renewed release renews the files, and the profile that a person wrote stays")
    func renewed() throws {
        _ = try folder.write("# Mine\nid: northshire\nname: Our area\ncodes: [E1]\n", to: "out/northshire/area.yaml")
        _ = try run("--area", "northshire")
        _ = try folder.write(
            Self.budgets(Self.rows.map { $0.replacingOccurrences(of: ",30,", with: ",60,") }), to: "budgets.csv")
        let result = try run("--area", "northshire")
        #expect(result.output.contains("Our area: 1 record in 1 file"))
        #expect(result.output.contains("Files: 0 added, 1 renewed, 0 unchanged."))
        #expect(try text("out/northshire/area.yaml").hasPrefix("# Mine\n"))
    }

    @Test("all areas at once, each with the account of its rows, as text and as JSON")
    func all() throws {
        let result = try run("--area", "all", "--format", "json")
        #expect(result.status == 0, "\(result.error)")
        let report = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        let sources = try #require(report["sources"] as? [[String: Any]])
        #expect(sources.count == 2)
        for source in sources {
            let counts = ["used", "left"].flatMap { Array((source[$0] as? [String: Int] ?? [:]).values) }
            #expect(source["read"] as? Int == counts.reduce(0, +))
        }
        let areas = try #require(report["areas"] as? [[String: Any]])
        #expect(areas.compactMap { $0["id"] as? String } == ["northshire", "southshire"])
        #expect(areas.compactMap { $0["records"] as? Int } == [1, 0])
        #expect(
            areas.last?["missing"] as? [String: Int] == [
                "not available": 2,
                "no row says 'mainstream - total'": 1, "no row says 'educated elsewhere - neet'": 1,
                "no row says 'placement not recorded'": 1, "no row says 'unclassified'": 1,
                "no row says 'special - independent'": 1,
                "no row says 'educated elsewhere - elective home education'": 1,
                "no row says 'educated elsewhere - not in education or training (compulsory school age)'": 1,
            ])
        let text = try run("--area", "all")
        #expect(text.output.contains("2 areas: 1 record in 1 file; "))
    }

    @Test("a fault in one file keeps everything from being written")
    func faulty() throws {
        _ = try folder.write(Self.plans.replacingOccurrences(of: "Local authority", with: "Parish"), to: "plans.csv")
        let result = try run("--area", "all")
        #expect(result.status == 2 && result.output.isEmpty)
        #expect(result.error.contains("plans.csv:3:1: error: the mapping does not know this geographic level"))
        #expect(try folder.names().sorted() == ["budgets.csv", "plans.csv"])
    }

    @Test("an area's id leads nowhere else")
    func escape() throws {
        let result = try run("--area", "../../northshire")
        #expect(result.status == 0)
        #expect(try folder.names().sorted() == ["budgets.csv", "out", "plans.csv"])
        #expect(try folder.names(in: "out") == ["northshire"])
    }
}
