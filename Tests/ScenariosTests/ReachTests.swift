import Assessment
import CalendarDates
import Evidence
import Rules
import TestSupport
import Testing
import Vocabularies

@testable import Scenarios

/// The search for a smallest set of changes, held against trying every set.
@Suite("A smallest set of changes", .timeLimit(.minutes(15)))
struct ReachTests {
    private static let seeds: ClosedRange<UInt64> = 1...40

    @Test("it is as small as the smallest of all sets, and what it promises comes true", arguments: SmallRules.allCases)
    func smallest(framework: SmallRules) async throws {
        let rules = try framework.rules()
        var reached = 0
        for seed in Self.seeds {
            var random = RandomRecords(rules, seed: seed)
            let records = random.yaml(count: 4 + Int(seed % 4))
            let partnership = try await Loaded.partnership(records: records, plan: random.plan(count: 2), rules)
            let start = Assessment(partnership, rules: rules, asOf: day(RandomRecords.asOf))
            let none = try Scenario(partnership, adding: partnership, rules: rules)
            for target in rules.framework.levels.indices.dropLast() {
                let smallest = try EverySet.smallest(reaching: target, from: start)
                switch Reach(target, from: start, none).result {
                case .already: #expect(smallest == 0, "seed \(seed), level \(target)")
                case .unreachable(let obstacles):
                    #expect(smallest == nil, "seed \(seed), level \(target)")
                    #expect(!obstacles.isEmpty)
                case .reached(let set):
                    reached += 1
                    #expect(set.changes.count == smallest, "seed \(seed), level \(target)")
                    #expect(set.comparison.after.outcome.likely.map { $0 <= target } == true)
                    if case .open = set.proof { Issue.record("seed \(seed), level \(target): not settled") }
                }
            }
        }
        #expect(reached > 20, "the records are of a sort that seldom needs a search")
    }

    @Test("the bound is never above the smallest size", arguments: SmallRules.allCases)
    func bound(framework: SmallRules) async throws {
        let rules = try framework.rules()
        var tight = 0
        for seed in Self.seeds {
            var random = RandomRecords(rules, seed: seed &* 31)
            // In every second run there is more on one theme than the bound looks at one by one.
            let isCrowded = seed % 2 == 0
            let records = random.yaml(count: 12, criteria: isCrowded ? 2 : 3, themes: isCrowded ? 1 : 2)
            let partnership = try await Loaded.partnership(records: records, rules)
            let start = Assessment(partnership, rules: rules, asOf: day(RandomRecords.asOf))
            for target in rules.framework.levels.indices.dropLast() {
                let finder = ReachFinder(target, from: start)
                guard start.outcome.likely.map({ $0 > target }) ?? true, let threshold = finder.threshold,
                    let smallest = finder.byTryingAll(threshold)?.candidates
                else { continue }
                // Any set may be given to it: the bound must hold all the same.
                for (solution, rounds) in [(smallest, 1), (smallest, 12), (Array(finder.candidates.indices), 4)] {
                    let bound = finder.leastChanges(
                        near: solution, threshold, upTo: finder.candidates.count, rounds: rounds)
                    #expect(bound <= smallest.count, "seed \(seed), level \(target)")
                    if bound == smallest.count { tight += 1 }
                }
            }
        }
        #expect(tight > 20, "a bound that is never close proves nothing")
    }

    @Test("of sets of one size it takes the one that the plan works on")
    func plan() async throws {
        let rules = try Loaded.rules()
        let records = """
            defaults: {kind: mystery-visit, date: 2025-05-01, rating: dire, extent: several-branches, impact: seen}
            records:
              - {id: a, criteria: [stock-breadth], theme: opening-hours, summary: A.}
              - {id: b, criteria: [stock-breadth], theme: lost-books, summary: B.}
              - {id: c, criteria: [reader-welcome], rating: splendid, summary: C.}
              - {id: d, criteria: [reading-growth], rating: splendid, summary: D.}
            """
        func chosen(plan: String?) async throws -> ReachChange {
            let partnership = try await Loaded.partnership(records: records, plan: plan, rules)
            let start = Assessment(partnership, rules: rules, asOf: day("2025-06-30"))
            let none = try Scenario(partnership, adding: partnership, rules: rules)
            guard case .reached(let set) = Reach(1, from: start, none).result else {
                throw Loaded.NotLoaded(faults: ["not reached"])
            }
            #expect(set.changes.count == 1)
            #expect(set.coveredCount == (set.changes[0].action == nil ? 0 : 1))
            return set.changes[0]
        }
        func plan(_ theme: String, _ more: String = "") -> String {
            "title: A plan\nactions:\n  - {id: x, title: X, criteria: [stock-breadth], themes: [\(theme)]\(more)}\n"
        }
        #expect(try await chosen(plan: plan("opening-hours")).record == 0)
        #expect(try await chosen(plan: plan("opening-hours")).action?.id == "x")
        #expect(try await chosen(plan: plan("lost-books")).record == 1)
        #expect(try await chosen(plan: plan("lost-books")).action?.id == "x")
        #expect(try await chosen(plan: plan("lost-books", ", status: finished")).action == nil)
        #expect(try await chosen(plan: plan("lost-books", ", recorded: 2025-07-01")).action == nil)
        #expect(try await chosen(plan: nil).action == nil)
    }

