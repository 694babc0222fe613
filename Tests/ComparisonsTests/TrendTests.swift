import Assessment
import CalendarDates
import Comparisons
import Evidence
import Rules
import TestSupport
import Testing

/// A trend is a series of assessments.
@Suite struct TrendTests {
    @Test("each date says what an assessment as of that date says", arguments: ["P1M", "P5M", "P45D"])
    func agreesWithAssessments(_ every: String) async throws {
        let rules = try Sample.rules()
        let partnership = try await Sample.partnership(rules)
        let step = try #require(ISODuration(every))
        let dates = try TrendDates.from(Sample.day("2022-01-31"), to: Sample.day("2026-01-31"), every: step)
        let trend = await Trend(of: partnership, rules: rules, at: dates, every: step)
        #expect(trend.points.map(\.date) == dates)
        for point in trend.points {
            let assessment = Assessment(partnership, rules: rules, asOf: point.date)
            #expect(point.likely == assessment.outcome.likely)
            #expect(point.probabilities == assessment.outcome.probabilities)
            #expect(point.byScore == assessment.outcome.byScore)
            #expect(point.score == assessment.outcome.score)
            #expect(point.confidence == assessment.outcome.confidence.degree)
            #expect(point.limits.map(\.id) == assessment.outcome.limits.map(\.rule.id))
            #expect(point.gaps == assessment.gaps.count)
            #expect(point.criteria.map(\.position) == assessment.criteria.map(\.ledger.position))
            #expect(point.criteria.map(\.level) == assessment.criteria.map { $0.level?.level })
            #expect(point.criteria.map(\.records) == assessment.criteria.map(\.records.count))
            #expect(point.counts.considered == assessment.consideredCount)
            #expect(point.counts.known == assessment.records.count - assessment.notYetKnownCount)
        }
    }

    @Test("what came in and went makes up the difference of what counts")
    func changesBalance() async throws {
        let rules = try Sample.rules()
        let partnership = try await Sample.partnership(rules)
        let step = ISODuration(months: 2)
        let dates = try TrendDates.from(Sample.day("2019-01-01"), to: Sample.day("2030-01-01"), every: step)
        let trend = await Trend(of: partnership, rules: rules, at: dates, every: step)
        #expect(trend.points.first?.changes == nil)
        var seen = 0
        for (before, after) in zip(trend.points, trend.points.dropFirst()) {
            let changes = try #require(after.changes)
            let came = changes.cameIn.count + changes.returned.count
            let went = changes.lapsed.count + changes.superseded.count
            #expect(after.counts.considered == before.counts.considered + came - went)
            #expect(after.counts.known == before.counts.known + changes.cameIn.count + changes.cameAndWent.count)
            #expect(changes.isEmpty == (came + went + changes.cameAndWent.count == 0))
            #expect(changes.cameIn.map { abs($0.weight) } == changes.cameIn.map { abs($0.weight) }.sorted(by: >))
            for change in changes.cameIn {
                let known = partnership.records[change.record].known
                #expect(known > before.date && known <= after.date)
            }
            seen += came + went
        }
        #expect(seen > 100)
    }

    @Test func aDateBeforeAnyRecordIsNoFault() async throws {
        let rules = try Sample.rules()
        let partnership = try await Sample.partnership(rules)
        let dates = [try Sample.day("1999-12-31"), try Sample.day("2025-12-31")]
        let trend = await Trend(of: partnership, rules: rules, at: dates, every: ISODuration(months: 312))
        #expect(trend.points.map(\.isNothingKnown) == [true, false])
        #expect(!trend.isEmpty)
        let before = await Trend(
            of: partnership, rules: rules, at: Array(dates.prefix(1)), every: ISODuration(months: 1))
        #expect(before.isEmpty)
    }
}
