import Evidence
@testable import Privacy
import Rules
import SourceText
import TestSupport
import Testing

@Suite("Private details in evidence")
struct EvidencePrivacyTests {
    /// A partnership that holds a private detail in every text field there is.
    private func exposed() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            # Asked of Mr Uuu.
            id: exposed
            name: Mrs Aaa's area
            icb: Mr Bbb
            region: Mr Ccc
            statistical-neighbours: [Mr Ddd]
            inspections:
              - id: first
                title: Mr Eee
                date: 2022-03-04
                outcome: Mr Fff
                source: {title: Mr Ggg, note: Mr Hhh}
                findings:
                  - {id: one, title: Mr Iii, criteria: [ambition]}
            """, to: "area.yaml")
        try folder.write(
            """
            records:
              - id: whole
                kind: survey
                date: 2025-01-31
                criteria: [ambition]
                summary: Mr Jjj
                owner: Jane Smith
                measure: {respondents: 40, positive: 4}
                source: {title: Mr Kkk, publisher: Mr Lll, url: "mailto:m.mmm@example.org", page: Mr Nnn, note: Mr Ooo, file: lists/a.csv}
              - id: T825400123001
                kind: case-audit
                date: 2025-01-31
                criteria: [ambition]
                summary: Nothing here.
                measure: {sampled: 10, met: 1}
                source: {title: A list, file: lists/b.xlsx}
              - id: sound
                kind: case-audit
                date: 2025-01-31
                criteria: [ambition]
                summary: Nothing here.
                owner: Head of SEND
                measure: {sampled: 4, met: 0}
            """, to: "records/a.yaml")
        try folder.write(
            """
            actions:
              - id: act
                title: Mr Ppp
                criteria: [ambition]
                owner: Smith, Jane
                milestones: [{title: Nothing here, due: 2025-01-31}, {title: Mr Qqq, due: 2025-01-31}]
                kpi: {title: Mr Rrr, unit: Mr Vvv}
            """, to: "plan.yaml")
        try folder.write(
            """
            waivers:
              - {id: let, check: private-name, record: whole, justification: Mr Sss, expires: 2026-01-31}
            """, to: "waivers.yaml")
        try folder.write(
            """
            overrides:
              - {outcome: true, level: "1", role: Jane Smith, date: 2025-01-31, reason: Mr Ttt}
            """, to: "overrides.yaml")
        try folder.write(
            "UPN,Note\nT825400123001,none\n" + String(repeating: "x,Mrs Smith\n", count: 30), to: "lists/a.csv")
        try folder.write("no text", to: "lists/b.xlsx")
        return folder
    }

    private func report(_ folder: TemporaryFolder) async throws -> EvidencePrivacy.Report {
        let rules = try ShippedRules.ruleSet()
        let faults = FaultCollector()
        let result = await PartnershipLoader.load(folder.path, rules: rules, faults)
        #expect(faults.faults.map(\.line) == [])
        guard case .loaded(let partnership) = result else { throw NotLoaded() }
        return EvidencePrivacy.report(on: partnership, by: PrivacyScanner(rules.privacy))
    }

    private struct NotLoaded: Error {}

    @Test("every text field is looked at, and every finding has its place, field and record")
    func everyField() async throws {
        let folder = try exposed()
        let report = try await report(folder)
        let lines = report.findings.filter { $0.field != "text" || !$0.place.path.hasSuffix(".csv") }
            .map { finding in
                let place = finding.place.description.dropFirst(folder.path.count + 1)
                return "\(place) \(finding.rule) \(finding.field) \(finding.record ?? "-") \(finding.masked)"
            }
        #expect(
            lines == [
                "area.yaml private-name icb - Mr B…",
                "area.yaml private-name name - Mrs A…",
                "area.yaml private-name region - Mr C…",
                "area.yaml private-name statistical-neighbours - Mr D…",
                "area.yaml:1:12 private-name text - Mr U…",
                "area.yaml:8:9 private-name outcome - Mr F…",
                "area.yaml:8:9 private-name source.note - Mr H…",
                "area.yaml:8:9 private-name source.title - Mr G…",
                "area.yaml:8:9 private-name title - Mr E…",
                "area.yaml:14:14 private-name title - Mr I…",
                "lists/a.csv:1:1 private-pupil-number column whole “UPN”",
                "overrides.yaml:2:5 private-name reason - Mr T…",
                "overrides.yaml:2:5 private-name-for-role role - J…",
                "plan.yaml:2:9 private-name kpi.title - Mr R…",
                "plan.yaml:2:9 private-name milestones.2.title - Mr Q…",
                "plan.yaml:2:9 private-name-for-role owner - S…",
                "plan.yaml:2:9 private-name title - Mr P…",
                "plan.yaml:7:32 private-name text - Mr V…",
                "records/a.yaml:2:5 private-small-count measure.positive whole below 5",
                "records/a.yaml:2:5 private-name-for-role owner whole J…",
                "records/a.yaml:2:5 private-name source.note whole Mr O…",
                "records/a.yaml:2:5 private-name source.page whole Mr N…",
                "records/a.yaml:2:5 private-name source.publisher whole Mr L…",
                "records/a.yaml:2:5 private-name source.title whole Mr K…",
                "records/a.yaml:2:5 private-email source.url whole m…@…",
                "records/a.yaml:2:5 private-name summary whole Mr J…",
                "records/a.yaml:10:5 private-pupil-number id - T… (13 characters)",
                "records/a.yaml:10:5 private-small-count measure.met - below 5",
                "waivers.yaml:2:10 private-name justification - Mr S…",
            ])
    }

    @Test("files are listed with what could not be said of them")
    func attachments() async throws {
        let folder = try exposed()
        let report = try await report(folder)
        #expect(
            report.attachments == [
                EvidencePrivacy.AttachedFile(path: folder("lists/a.csv"), isScanned: true, more: 12),
                EvidencePrivacy.AttachedFile(path: folder("lists/b.xlsx"), isScanned: false, more: 0),
            ])
        let places = report.findings.filter { $0.place.path.hasSuffix(".csv") && $0.field == "text" }
            .map(\.place.position)
        #expect(places.count == FileScan.limit - 1)
        #expect(places.first == SourcePosition(line: 2, column: 1))
    }

    @Test("messages name the field and the entry, and never the detail")
    func messages() async throws {
        let report = try await report(exposed())
        let all = report.findings.flatMap { [$0.message, $0.remedy, $0.title, $0.masked, $0.record ?? ""] }
        for secret in ["T825400123001", "Jane", "Smith", "Aaa", "m.mmm", "example.org"] {
            #expect(!all.contains { $0.contains(secret) }, "\(secret)")
        }
        let summary = report.findings.first { $0.field == "summary" }
        #expect(summary?.message == "A person's name seems to stand in 'summary' of record 'whole': Mr J….")
        let id = report.findings.first { $0.field == "id" }
        #expect(id?.message == "A unique pupil number seems to stand in 'id' of this record: T… (13 characters).")
    }

    @Test("a second look finds the same")
    func repeated() async throws {
        let folder = try exposed()
        #expect(try await report(folder) == report(folder))
    }

    @Test("without privacy rules nothing is looked for")
    func noRules() async throws {
        let rules = try ShippedRules.ruleSet()
        let folder = try exposed()
        let result = await PartnershipLoader.load(folder.path, rules: rules, FaultCollector())
        guard case .loaded(let partnership) = result else { throw NotLoaded() }
        let report = EvidencePrivacy.report(on: partnership, by: PrivacyScanner([]))
        #expect(report.findings.isEmpty && report.attachments.isEmpty)
    }

    @Test("the sample evidence, and thirty inspections, have none")
    func shipped() async throws {
        let rules = try ShippedRules.ruleSet()
        var folders = [Repository.buckinghamshire]
        let corpus = Repository.areaRules + "/calibration"
        for name in try Folders.names(in: corpus) { folders.append(corpus + "/" + name) }
        #expect(folders.count == 31)
        for folder in folders {
            let result = await PartnershipLoader.load(folder, rules: rules, FaultCollector())
            guard case .loaded(let partnership) = result else { throw NotLoaded() }
            let report = EvidencePrivacy.report(on: partnership, by: PrivacyScanner(rules.privacy))
            #expect(report.findings.isEmpty, "\(folder): \(report.findings.map(\.message))")
        }
    }
}
