import Foundation
import TestSupport
import Testing

/// Changes to evidence, held against the branch they would be merged into, as CI does.
@Suite("What the gate stops", .timeLimit(.minutes(15)))
struct CheckGateTests {
    private typealias Repo = EvidenceRepository

    @Test("nothing, where nothing changed")
    func unchanged() throws {
        let repo = try Repo()
        let (report, status) = try repo.report("--baseline", "main")
        #expect(status == 0)
        #expect(!report.gate.tripped && report.gate.reasons.isEmpty)
        #expect(report.findings.allSatisfy { !$0.new })
        let changes = try #require(report.changes)
        #expect(changes.regressions.isEmpty && changes.news.isEmpty && changes.improvements.isEmpty)
        #expect(try repo.git("status", "--porcelain").isEmpty)
    }

    @Test("a rating that is lowered, with before and after, and the criterion that slips")
    func loweredRating() throws {
        let repo = try Repo()
        var records = Repo.records
        for index in 0..<3 { records[index].rating = "weakness" }
        try repo.write(records)
        let (report, status) = try repo.report("--baseline", "main")
        #expect(status == 1)
        let reasons = report.gate.reasons.filter { $0.kind == "regression" }
        let record = try #require(reasons.first { $0.subject == "forum-survey" })
        #expect(record.message.contains("said: strength") && record.message.contains("now: weakness"))
        #expect(reasons.contains { $0.subject == "engagement" && $0.message.contains("before") })
        let text = try repo.check("--baseline", "main")
        #expect(text.status == 1)
        // The reason comes before anything else that was found.
        let reason = try #require(text.output.range(of: "forum-survey said"))
        let rest = try #require(text.output.range(of: "In short"))
        #expect(reason.lowerBound < rest.lowerBound)
        // What gave way to something worse about the same thing is not told as mended.
        let changes = try #require(report.changes)
        func gaps(_ all: [EvidenceRepository.Report.Change]) -> Set<Substring> {
            Set(all.filter { $0.kind == "gap" }.compactMap { $0.subject.split(separator: "/").last })
        }
        #expect(!gaps(changes.regressions).isEmpty)
        #expect(gaps(changes.regressions).isDisjoint(with: gaps(changes.improvements)))
        // Nothing but the working copy is the change's own.
        #expect(try repo.git("status", "--porcelain") == " M \(Repo.evidence)/records/all.yaml\n")
    }

