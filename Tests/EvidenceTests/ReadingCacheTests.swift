@testable import Evidence
import Files
import Foundation
import Rules
import SourceText
import TestSupport
import Testing

/// The cache changes how long a reading takes, and nothing else.
@Suite("What was read is kept", .timeLimit(.minutes(15)))
struct ReadingCacheTests {
    private static let rules: RuleSet? = RuleSetLoader.load(Repository.areaRules, FaultCollector())

    private static func reading() throws -> CachedReading { try CachedReading(try #require(rules)) }

    /// Small files of the sample, which hold all that records may; sound as they are.
    private static let samples: [[UInt8]] = FileTree.files(
        below: Repository.buckinghamshire + "/records", extensions: ["yaml"]
    ) { _ in }.compactMap { try? FileBytes.read($0, budget: 1 << 25) }.sorted { $0.count < $1.count }

    /// One file in four is made of random records; nearly all of these have faults, and a faulty file is never kept.
    private static func file(_ number: Int, _ rules: RuleSet) -> [UInt8] {
        guard number % 4 == 0 else { return samples[number % min(6, samples.count)] }
        var random = RandomRecords(rules, seed: UInt64(number))
        return Array(random.file(count: 4).utf8)
    }

    /// Below and above the number of files from which on several share a group.
    @Test("after random edits, and whatever happens to the cache, the same is read", arguments: [(12, 1), (90, 2)])
    func edits(files: Int, seed: UInt64) async throws {
        var reading = try Self.reading()
        var generator = SeededGenerator(seed: seed)
        for number in 0..<files {
            try reading.evidence.write(Self.file(number, reading.rules), to: "records/\(number % 3)/f\(number).yaml")
        }
        var (cached, last) = (0, files)
        for step in 0..<80 {
            try edit(&reading, &last, step, &generator)
            let without = await reading.read(nil).outcome
            let with = await reading.read(reading.cache)
            #expect(with.outcome == without, "seed \(seed), step \(step)")
            cached += with.cached
        }
        // Most files are sound and most steps leave the cache alone.
        #expect(cached > 80 * files / 4)
    }

    /// One random change to the evidence, or to the cache.
    private func edit(
        _ reading: inout CachedReading, _ last: inout Int, _ step: Int, _ generator: inout SeededGenerator
    ) throws {
        let paths = FileTree.files(below: reading.evidence("records"), extensions: ["yaml"]) { _ in }
        let path = try #require(paths.randomElement(using: &generator))
        let bytes = try FileBytes.read(path, budget: 1 << 25)
        let kept = reading.all.randomElement(using: &generator)
        switch Int.random(in: 0..<12, using: &generator) {
        case 0: try Data(TextMutation.changed(bytes, &generator)).write(to: URL(filePath: path))
        case 1: try Data(Self.file(1_000 + step, reading.rules)).write(to: URL(filePath: path))
        case 2:
            last += 1
            try reading.evidence.write(Self.file(last, reading.rules), to: "records/f\(last).yaml")
        case 3: if paths.count > 2 { try FileManager.default.removeItem(atPath: path) }
        case 4: try FileManager.default.moveItem(atPath: path, toPath: path.replacing(".yaml", with: "-\(step).yaml"))
        case 5:
            // Two files change places: each is what the other was.
            let other = try #require(paths.randomElement(using: &generator))
            let content = try FileBytes.read(other, budget: 1 << 25)
            try Data(bytes).write(to: URL(filePath: other))
            try Data(content).write(to: URL(filePath: path))
        case 6:
            // As long as before, and changed at the same second.
            let text = String(decoding: bytes, as: UTF8.self).replacing("2025", with: "2024")
            try Data(text.utf8).write(to: URL(filePath: path))
        case 7:
            guard let kept else { return }
            var content = try FileBytes.read(kept, budget: 1 << 25)
            let place = try #require(content.indices.randomElement(using: &generator))
            content[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            try Data(content).write(to: URL(filePath: kept))
        case 8:
            guard let kept else { return }
            let content = try FileBytes.read(kept, budget: 1 << 25)
            try Data(content.prefix(Int.random(in: 0...content.count, using: &generator))).write(
                to: URL(filePath: kept))
        case 9: if let kept { try FileManager.default.removeItem(atPath: kept) }
        case 10: if step % 3 == 0 { try? FileManager.default.removeItem(atPath: reading.cacheFolder) }
        default: if step % 3 == 0 { reading.program += "+" }
        }
    }

    @Test("after one edit only the files of its group are written again, and only it is read", arguments: [20, 200])
    func oneEdit(files: Int) async throws {
        let reading = try Self.reading()
        for number in 0..<files {
            try reading.evidence.write(sound(number), to: "records/f\(number).yaml")
            // Written in the future, so that no run takes the system's word for it: else how long this test takes would decide
            // whether a later run adds that word to what is kept.
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: 3_600)],
                ofItemAtPath: reading.evidence("records/f\(number).yaml"))
        }
        #expect(await reading.read(reading.cache).cached == 0)
        #expect(await reading.read(reading.cache).cached == files)
        let before = try Dictionary(
            uniqueKeysWithValues: reading.kept.map { ($0, try FileBytes.read($0, budget: 1 << 25)) })
        try reading.evidence.write(sound(7, rating: "mixed"), to: "records/f7.yaml")
        let after = await reading.read(reading.cache)
        #expect(after.cached == files - 1 && after.isOrderKnown)
        #expect(await reading.read(nil).outcome == after.outcome)
        let changed = try reading.kept.filter { try FileBytes.read($0, budget: 1 << 25) != before[$0] }
        // The group, and of a few records the order of all.
        #expect(changed.count == (files < 32 ? 2 : 1))
        #expect(reading.kept.count == before.count)
    }