    @Test("several equal weaknesses on a theme are mended together, since one alone gains next to nothing")
    func together() async throws {
        let rules = try Loaded.rules()
        let records = """
            defaults: {kind: mystery-visit, date: 2025-05-01, rating: dire, extent: every-branch, impact: seen}
            records:
              - {id: a-1, criteria: [stock-breadth], theme: opening-hours, summary: A1.}
              - {id: a-2, criteria: [stock-breadth], theme: opening-hours, summary: A2.}
              - {id: b, criteria: [branch-upkeep], rating: splendid, summary: B.}
              - {id: c, criteria: [reader-welcome], rating: splendid, summary: C.}
              - {id: d, criteria: [reading-growth], rating: patchy, summary: D.}
            """
        let partnership = try await Loaded.partnership(records: records, rules)
        let start = Assessment(partnership, rules: rules, asOf: day("2025-06-30"))
        let none = try Scenario(partnership, adding: partnership, rules: rules)
        for target in 0..<3 {
            guard case .reached(let set) = Reach(target, from: start, none).result else { continue }
            #expect(set.changes.count == (try EverySet.smallest(reaching: target, from: start)))
        }
    }

    @Test("why a level is out of reach: evidence, a limit, the position")
    func outOfReach() async throws {
        let rules = try Loaded.rules()
        let one = "records:\n  - {id: a, kind: mystery-visit, date: 2025-05-01, criteria: [stock-breadth], "
        let thin = try await obstacles(one + "rating: dire, summary: A.}\n", target: 0, rules)
        guard case .notEnoughEvidence(let lacking)? = thin.first else {
            Issue.record("\(thin)")
            return
        }
        #expect(lacking.count == rules.criteria.count - 1)
        let weak = """
            defaults: {kind: desk-note, date: 2025-06-01, rating: dire, extent: one-branch}
            records:
              - {id: a, criteria: [stock-breadth], summary: A.}
              - {id: b, criteria: [reader-welcome], summary: B.}
              - {id: c, criteria: [reading-growth], summary: C.}
            """
        guard case .position(let score, let needed)? = try await obstacles(weak, target: 0, rules).first else {
            Issue.record("the position is not named")
            return
        }
        #expect(score < needed)
    }

    @Test("what is likely already needs no change, and what is better is said to be")
    func already() async throws {
        let rules = try Loaded.rules()
        let partnership = try await Loaded.partnership(Repository.fourLevels + "/evidence/ashby", rules)
        let start = Assessment(partnership, rules: rules, asOf: day("2025-06-30"))
        let none = try Scenario(partnership, adding: partnership, rules: rules)
        let likely = try #require(start.outcome.likely)
        for target in likely..<rules.framework.levels.count {
            guard case .already(let level) = Reach(target, from: start, none).result else {
                Issue.record("level \(target)")
                continue
            }
            #expect(level == likely)
        }
    }

    @Test("five hundred records are searched to the end")
    func many() async throws {
        let rules = try Loaded.rules(Repository.areaRules)
        var random = RandomRecords(rules, seed: 500)
        let records = random.yaml(count: 500, criteria: rules.criteria.count, themes: rules.vocabularies.themes.count)
        let partnership = try await Loaded.partnership(records: records, rules)
        let start = Assessment(partnership, rules: rules, asOf: day(RandomRecords.asOf))
        let none = try Scenario(partnership, adding: partnership, rules: rules)
        guard case .reached(let set) = Reach(0, from: start, none).result else {
            Issue.record("not reached")
            return
        }
        #expect(set.comparison.after.outcome.likely == 0)
        if case .open(let from) = set.proof { #expect(from <= set.changes.count && from > 1) }
    }

    private func obstacles(_ records: String, target: Int, _ rules: RuleSet) async throws -> [ReachObstacle] {
        let partnership = try await Loaded.partnership(records: records, rules)
        let start = Assessment(partnership, rules: rules, asOf: day("2025-06-30"))
        let none = try Scenario(partnership, adding: partnership, rules: rules)
        guard case .unreachable(let obstacles) = Reach(target, from: start, none).result else { return [] }
        return obstacles
    }
}
