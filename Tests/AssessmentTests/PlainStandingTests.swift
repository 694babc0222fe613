import Assessment
import CalendarDates
import Evidence
import Rules
import TestSupport
import Testing
import Vocabularies

@Suite("Standing and derived figures are those that each record held against all others has")
struct PlainStandingTests {
    /// Figures of few indicators on few days, some without a value, some corrected, some known only later.
    private static func records(_ rules: RuleSet, seed: UInt64) -> String {
        var generator = SeededGenerator(seed: seed)
        let indicators = rules.indicators.indicators.shuffled(using: &generator).prefix(2)
        let kind = rules.vocabularies.kinds[0].id
        let count = Int.random(in: 1...40, using: &generator)
        return (0..<count).reduce(into: "records:\n") { yaml, number in
            let year = Int.random(in: 2021...2025, using: &generator)
            var fields = [
                "id: r\(number)", "kind: \"\(kind)\"", "summary: S.", "criteria: [\(rules.criteria[0].id)]",
                "date: \(year)-0\(Int.random(in: 1...3, using: &generator))-01",
            ]
            if let indicator = generator.pick(Array(indicators), missing: 20) {
                let parts =
                    generator.chance(20)
                    ? "numerator: 0, denominator: 0" : "value: \(Int.random(in: 0...100, using: &generator))"
                fields.append("measure: {indicator: \(indicator.id), \(parts), period: '\(year)'}")
            } else {
                fields.append("rating: \"\(rules.vocabularies.ratings[0].id)\"")
            }
            if generator.chance(20) { fields.append("collected: \(year + 1)-01-01") }
            if number > 0, generator.chance(20) {
                fields.append("supersedes: [r\(Int.random(in: 0..<number, using: &generator))]")
            }
            yaml += "  - {\(fields.joined(separator: ", "))}\n"
        }
    }

    @Test("as reference", arguments: Framework.allCases)
    func same(framework: Framework) throws {
        let rules = try framework.rules()
        var seen: Set<String> = []
        for seed in UInt64(1)...60 {
            let partnership = try Loaded.partnership(records: Self.records(rules, seed: seed), rules: rules)
            let asOf = day("2025-0\(seed % 6 + 1)-15")
            let assessment = Assessment(partnership, rules: rules, asOf: asOf)
            let plain = PlainStandings(records: partnership.records, rules: rules, asOf: asOf)
            for rated in assessment.records {
                let standing = plain.standing(of: rated.record)
                #expect(rated.standing == standing, "seed \(seed): \(rated.record.id)")
                seen.insert(String("\(standing)".prefix { $0 != "(" }))
                let (previous, change) = plain.previous(of: rated.record)
                #expect(rated.derivation?.previous == previous, "seed \(seed): \(rated.record.id)")
                #expect(rated.derivation?.facts.change == change, "seed \(seed): \(rated.record.id)")
                let points = plain.points(of: rated.record)
                #expect((rated.derivation?.facts.trend != nil) == isDirected(rated, rules, points.count > 2))
                #expect(rated.rating == rated.record.rating ?? rated.derivation?.band?.rule.rating)
                #expect(rated.trajectory == rated.record.trajectory ?? rated.derivation?.trajectory?.rule.trajectory)
            }
        }
        #expect(seen == ["considered", "notYetKnown", "superseded", "lapsed"])
    }

    /// Whether a trend is told: of enough points, and of an indicator of which more or less is better.
    private func isDirected(_ rated: RatedRecord, _ rules: RuleSet, _ isEnough: Bool) -> Bool {
        guard isEnough, let indicator = rated.record.measure?.indicator else { return false }
        return rules.indicators.indicators[indicator].direction != .neutral
    }
}