    @Test("text that left the evidence leaves the cache")
    func nothingLivesOn() async throws {
        let reading = try Self.reading()
        try writeSecrets(80, reading)
        _ = await reading.read(reading.cache)
        #expect(try holds("secret3x", reading) && holds("secret4x", reading) && holds("secret70x", reading))
        try reading.evidence.write(sound(3), to: "records/f3.yaml")
        try FileManager.default.removeItem(atPath: reading.evidence("records/f4.yaml"))
        _ = await reading.read(reading.cache)
        #expect(try !holds("secret3x", reading) && !holds("secret4x", reading) && holds("secret70x", reading))
        // So few that each now has a group of its own: the groups of before are gone.
        for number in 10..<80 {
            try FileManager.default.removeItem(atPath: reading.evidence("records/f\(number).yaml"))
        }
        _ = await reading.read(reading.cache)
        #expect(try !holds("secret70x", reading) && holds("secret5x", reading))
        // Nine files, and the order of their records.
        #expect(reading.kept.count == 10)
    }

    @Test(
        "text of a file that was deleted leaves the cache though nothing else changed, and all of it when little is left"
    )
    func deleted() async throws {
        var reading = try Self.reading()
        try writeSecrets(5, reading)
        _ = await reading.read(reading.cache)
        // Until the signatures of the files are kept too, each run writes groups again.
        try await Task.sleep(for: .seconds(3.5))
        _ = await reading.read(reading.cache)
        try FileManager.default.removeItem(atPath: reading.evidence("records/f4.yaml"))
        #expect(await reading.read(reading.cache).cached == 4)
        #expect(try !holds("secret4x", reading) && holds("secret3x", reading))
        reading.worthwhile = 1 << 20
        _ = await reading.read(reading.cache)
        #expect(reading.all.isEmpty)
    }

    @Test("text that another program kept leaves the cache where all of its file has a fault now")
    func faultyLater() async throws {
        var reading = try Self.reading()
        try writeSecrets(3, reading)
        _ = await reading.read(reading.cache)
        reading.program = "two"
        try reading.evidence.write("records: [1]", to: "records/f1.yaml")
        _ = await reading.read(reading.cache)
        #expect(try !holds("secret1x", reading) && holds("secret2x", reading))
    }

    private func writeSecrets(_ count: Int, _ reading: CachedReading) throws {
        for number in 0..<count {
            try reading.evidence.write(
                sound(number, summary: "Told of secret\(number)x."), to: "records/f\(number).yaml")
        }
    }

    private func holds(_ text: String, _ reading: CachedReading) throws -> Bool {
        try reading.kept.contains {
            Data(try FileBytes.read($0, budget: 1 << 25)).firstRange(of: Data(text.utf8)) != nil
        }
    }

    @Test("what other rules or another program wrote does not count")
    func otherReaders() async throws {
        var reading = try Self.reading()
        for number in 0..<5 { try reading.evidence.write(sound(number), to: "records/f\(number).yaml") }
        _ = await reading.read(reading.cache)
        reading.program = "two"
        #expect(await reading.read(reading.cache).cached == 0)
        #expect(await reading.read(reading.cache).cached == 5)
        let other = try #require(RuleSetLoader.load(Repository.fourLevels + "/rules", FaultCollector()))
        let folder = reading.evidence.path
        #expect(await CachedReading.read(folder, other, reading.cache).cached == 0)
    }

    @Test("runs beside each other share it")
    func sideBySide() async throws {
        let reading = try Self.reading()
        for number in 0..<70 { try reading.evidence.write(sound(number), to: "records/f\(number).yaml") }
        let expected = await reading.read(nil).outcome
        let (folder, rules, cache) = (reading.evidence.path, reading.rules, reading.cache)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 { group.addTask { await CachedReading.read(folder, rules, cache).outcome == expected } }
            for await isSame in group { #expect(isSame) }
        }
        #expect(await reading.read(reading.cache).cached == 70)
    }

    @Test("what is damaged after it was found whole is noticed, whatever time it says it was written")
    func damagedLater() async throws {
        let reading = try Self.reading()
        for number in 0..<5 { try reading.evidence.write(sound(number), to: "records/f\(number).yaml") }
        _ = await reading.read(reading.cache)
        // Until files have been left alone for so long nothing is believed without a look.
        try await Task.sleep(for: .seconds(3.5))
        #expect(await reading.read(reading.cache).cached == 5)
        let checked = try #require(reading.all.first { $0.hasSuffix("/checked") })
        let names = try FileBytes.read(checked, budget: 1 << 20)
        for path in reading.kept {
            let name = try #require(path.split(separator: "/").last)
            #expect(Data(names).firstRange(of: Data(name.utf8)) != nil, "\(name)")
        }
        let group = try #require(reading.kept.first { $0.contains("/file-") })
        let written = try FileManager.default.attributesOfItem(atPath: group)[.modificationDate]
        let handle = try #require(FileHandle(forUpdatingAtPath: group))
        try handle.seek(toOffset: try handle.seekToEnd() - 9)
        try handle.write(contentsOf: Data("x".utf8))
        try handle.close()
        try FileManager.default.setAttributes([.modificationDate: try #require(written)], ofItemAtPath: group)
        try await Task.sleep(for: .seconds(3.5))
        let damaged = await reading.read(reading.cache)
        #expect(damaged.cached == 4)
        #expect(await reading.read(nil).outcome == damaged.outcome)
    }

    private func sound(_ number: Int, rating: String = "weakness", summary: String = "What was seen.") -> String {
        CachedReading.sound(number, Self.rules, rating: rating, summary: summary)
    }
}
