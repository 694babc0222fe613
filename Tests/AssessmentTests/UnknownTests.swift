import Assessment
import CalendarDates
import Conditions
import Evidence
import Rules
import TestSupport
import Testing

@Suite("What nobody said is neither met nor failed", .timeLimit(.minutes(15)))
struct UnknownTests {
    @Test("a record without optional fields trips no check that needs one, unless the check asks for its absence")
    func bareRecord() throws {
        let rules = try Framework.area.rules()
        let partnership = try Loaded.partnership(
            records: """
                records:
                  - {id: bare, kind: self-report, date: 2025-06-01, criteria: [ambition], rating: strength, summary: "A plain sentence of a fair length, which says what was seen and where."}

                """, rules: rules)
        let assessment = Assessment(partnership, rules: rules, asOf: day("2025-06-30"))
        let given: Set<String> = [
            "id", "kind", "origin", "rating", "stated-rating", "criteria", "date", "lapses", "days-to-lapse", "summary",
            "summary-length",
        ]
        for finding in assessment.findings() where finding.record == "bare" {
            let check = try #require(rules.checks.first { $0.id == finding.check })
            #expect(Self.holdsByGivenOrAbsent(check.condition, given), "\(check.id)")
        }
    }

    /// Whether a condition could be met by facts that are given, or by the absence of others.
    private static func holdsByGivenOrAbsent(_ condition: Condition, _ given: Set<String>) -> Bool {
        switch condition {
        case .all(let parts): parts.allSatisfy { holdsByGivenOrAbsent($0, given) }
        case .any(let parts): parts.contains { holdsByGivenOrAbsent($0, given) }
        case .not(let part): holdsByGivenOrAbsent(part, given)
        case .fact(let comparison): given.contains(comparison.name) || comparison.tests == [.missing(true)]
        case .count, .share: true
        }
    }

    /// Facts of which some are taken away.
    private struct Partial: FactSource {
        let facts: [FactValue?]
        func fact(_ index: Int) -> FactValue? { facts[index] }
    }

    @Test(
        "taking a fact away turns met or not met into unknown and never into each other", arguments: Framework.allCases)
    func takenAway(framework: Framework) throws {
        let rules = try framework.rules()
        let asOf = day("2025-06-30")
        var generator = SeededGenerator(seed: 42)
        let lists = rules.indicators.bands.sorted { $0.key < $1.key }.flatMap(\.value).compactMap(\.condition)
        let conditions = lists.filter { !Self.asksForAbsence($0) }
        #expect(!conditions.isEmpty)
        for _ in 0..<200 {
            let full = MeasureFact.allCases.map { _ in
                FactValue?.some(.number(Double(Int.random(in: -50...110, using: &generator))))
            }
            var partial = full
            for index in full.indices where generator.chance(40) { partial[index] = nil }
            for condition in conditions {
                let before = condition.truth(of: Partial(facts: full), asOf: asOf)
                let after = condition.truth(of: Partial(facts: partial), asOf: asOf)
                #expect(before != .unknown)
                #expect(after == before || after == .unknown)
            }
        }
    }

    private static func asksForAbsence(_ condition: Condition) -> Bool {
        switch condition {
        case .all(let parts), .any(let parts): parts.contains(where: asksForAbsence)
        case .not(let part): asksForAbsence(part)
        case .fact(let comparison): comparison.tests.contains { if case .missing = $0 { true } else { false } }
        case .count, .share: false
        }
    }

    @Test("a figure without a value gets no rating, trajectory or weight")
    func noValue() throws {
        let rules = try Framework.fourLevels.rules()
        let partnership = try Loaded.partnership(
            records: """
                records:
                  - {id: a, kind: loan-tally, date: 2024-12-31, criteria: [stock-breadth], summary: S., measure: {indicator: loans-a-reader, numerator: 5, denominator: 7, period: '2024'}}

                """, rules: rules)
        let record = Assessment(partnership, rules: rules, asOf: day("2025-06-30")).records[0]
        #expect(record.rating == nil)
        #expect(record.trajectory == nil)
        #expect(record.derivation?.band == nil)
    }

    @Test("a first figure has no trajectory, since there is nothing to compare it with")
    func firstFigure() throws {
        let rules = try Framework.fourLevels.rules()
        let partnership = try Loaded.partnership(
            records: """
                records:
                  - {id: a, kind: loan-tally, date: 2024-12-31, criteria: [stock-breadth], summary: S., measure: {indicator: loans-a-reader, value: 7, period: '2024'}}

                """, rules: rules)
        let record = Assessment(partnership, rules: rules, asOf: day("2025-06-30")).records[0]
        #expect(record.derivation?.band?.rule.id == "far-behind")
        #expect(record.trajectory == nil)
    }

}
