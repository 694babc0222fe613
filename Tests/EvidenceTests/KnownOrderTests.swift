@testable import Evidence
import Files
import Foundation
import Rules
import SourceText
import TestSupport
import Testing

/// The order of all records, and what replaces what, is kept: what changed is put in its place and nothing else moves.
@Suite("The order of records is kept", .timeLimit(.minutes(15)))
struct KnownOrderTests {
    private static let rules: RuleSet? = RuleSetLoader.load(Repository.areaRules, FaultCollector())

    /// What a file holds: the ids of its records, and what each replaces.
    private typealias File = [(id: String, replaces: [String])]

    @Test("after random edits the records stand and replace each other as if nothing had been kept", arguments: 0..<4)
    func edits(seed: UInt64) async throws {
        var reading = try CachedReading(try #require(Self.rules))
        var generator = SeededGenerator(seed: seed)
        // Below and above the number of files from which on several share a group.
        var files: [Int: File] = [:]
        var last = 0
        for number in 0..<(seed % 2 == 0 ? 30 : 80) {
            files[number] = (0..<8).map { _ in
                last += 1
                return (Self.id(last), [])
            }
        }
        for (number, file) in files { try Self.write(file, number, reading) }
        var knownCount = 0
        for step in 0..<60 {
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let number = try #require(files.keys.sorted().randomElement(using: &generator))
                Self.change(&files, number, &last, &generator)
                if let file = files[number] {
                    try Self.write(file, number, reading)
                } else {
                    try FileManager.default.removeItem(atPath: reading.evidence("records/f\(number).yaml"))
                }
            }
            // Where nothing names an id that is gone, the order is kept again.
            if step % 3 == 0 { try Self.mend(&files, reading) }
            // A run of another program stands between, and what it kept does not count.
            if step % 20 == 19 { reading.program += "+" }
            let without = await reading.read(nil).outcome
            let with = await reading.read(reading.cache)
            #expect(with.outcome == without, "seed \(seed), step \(step)")
            #expect(with.outcome.faults.isEmpty && with.outcome.isLaidOut)
            if with.isOrderKnown { knownCount += 1 }
        }
        // Unknown at first, to another program, and while an id stands twice or is not there.
        #expect(knownCount > 15)
    }

    @Test("an id that stands twice after an edit is noticed, whether the other record is old or new too")
    func twice() async throws {
        let reading = try CachedReading(try #require(Self.rules))
        for number in 0..<20 { try Self.write([(Self.id(number), [])], number, reading) }
        _ = await reading.read(reading.cache)
        #expect(await reading.read(reading.cache).isOrderKnown)
        try Self.write([(Self.id(7), [])], 3, reading)
        let old = await reading.read(reading.cache)
        #expect(old.outcome.mayHaveDuplicates && !old.isOrderKnown)
        #expect(await reading.read(nil).outcome == old.outcome)
        try Self.write([(Self.id(100), []), (Self.id(100), [])], 3, reading)
        let new = await reading.read(reading.cache)
        #expect(new.outcome.mayHaveDuplicates && !new.isOrderKnown)
        #expect(await reading.read(nil).outcome == new.outcome)
    }

    /// One random change to a file; where an id is named that is no longer there, that is part of what is compared.
    private static func change(
        _ files: inout [Int: File], _ number: Int, _ last: inout Int, _ generator: inout SeededGenerator
    ) {
        guard var file = files[number] else { return }
        let all = files.keys.sorted().flatMap { files[$0]?.map(\.id) ?? [] }
        switch Int.random(in: 0..<6, using: &generator) {
        case 0:
            last += 1
            file.append((id(last), []))
        case 1: if file.count > 1 { file.removeLast() }
        case 2:
            last += 1
            file[0].id = id(last)
        case 3, 4:
            let other = all.randomElement(using: &generator) ?? ""
            if other != file[0].id, !file[0].replaces.contains(other) { file[0].replaces.append(other) }
        default: if files.count > 20 { return files[number] = nil }
        }
        files[number] = file
    }

    /// Lets no record replace one that is gone.
    private static func mend(_ files: inout [Int: File], _ reading: CachedReading) throws {
        let all = Set(files.values.flatMap { $0.map(\.id) })
        for (number, file) in files {
            let mended = file.map { (id: $0.id, replaces: $0.replaces.filter(all.contains)) }
            if zip(file, mended).contains(where: { $0.replaces != $1.replaces }) {
                files[number] = mended
                try write(mended, number, reading)
            }
        }
    }

    /// Scattered, so that the records of one file do not stand together.
    private static func id(_ number: Int) -> String { "r\(number * 7_919 % 10_007)-\(number)" }

    private static func write(_ file: File, _ number: Int, _ reading: CachedReading) throws {
        let records = file.map { record in
            """
              - id: \(record.id)
                kind: case-audit
                date: 2025-04-01
                criteria: [\(rules?.criteria.first?.id ?? "")]
                rating: weakness
                summary: What was seen.
                source: {title: "Report \(number % 7)"}
                supersedes: [\(record.replaces.joined(separator: ", "))]
            """.replacing("    supersedes: []", with: "")
        }
        try reading.evidence.write("records:\n" + records.joined(separator: "\n") + "\n", to: "records/f\(number).yaml")
    }
}
