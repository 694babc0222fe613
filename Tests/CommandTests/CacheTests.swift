import Foundation
import TestSupport
import Testing

/// The cache as users meet it: where it lies, who uses it, and that it changes nothing that is said.
@Suite struct CacheTests {
    private let folder: TemporaryFolder

    /// Two files with over a mebibyte of records together.
    init() throws {
        folder = try TemporaryFolder()
        try folder.write("id: plantshire\nname: Plantshire\n", to: "evidence/area.yaml")
        try write(rating: "weakness")
        let others = (1...2_400).map { number in
            let record = EvidenceRepository.records[number % EvidenceRepository.records.count]
            return EvidenceRepository.Record(
                "\(record.id)-\(number)", record.criterion, record.kind, record.rating, theme: record.theme)
        }
        try folder.write("records:\n" + others.map(\.yaml).joined(), to: "evidence/records/others.yaml")
    }

    private func write(rating: String) throws {
        let record = EvidenceRepository.Record("first", "ambition", "peer-review", rating, theme: "governance-strategy")
        try folder.write("records:\n" + record.yaml, to: "evidence/records/first.yaml")
    }

    private func run(_ verb: [String], _ options: [String], ci: String = "") throws -> Command.Result {
        try Command.run(
            verb + ["evidence", "--as-of", "2026-06-30", "--rules", Repository.areaRules] + options, in: folder.url,
            environment: ["CI": ci])
    }

    private var isThere: Bool { FileManager.default.fileExists(atPath: folder(".areasend-cache")) }

    @Test(arguments: [
        ["assess", "--format", "json"], ["check", "--format", "json"], ["gaps"], ["explain", "outcome"],
    ])
    func theSameIsSaidWithItAndWithout(_ verb: [String]) throws {
        let command = verb[0] == "explain" ? ["explain", "outcome", "--evidence"] : verb
        for rating in ["weakness", "strength", "strength", "mixed"] {
            try write(rating: rating)
            let (with, without) = (try run(command, []), try run(command, ["--no-cache"]))
            #expect(with.status == without.status && with.output == without.output && with.error == without.error)
            #expect(!with.output.isEmpty)
        }
        #expect(isThere)
    }

    @Test func inCIItIsOffUnlessItIsAskedFor() throws {
        for ci in ["true", "1", "yes"] {
            _ = try run(["gaps"], [], ci: ci)
            #expect(!isThere)
        }
        _ = try run(["gaps"], ["--cache"], ci: "true")
        #expect(isThere)
        try FileManager.default.removeItem(atPath: folder(".areasend-cache"))
        _ = try run(["gaps"], [], ci: "false")
        #expect(isThere)
    }

    @Test func aFaultIsToldAgainAndAgain() throws {
        try write(rating: "splendid")
        let first = try run(["assess"], [])
        #expect(first.status == 2 && first.error.contains("evidence/records/first.yaml:7:13"), "\(first.error)")
        let second = try run(["assess"], [])
        #expect(second.status == 2 && second.error == first.error)
    }

    @Test func whereItCannotBeTheRunGoesOn() throws {
        try folder.write("mine", to: ".areasend-cache")
        let result = try run(["assess"], [])
        #expect(result.status == 0 && result.error.isEmpty, "\(result.error)")
        #expect(try String(contentsOfFile: folder(".areasend-cache"), encoding: .utf8) == "mine")
    }
}