    @Test("a record that is gone")
    func deletedRecord() throws {
        let repo = try Repo()
        try repo.write(Array(Repo.records.dropFirst()))
        let (report, status) = try repo.report("--baseline", "main")
        #expect(status == 1)
        #expect(
            report.gate.reasons.contains {
                $0.kind == "regression" && $0.subject == "forum-survey" && $0.message.contains("is gone")
            })
    }

    @Test("a unique pupil number, never shown in full")
    func pupilNumber() throws {
        let repo = try Repo()
        var records = Repo.records
        records[0].summary = "The forum spoke of \(Self.pupilNumber) at length, as the minutes show in full."
        try repo.write(records)
        for arguments in [["--baseline", "main"], []] {
            let result = try Command.run(
                ["check", Repo.evidence, "--rules", Repository.areaRules, "--as-of", Repo.asOf] + arguments,
                in: repo.folder.url)
            #expect(result.status == 1)
            #expect(!(result.output + result.error).contains(Self.pupilNumber))
        }
        let (report, _) = try repo.report("--baseline", "main")
        #expect(report.gate.reasons.first?.kind == "finding")
        // Once it is in, no baseline takes it over.
        try repo.commit("Add what must not be there")
        #expect(try repo.report("--baseline", "main").status == 1)
        let written = try repo.check("--baseline", "baseline.json", "--write-baseline", "--accept-new")
        #expect(written.status == 1)
        #expect(!FileManager.default.fileExists(atPath: repo.folder.path + "/baseline.json"))
        #expect(try repo.check("--fail-on", "never").status == 1)
    }

    /// Made up, with a valid check letter.
    private static let pupilNumber: String = {
        let digits = [8, 2, 0, 2, 0, 0, 0, 0, 1, 0, 0, 1]
        let sum = zip(digits, 2...13).reduce(0) { $0 + $1.0 * $1.1 }
        let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ")
        return String(letters[sum % 23]) + digits.map(String.init).joined()
    }()

    @Test("evidence that is let lapse")
    func lapse() throws {
        let repo = try Repo()
        var records = Repo.records
        records[0].validUntil = "2026-05-31"
        try repo.write(records)
        let (report, status) = try repo.report("--baseline", "main")
        #expect(status == 1)
        #expect(report.gate.reasons.contains { $0.subject == "forum-survey" && $0.message.contains("lapsed") })
    }

    @Test("a mistyped folder, which is never green")
    func mistyped() throws {
        let repo = try Repo()
        let result = try repo.check("--baseline", "main", evidence: "evidence/plantshir")
        #expect(result.status == 4)
        #expect(result.error.contains("check the spelling"))
    }

    @Test("not what is better: it passes, and what improved is said")
    func improvement() throws {
        let repo = try Repo()
        var records = Repo.records
        records[4].rating = "mixed"
        records[5].rating = "strength"
        try repo.write(records)
        let (report, status) = try repo.report("--baseline", "main")
        #expect(status == 0, "\(report.gate.reasons.map(\.message))")
        let improvements = try #require(report.changes?.improvements)
        #expect(improvements.contains { $0.kind == "record" && $0.subject == "waits-audit" })
        #expect(improvements.contains { $0.kind == "criterion" && $0.subject == "commissioning" })
        #expect(try repo.check("--baseline", "main").output.contains("waits-audit"))
    }

    @Test("not true bad news: a level that slips by new records alone is told and stops nothing")
    func badNews() throws {
        let repo = try Repo()
        var records = Repo.records
        for number in 1...4 {
            records.append(
                Repo.Record(
                    "new-\(number)", "engagement", "case-audit", "weakness",
                    theme: ["therapies", "transitions", "early-help", "attendance"][number - 1]))
        }
        try repo.write(records)
        let (report, status) = try repo.report("--baseline", "main")
        let changes = try #require(report.changes)
        #expect(changes.news.contains { $0.kind == "criterion" && $0.subject == "engagement" })
        #expect(changes.regressions.isEmpty, "\(changes.regressions.map(\.message))")
        #expect(status == 0)
        // A floor is missed whatever brought it about.
        let floor = try repo.report("--baseline", "main", "--max-unknown", "0")
        #expect(floor.status == 1)
        #expect(floor.report.gate.reasons.contains { $0.kind == "floor" && $0.subject == "max-unknown" })
    }

    @Test("a slip of old evidence is not hidden by new records beside it")
    func slipBesideNews() throws {
        let repo = try Repo()
        var records = Repo.records
        for index in 0..<3 { records[index].rating = "serious" }
        records.append(Repo.Record("new-1", "commissioning", "case-audit", "weakness", theme: "transitions"))
        try repo.write(records)
        let (report, status) = try repo.report("--baseline", "main")
        #expect(status == 1)
        #expect(report.gate.reasons.contains { $0.kind == "regression" && $0.subject == "engagement" })
    }

    @Test("a baseline file: written sorted, held against, and taking over what is worse only when told to")
    func baselineFile() throws {
        let repo = try Repo()
        let file = repo.folder.path + "/baseline.json"
        #expect(try repo.check("--baseline", "baseline.json").status == 2)
        #expect(try repo.check("--baseline", "baseline.json", "--write-baseline").status == 0)
        let first = try String(contentsOfFile: file, encoding: .utf8)
        #expect(try repo.check("--baseline", "baseline.json", "--write-baseline").status == 0)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == first)
        for word in ["line", "severity", "message", "2026"] { #expect(!first.contains(word), "\(word)") }

        var records = Repo.records
        records[0].rating = "weakness"
        try repo.write(records)
        #expect(try repo.check("--baseline", "baseline.json").status == 1)
        // Writing anew without saying so hides nothing.
        #expect(try repo.check("--baseline", "baseline.json", "--write-baseline").status == 1)
        #expect(try repo.check("--baseline", "baseline.json").status == 1)
        #expect(try repo.check("--baseline", "baseline.json", "--write-baseline", "--accept-new").status == 0)
        #expect(try repo.check("--baseline", "baseline.json").status == 0)
    }

    @Test(
        "a baseline that cannot be read, is of another area, or does not exist",
        arguments: ["{", "[]", "{\"schemaVersion\": \"1\"}", ""])
    func brokenBaseline(text: String) throws {
        let repo = try Repo()
        try repo.folder.write(text, to: "baseline.json")
        let result = try repo.check("--baseline", "baseline.json")
        #expect(result.status == 2)
        #expect(result.error.contains("baseline.json"))
    }

    @Test("an unknown revision is a fault, and so is a folder outside any repository")
    func unknownRevision() throws {
        let repo = try Repo()
        let result = try repo.check("--baseline", "origin/nowhere")
        #expect(result.status == 2)
        #expect(result.error.contains("origin/nowhere"))
    }

    @Test("evidence that was not there before is held against nothing, says so, and fails under --strict")
    func newFolder() throws {
        let repo = try Repo()
        try repo.folder.write("id: elsewhere\nname: Elsewhere\n", to: "evidence/elsewhere/area.yaml")
        try repo.git("mv", Repo.evidence + "/records", "evidence/elsewhere/records")
        let result = try repo.check("--baseline", "main", evidence: "evidence/elsewhere")
        #expect(result.status == 0)
        #expect(result.output.contains("nothing was held against it"))
        #expect(try repo.check("--baseline", "main", "--strict", evidence: "evidence/elsewhere").status == 1)
    }

    @Test("the nearest .areasend.yaml decides what the command line leaves open")
    func configuration() throws {
        let repo = try Repo()
        try repo.folder.write("baseline: main\nmax-unknown: 0\nfloors: {confidence: high}\n", to: ".areasend.yaml")
        let (report, status) = try repo.report()
        #expect(status == 1)
        #expect(Set(report.gate.reasons.filter { $0.kind == "floor" }.map(\.subject)) == ["confidence", "max-unknown"])
        #expect(report.changes != nil)
        #expect(try repo.report("--max-unknown", "11").report.gate.reasons.map(\.subject) == ["confidence"])
        try repo.folder.write("fail-on: sometimes\n", to: ".areasend.yaml")
        let wrong = try repo.check()
        #expect(wrong.status == 2)
        #expect(wrong.error.contains(".areasend.yaml:1:10"))
    }

    @Test("a folder that was moved, since nobody could see what changed on the way")
    func movedFolder() throws {
        let repo = try Repo()
        try repo.git("mv", Repo.evidence, "evidence/elsewhere")
        let result = try repo.check("--baseline", "main", evidence: "evidence/elsewhere")
        #expect(result.status == 1)
        #expect(result.output.contains("stood elsewhere"))
    }

    @Test("what a hook would stop, though git points elsewhere in its environment")
    func inAHook() throws {
        let repo = try Repo()
        try repo.write(Array(Repo.records.dropFirst()))
        for pointers in [
            ["GIT_DIR": repo.folder.path + "/.git", "GIT_INDEX_FILE": repo.folder.path + "/.git/index"],
            ["GIT_DIR": ".git"],
        ] {
            let result = try Command.run(
                [
                    "check", Repo.evidence, "--rules", Repository.areaRules, "--as-of", Repo.asOf, "--baseline", "main",
                ], in: repo.folder.url, environment: pointers)
            #expect(result.status == 1, "\(result.error)")
            #expect(result.output.contains("forum-survey"))
        }
    }

    @Test("evidence that could not be read before, since what it said cannot be compared")
    func unreadableBefore() throws {
        let repo = try Repo()
        try repo.folder.write("records: [\n", to: Repo.evidence + "/records/broken.yaml")
        try repo.commit("Break it")
        try FileManager.default.removeItem(atPath: repo.folder.path + "/" + Repo.evidence + "/records/broken.yaml")
        #expect(try repo.check("--baseline", "main").status == 1)
    }

    @Test("a private detail in an id, which nothing repeats and no baseline holds")
    func privateID() throws {
        let repo = try Repo()
        var records = Repo.records
        records[0].id = "pupil-\(Self.pupilNumber.lowercased())"
        try repo.write(records)
        for format in ["text", "json", "sarif", "junit", "github", "gitlab"] {
            let result = try repo.check("--baseline", "main", "--format", format)
            #expect(result.status == 1)
            #expect(!result.output.lowercased().contains(Self.pupilNumber.lowercased()), "\(format)")
        }
        try repo.write(Repo.records)
        try repo.folder.write("area: [\n", to: Repo.evidence + "/records/x.yaml")
        #expect(try repo.check("--baseline", "main").status == 2)
    }

    @Test("each folder by its own configuration: a lax one lets nothing else through")
    func ownConfiguration() throws {
        let repo = try Repo()
        try repo.folder.write("fail-on: never\n", to: Repo.evidence + "/.areasend.yaml")
        try repo.folder.write("id: other\nname: Other\n", to: "evidence/other/area.yaml")
        var record = Repo.records[0]
        record.id = "other-record"
        let text = record.yaml.replacing(#/    source: .*\n/#, with: "")
        try repo.folder.write("records:\n" + text, to: "evidence/other/records/all.yaml")
        let result = try Command.run(
            ["check", Repo.evidence, "evidence/other", "--rules", Repository.areaRules, "--as-of", Repo.asOf],
            in: repo.folder.url)
        #expect(result.status == 1, "\(result.output)")
    }

    @Test("an action, an earlier finding or an earlier outcome that is taken away or made better")
    func gutted() throws {
        let repo = try Repo()
        let area = """
            id: plantshire
            name: Plantshire
            inspections:
              - id: inspection-2024
                title: Area SEND inspection
                date: 2024-03-01
                published: 2024-05-01
                level: "2"
                findings:
                  - {id: finding-waits, title: Waits, criteria: [commissioning]}

            """
        let plan = """
            title: Plan
            actions:
              - {id: action-waits, title: Shorter waits, criteria: [commissioning], answers: [finding-waits]}

            """
        try repo.folder.write(area, to: Repo.evidence + "/area.yaml")
        try repo.folder.write(plan, to: Repo.evidence + "/plan.yaml")
        try repo.commit("Record the last inspection and the plan")
        #expect(try repo.check("--baseline", "main").status == 0)

        try repo.folder.write("title: Plan\nactions: []\n", to: Repo.evidence + "/plan.yaml")
        #expect(try repo.report("--baseline", "main").report.gate.reasons.contains { $0.subject == "action-waits" })
        try repo.folder.write("id: plantshire\nname: Plantshire\n", to: Repo.evidence + "/area.yaml")
        let gone = try repo.report("--baseline", "main").report.gate.reasons.map(\.subject)
        #expect(gone.contains("finding-waits") && gone.contains("inspection-2024"))
        try repo.folder.write(area.replacing("level: \"2\"", with: "level: \"1\""), to: Repo.evidence + "/area.yaml")
        try repo.folder.write(plan, to: Repo.evidence + "/plan.yaml")
        let (report, status) = try repo.report("--baseline", "main")
        #expect(status == 1)
        #expect(
            report.gate.reasons.contains { $0.subject == "inspection-2024" && $0.message.contains("level 2 before") })
    }
}
