import Assessment
import CalendarDates
import Comparisons
import Evidence
import Foundation
import Rules
import TestSupport
import Testing

/// What brought a move about, parted exactly.
@Suite struct ComparisonTests {
    private static let close = 1e-9

    /// Pairs of dates on which the sample is compared, and seeds by which its evidence differs; 0 for not at all.
    static let pairs: [(String, String, UInt64)] = [
        ("2025-10-31", "2025-12-31", 0), ("2022-12-31", "2025-12-31", 0), ("2025-12-31", "2024-01-31", 0),
        ("2025-12-31", "2025-12-31", 1), ("2025-12-31", "2025-12-31", 2), ("2024-06-30", "2025-03-31", 3),
        ("2026-03-31", "2025-03-31", 4),
    ]

    private func detail(
        _ one: String, _ other: String, _ seed: UInt64
    ) async throws -> (there: ComparisonDetail, back: ComparisonDetail) {
        let rules = try Sample.rules()
        let partnership = try await Sample.partnership(rules)
        let changed = seed == 0 ? partnership : Sample.varied(partnership, rules, seed: seed)
        let before = Assessment(partnership, rules: rules, asOf: try Sample.day(one))
        let after = Assessment(changed, rules: rules, asOf: try Sample.day(other))
        return (ComparisonDetail(before, after), ComparisonDetail(after, before))
    }

    @Test("contributions add up to the move of the evidence and of the position", arguments: pairs)
    func addUp(one: String, other: String, seed: UInt64) async throws {
        let detail = try await detail(one, other, seed).there
        #expect(!detail.isEmpty)
        #expect(detail.positions.count > 5)
        for move in detail.positions {
            let (before, after) = (move.before.ledger, move.after.ledger)
            let favour = move.shares.reduce(0) { $0 + $1.favourAfter - $1.favourBefore }
            let against = move.shares.reduce(0) { $0 + $1.againstAfter - $1.againstBefore }
            #expect(abs(favour - (after.inFavour - before.inFavour)) < Self.close)
            #expect(abs(against - (after.against - before.against)) < Self.close)
            #expect(abs(move.shares.reduce(0) { $0 + $1.effect } + move.notKnowing - move.move) < Self.close)
            for share in move.shares where share.favourAfter >= share.favourBefore {
                if share.againstAfter <= share.againstBefore { #expect(share.effect > 0) }
            }
        }
        try sumsUp(detail)
    }

    private func sumsUp(_ detail: ComparisonDetail) throws {
        let (before, after) = (detail.comparison.before.outcome.score, detail.comparison.after.outcome.score)
        let sum = detail.score.records.reduce(0) { $0 + $1.effect } + detail.score.criterionWeights
        #expect(abs(sum + detail.score.notKnowing + detail.score.otherCriteria - (after - before)) < Self.close)
    }

    @Test("the other way round everything moves the other way", arguments: pairs)
    func mirrored(one: String, other: String, seed: UInt64) async throws {
        let (there, back) = try await detail(one, other, seed)
        #expect(there.comparison.moves.map(\.criterion) == back.comparison.moves.map(\.criterion))
        #expect(there.positions.count == back.positions.count)
        for (one, other) in zip(there.positions, back.positions) {
            #expect(one.before.criterion == other.before.criterion)
            #expect(abs(one.move + other.move) < Self.close)
            let effects = Dictionary(uniqueKeysWithValues: other.shares.map { ($0.record, $0.effect) })
            #expect(one.shares.count == other.shares.count)
            for share in one.shares {
                #expect(abs(share.effect + (effects[share.record] ?? .infinity)) < Self.close)
            }
        }
        #expect(there.comparison.gapsOpened.map(\.id) == back.comparison.gapsClosed.map(\.id))
        #expect(there.comparison.gapsClosed.map(\.id) == back.comparison.gapsOpened.map(\.id))
        #expect(there.comparison.limitsAdded.map(\.rule.id) == back.comparison.limitsLifted.map(\.rule.id))
        #expect(Set(there.gapsChanged.map(\.after.id)) == Set(back.gapsChanged.map(\.after.id)))
        #expect(Set(there.records.map(\.record)) == Set(back.records.map(\.record)))
        let backEvents = Dictionary(uniqueKeysWithValues: back.records.map { ($0.record, $0) })
        for difference in there.records {
            let other = try #require(backEvents[difference.record])
            #expect(difference.before == other.after && difference.after == other.before)
            #expect(difference.fields.map(\.before) == other.fields.map(\.after))
            #expect(Self.opposite(difference.event) == other.event)
        }
    }

    private static func opposite(_ event: RecordDifference.Event) -> RecordDifference.Event {
        switch event {
        case .added: .removed
        case .removed: .added
        case .newlyKnown: .notYetKnown
        case .notYetKnown: .newlyKnown
        case .lapsed: .countsAgain
        case .countsAgain: .lapsed
        case .superseded(let other): .noLongerSuperseded(by: other)
        case .noLongerSuperseded(let other): .superseded(by: other)
        case .changed, .otherwise: event
        }
    }

    @Test("an assessment beside itself differs in nothing", arguments: ["2022-12-31", "2025-12-31"])
    func identity(date: String) async throws {
        let rules = try Sample.rules()
        let partnership = try await Sample.partnership(rules)
        let assessment = Assessment(partnership, rules: rules, asOf: try Sample.day(date))
        let detail = ComparisonDetail(assessment, Assessment(partnership, rules: rules, asOf: assessment.asOf))
        #expect(detail.isEmpty)
        #expect(detail.positions.isEmpty && detail.score.records.isEmpty && detail.rules.changes.isEmpty)
        #expect(detail.score.otherCriteria == 0 && detail.score.notKnowing == 0)
    }

    @Test func otherRulesAreToldByIdAndTheirPartAddsUp() async throws {
        let folder = try TemporaryFolder()
        let copy = folder("rules")
        try FileManager.default.copyItem(atPath: Repository.areaRules, toPath: copy)
        let file = URL(filePath: copy + "/judgement.yaml")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let changed =
            "# One line more moves every place.\n" + text.replacing("not-knowing: 2.5", with: "not-knowing: 4")
        try #require(changed.contains("not-knowing: 4"))
        try Data(changed.utf8).write(to: file)
        let (rules, others) = (try Sample.rules(), try Sample.rules(copy))
        let partnership = try await Sample.partnership(rules)
        let date = try Sample.day("2025-12-31")
        let detail = ComparisonDetail(
            Assessment(partnership, rules: rules, asOf: date), Assessment(partnership, rules: others, asOf: date))
        #expect(!detail.isEmpty)
        let change = try #require(detail.rules.changes.first)
        #expect(detail.rules.changes.count == 1)
        #expect(change.part == .figures && change.changed == ["position"] && change.added.isEmpty)
        #expect(detail.score.notKnowing != 0)
        for move in detail.positions {
            #expect(move.shares.isEmpty)
            #expect(abs(move.notKnowing - move.move) < Self.close)
        }
        try sumsUp(detail)
    }

    @Test func anotherFrameworkSharesNothing() async throws {
        let (rules, others) = (try Sample.rules(), try Sample.rules(Repository.fourLevels + "/rules"))
        let partnership = try await Sample.partnership(rules)
        let other = try await Sample.partnership(others, Repository.fourLevels + "/evidence/ashby")
        let date = try Sample.day("2025-12-31")
        let detail = ComparisonDetail(
            Assessment(partnership, rules: rules, asOf: date), Assessment(other, rules: others, asOf: date))
        #expect(detail.positions.isEmpty)
        try sumsUp(detail)
    }
}
