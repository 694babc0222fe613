import CalendarDates
import Evidence
import EvidenceMaking
import Files
import Foundation
import Rules
import SourceText
import Testing
import Vocabularies

/// Made-up evidence is only worth measuring with where it is always the same, and is evidence.
@Suite("Made-up evidence")
struct EvidenceMakerTests {
    static let project = String(
        #filePath.dropLast("/Benchmarks/Tests/EvidenceMakingTests/EvidenceMakerTests.swift".count))

    /// A folder of its own, removed with its contents when the body is done.
    private func inFolder(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "evidence-maker-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await body(folder)
    }

    private func files(in folder: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for path in FileTree.files(below: folder, extensions: ["yaml"], report: { _ in }) {
            files[String(path.dropFirst(folder.count))] = try FileBytes.read(path, budget: 1 << 25)
        }
        return files
    }

    @Test("has no faults and as many records as asked for", arguments: [1 as UInt64, 2, 3])
    func noFaults(seed: UInt64) async throws {
        try await inFolder { folder in
            let material = try await RawMaterial(project: Self.project)
            let bytes = try EvidenceMaker(material, records: 1_500, files: 7, seed: seed).write(to: folder)
            let faults = FaultCollector()
            guard
                case .loaded(let partnership) = await PartnershipLoader.load(folder, rules: material.rules, faults)
            else {
                Issue.record("not loaded: \(faults.faults.prefix(3).map(\.message))")
                return
            }
            #expect(faults.faults.isEmpty)
            #expect(partnership.records.count == 1_500)
            #expect((300...3_000).contains(bytes / 1_500))
            // As varied as what it is made from: every kind, rating and sort of measure.
            let words = material.rules.vocabularies
            #expect(Set(partnership.records.compactMap(\.rating)).count == words.ratings.count)
            #expect(Set(partnership.records.map(\.kind)).count >= 8)
            #expect(partnership.records.contains { $0.measure?.indicator != nil })
            #expect(partnership.records.contains { $0.measure != nil && $0.measure?.indicator == nil })
            #expect(partnership.records.contains { !$0.supersedes.isEmpty })
        }
    }

    @Test("is the same for the same seed, and other for another")
    func seeds() async throws {
        let material = try await RawMaterial(project: Self.project)
        var written: [[String: [UInt8]]] = []
        for seed in [5 as UInt64, 5, 6] {
            try await inFolder { folder in
                _ = try EvidenceMaker(material, records: 400, files: 3, seed: seed).write(to: folder)
                written.append(try files(in: folder))
            }
        }
        #expect(written[0].count == 5)
        #expect(written[0] == written[1])
        #expect(written[0] != written[2])
    }

    @Test("holds the same records in one file and in many")
    func parts() async throws {
        let material = try await RawMaterial(project: Self.project)
        var ids: [[String]] = []
        for count in [1, 40] {
            try await inFolder { folder in
                _ = try EvidenceMaker(material, records: 400, files: count, seed: 5).write(to: folder)
                let faults = FaultCollector()
                if case .loaded(let partnership) = await PartnershipLoader.load(folder, rules: material.rules, faults) {
                    ids.append(partnership.records.map(\.id).sorted())
                }
            }
        }
        #expect(ids.count == 2 && ids[0] == ids[1])
    }

    @Test("refuses fewer records than the sample has")
    func tooFew() async throws {
        let material = try await RawMaterial(project: Self.project)
        #expect(throws: RawMaterial.Unusable.self) {
            _ = try EvidenceMaker(material, records: 3, files: 1, seed: 1)
        }
    }
}
