import Assessment
import CalendarDates
import Evidence
import Rules
import SourceText
import TestSupport
import Testing

@Suite("The same evidence gives the same result", .timeLimit(.minutes(15)))
struct SameResultTests {
    @Test("records in any order give the same numbers bit for bit", arguments: Framework.allCases)
    func shuffledRecords(framework: Framework) throws {
        let rules = try framework.rules()
        for seed in UInt64(1)...8 {
            var generator = SeededGenerator(seed: seed)
            var evidence = RandomEvidence(rules: rules, seed: seed, count: 10...30)
            let first = try evidence.assessment().transcript
            evidence.records.shuffle(using: &generator)
            #expect(try evidence.assessment().transcript == first, "seed \(seed)")
        }
    }

    @Test("records split over files in any way give the same numbers bit for bit", arguments: Framework.allCases)
    func shuffledFiles(framework: Framework) async throws {
        let rules = try framework.rules()
        var generator = SeededGenerator(seed: 5)
        let evidence = RandomEvidence(rules: rules, seed: 99, count: 30...30)
        var transcripts: Set<[String]> = []
        for _ in 0..<4 {
            let folder = try TemporaryFolder()
            try folder.write("id: somewhere\nname: Somewhere\n", to: "area.yaml")
            var files: [String: String] = [:]
            for record in evidence.records.shuffled(using: &generator) {
                let name = "records/\(["a", "b/c", "b/d", "e"][Int.random(in: 0..<4, using: &generator)]).yaml"
                files[name, default: "records:\n"] += record.yaml(rules)
            }
            for (name, text) in files { try folder.write(text, to: name) }
            let partnership = try await Loaded.partnership(folder.path, rules: rules)
            transcripts.insert(Assessment(partnership, rules: rules, asOf: evidence.asOf).transcript)
        }
        #expect(transcripts.count == 1)
    }

    @Test("real evidence gives the same result twice")
    func twice() async throws {
        let rules = try Framework.area.rules()
        let first = try await Loaded.partnership(Repository.buckinghamshire, rules: rules)
        let second = try await Loaded.partnership(Repository.buckinghamshire, rules: rules)
        for date in ["2022-12-31", "2024-01-31", "2025-10-31", "2025-12-31", "2031-01-01"] {
            #expect(
                Assessment(first, rules: rules, asOf: day(date)).transcript
                    == Assessment(second, rules: rules, asOf: day(date)).transcript)
        }
    }

    @Test("what becomes known only after the date changes nothing", arguments: Framework.allCases)
    func future(framework: Framework) throws {
        let rules = try framework.rules()
        for seed in UInt64(1)...12 {
            var generator = SeededGenerator(seed: seed &* 7)
            let before = RandomEvidence(rules: rules, seed: seed)
            let old = try before.assessment()
            var after = before
            for number in 0..<3 {
                var record = RandomRecord("0-future-\(number)", rules: rules, knownOn: before.asOf, using: &generator)
                // True before the date and gathered after it, or true only after it.
                let later = CalendarDate(daysSinceEpoch: before.asOf.daysSinceEpoch + 1 + Int32(number))
                if generator.chance(50) { record.date = later }
                record.collected = later
                record.supersedes = [before.records[Int.random(in: before.records.indices, using: &generator)].id]
                after.records.append(record)
            }
            let new = try after.assessment()
            #expect(new.transcript == old.transcript, "seed \(seed)")
            #expect(new.notYetKnownCount == old.notYetKnownCount + 3)
        }
    }

    @Test("a record that has lapsed or is replaced contributes nothing but its mention", arguments: Framework.allCases)
    func gone(framework: Framework) throws {
        let rules = try framework.rules()
        for seed in UInt64(1)...12 {
            var generator = SeededGenerator(seed: seed &* 11)
            let before = RandomEvidence(rules: rules, seed: seed)
            let old = try before.assessment()
            var replaced = RandomRecord("old", rules: rules, knownOn: before.asOf, using: &generator)
            var after = before
            after.records[0].supersedes = [replaced.id]
            after.records.append(replaced)
            expectSame(try after.assessment(), as: old, but: .superseded(by: after.records[0].id), "seed \(seed)")
            after = before
            replaced.date = day("2015-01-01")
            replaced.collected = nil
            after.records.append(replaced)
            expectSame(try after.assessment(), as: old, but: .lapsed, "seed \(seed)")
        }
    }

    private func expectSame(
        _ new: Assessment, as old: Assessment, but standing: Standing, _ what: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(new.records.first { $0.record.id == "old" }?.standing == standing, sourceLocation: sourceLocation)
        #expect(new.criteria.map(\.ledger) == old.criteria.map(\.ledger), "\(what)", sourceLocation: sourceLocation)
        #expect(new.outcome.probabilities == old.outcome.probabilities, "\(what)", sourceLocation: sourceLocation)
        #expect(
            new.outcome.limits.map(\.rule.id) == old.outcome.limits.map(\.rule.id), "\(what)",
            sourceLocation: sourceLocation)
        #expect(new.consideredCount == old.consideredCount, "\(what)", sourceLocation: sourceLocation)
        let (found, before) = (new.findings().compactMap(\.record), old.findings().compactMap(\.record))
        #expect(found == before, "\(what)", sourceLocation: sourceLocation)
    }

    @Test("checks worked out by several tasks find the same in the same order", arguments: Framework.allCases)
    func checksSideBySide(framework: Framework) async throws {
        let rules = try framework.rules()
        var found = 0
        for seed in 1...20 {
            let assessment = try RandomEvidence(rules: rules, seed: UInt64(seed)).assessment()
            let findings = assessment.findings()
            found += findings.count
            #expect(await assessment.findingsSideBySide() == findings)
        }
        #expect(found > 0)
    }
}
