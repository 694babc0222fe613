import Assessment
import CalendarDates
import Evidence
import Rules
import TestSupport
import Testing
import Vocabularies

@Suite("Seen through a lens", .timeLimit(.minutes(15)))
struct LensTests {
    private static let seeds: ClosedRange<UInt64> = 1...25

    @Test("nothing looks better than in the plain view, and weight against stays as it is")
    func neverKinder() throws {
        let rules = try Framework.area.rules()
        let lens = try #require(rules.judgement.lenses.first)
        for seed in Self.seeds {
            let evidence = RandomEvidence(rules: rules, seed: seed)
            let (plain, seen) = (try evidence.assessment(), try evidence.assessment(lens: lens))
            seen.expectNoBetter(than: plain, "seed \(seed)")
            for (one, other) in zip(plain.criteria, seen.criteria) {
                #expect(abs(one.ledger.against - other.ledger.against) < 1e-12)
            }
            let view = try #require(seen.view)
            #expect(view.plainOutcome.probabilities == plain.outcome.probabilities)
            #expect(view.plainCriteria.map(\.ledger) == plain.criteria.map(\.ledger))
        }
    }

    @Test("a record made worse never helps there either", arguments: ["rating", "impact"])
    func monotone(scale: String) throws {
        let rules = try Framework.area.rules()
        let lens = try #require(rules.judgement.lenses.first)
        for seed in Self.seeds {
            let before = RandomEvidence(rules: rules, seed: seed &* 13)
            let old = try before.assessment(lens: lens)
            for index in before.records.indices {
                var after = before
                if scale == "rating" {
                    let rating = after.records[index].rating
                    guard rating + 1 < rules.vocabularies.ratings.count else { continue }
                    after.records[index].rating = rating + 1
                } else {
                    // Only where something speaks in favour: a weakness of which no effect is shown weighs less.
                    guard let impact = after.records[index].impact, impact + 1 < rules.vocabularies.impacts.count,
                        after.records[index].rating == 0
                    else { continue }
                    after.records[index].impact = impact + 1
                }
                try after.assessment(lens: lens).expectNoBetter(than: old, "seed \(seed): record \(index)")
            }
        }
    }

    @Test("each discount multiplies the weight in favour, and is named among the factors")
    func factors() throws {
        let rules = try Framework.area.rules()
        let lens = try #require(rules.judgement.lenses.first)
        let partnership = try Loaded.partnership(
            records: """
                records:
                  - {id: a, kind: self-report, date: 2025-06-01, criteria: [engagement], theme: child-voice, rating: strength, extent: many, impact: not-shown, summary: S., source: {title: T}}

                """, rules: rules)
        let asOf = day("2025-06-30")
        let plain = Assessment(partnership, rules: rules, asOf: asOf)
        let seen = Assessment(partnership, rules: rules, asOf: asOf, lens: lens)
        let index = try #require(rules.criteria.firstIndex { $0.id == "engagement" })
        let product = lens.discounts.reduce(1) { $0 * $1.inFavour }
        #expect(seen.records[0].discounts == Array(lens.discounts.indices))
        #expect(
            abs(seen.criteria[index].ledger.inFavour - product * plain.criteria[index].ledger.inFavour) < 1e-12)
        let contribution = try #require(seen.criteria[index].contributions.first)
        let factors = seen.factors(of: contribution, for: index)
        #expect(factors.filter { $0.name == "lens" }.map(\.inFavour) == lens.discounts.map(\.inFavour))
        #expect(abs(factors.reduce(1) { $0 * $1.inFavour } - contribution.inFavour) < 1e-12)
    }
}
