import Assessment
import CalendarDates
import Evidence
import Rules
import Testing

/// The made-up framework ages a record fully until half of its life and then down to 0.2; repeats weigh 1, 0.5, 0.
@Suite("Weighing records")
struct WeighingTests {
    struct Age: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let asOf: String
        let factor: Double?
    }

    // A desk note of 1 January 2025 lives 100 days: the last is 11 April.
    @Test(
        "a record weighs fully for half of its life, then less in a straight line, and nothing the day after",
        arguments: [
            Age(testDescription: "the day before it was true", asOf: "2024-12-31", factor: nil),
            Age(testDescription: "the first day", asOf: "2025-01-01", factor: 1),
            Age(testDescription: "half of its life", asOf: "2025-02-20", factor: 1),
            Age(testDescription: "three quarters", asOf: "2025-03-17", factor: 0.6),
            Age(testDescription: "the last day", asOf: "2025-04-11", factor: 0.2),
            Age(testDescription: "the day after", asOf: "2025-04-12", factor: nil),
        ])
    func ageing(age: Age) throws {
        let assessment = try assess(
            "  - {id: a, kind: desk-note, date: 2025-01-01, rating: decent, summary: S.}\n", age.asOf)
        let factor = assessment.ageFactor
        #expect(factor.map { ($0.inFavour * 1e9).rounded() / 1e9 } == age.factor)
        // decent 1, extent not said 0.8, impact not said 0.5, desk note 0.3.
        let expected = (age.factor ?? 0) * 0.8 * 0.5 * 0.3
        #expect(abs(assessment.criteria[0].ledger.inFavour - expected) < 1e-12)
    }

    @Test(
        "a day of lapsing that its writer gives replaces the age limit",
        arguments: [
            ("2025-01-01", 1.0), ("2025-01-11", 0.2), ("2025-01-12", nil),
        ])
    func validUntil(date: String, factor: Double?) throws {
        let assessment = try assess(
            "  - {id: a, kind: desk-note, date: 2025-01-01, valid-until: 2025-01-11, rating: decent, summary: S.}\n",
            date)
        let found = assessment.ageFactor?.inFavour
        #expect(found.map { ($0 * 1e9).rounded() / 1e9 } == factor)
    }

    @Test("a record that holds for its day alone weighs fully on it, and nothing the day after")
    func oneDay() throws {
        let record =
            "  - {id: a, kind: desk-note, date: 2025-01-01, valid-until: 2025-01-01, rating: decent, summary: S.}\n"
        #expect(
            try assess(record, "2025-01-01").ageFactor?.inFavour == 1)
        #expect(try assess(record, "2025-01-02").lapsedCount == 1)
    }

    @Test("of records on one theme and side the heaviest counts fully, the next half, the third not at all")
    func repeats() throws {
        let assessment = try assess(
            """
              - {id: small, kind: loan-tally, date: 2025-01-01, rating: decent, extent: one-branch, impact: seen, theme: lost-books, summary: S.}
              - {id: large, kind: loan-tally, date: 2025-01-01, rating: decent, extent: every-branch, impact: seen, theme: lost-books, summary: S.}
              - {id: middle, kind: loan-tally, date: 2025-01-01, rating: decent, extent: several-branches, impact: seen, theme: lost-books, summary: S.}
              - {id: bad, kind: loan-tally, date: 2025-01-01, rating: poor, extent: several-branches, impact: seen, theme: lost-books, summary: S.}
              - {id: elsewhere, kind: loan-tally, date: 2025-01-01, rating: decent, extent: several-branches, impact: seen, theme: large-print, summary: S.}
              - {id: bare-1, kind: loan-tally, date: 2025-01-01, rating: decent, extent: several-branches, impact: seen, summary: S.}
              - {id: bare-2, kind: loan-tally, date: 2025-01-01, rating: decent, extent: several-branches, impact: seen, summary: S.}

            """, "2025-01-02")
        var found: [String: Double] = [:]
        for contribution in assessment.criteria[0].contributions {
            found[assessment.records[contribution.record].record.id] = contribution.net
        }
        #expect(
            found == ["small": 0, "large": 1.5, "middle": 0.5, "bad": -1, "elsewhere": 1, "bare-1": 1, "bare-2": 1])
    }

    @Test("a record counts half for criteria after its first")
    func further() throws {
        let assessment = try assess(
            "  - {id: a, kind: loan-tally, date: 2025-01-01, rating: decent, extent: several-branches, impact: seen, "
                + "criteria: [reader-welcome, stock-breadth], summary: S.}\n", "2025-01-01")
        #expect(assessment.criteria.map(\.ledger.inFavour) == [0.5, 0, 1, 0, 0])
    }

    @Test("a record without a rating is there and weighs nothing")
    func unrated() throws {
        let assessment = try assess(
            "  - {id: a, kind: loan-tally, date: 2025-01-01, measure: {indicator: seats, value: 7, period: '2024'}, summary: S.}\n",
            "2025-01-01")
        #expect(assessment.criteria[0].records == [0])
        #expect(assessment.criteria[0].contributions.isEmpty)
    }

    private func assess(_ records: String, _ date: String) throws -> Assessment {
        let rules = try Framework.fourLevels.rules()
        let partnership = try Loaded.partnership(
            records: "defaults: {criteria: [stock-breadth]}\nrecords:\n" + records, rules: rules)
        return Assessment(partnership, rules: rules, asOf: day(date))
    }
}

extension Assessment {
    /// How the age of the first record weighs for the first criterion.
    fileprivate var ageFactor: WeightFactor? {
        criteria[0].contributions.first.flatMap { factors(of: $0, for: 0).first { $0.name == "age" } }
    }
}
