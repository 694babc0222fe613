import Assessment
import CalendarDates
import Comparisons
import Foundation
import Reports
import Rules
import TestSupport
import Testing
import WebReport

/// How things stood at earlier dates, on the page. That its figures are those of `trend` is the crawl's to say.
@Suite struct MovedTests {
    private static func section(_ page: String) throws -> Substring {
        let start = try #require(page.firstRange(of: "<section id=\"moved\">"))
        let end = try #require(page[start.upperBound...].firstRange(of: "</section>"))
        return page[start.lowerBound..<end.lowerBound]
    }

    @Test func datesAreThoseThatTheRulesName() async throws {
        let assessment = try await Pages.sample()
        let trend = try #require(await Trend(upTo: assessment))
        let dates = ["2024-12-31", "2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31"]
        #expect(trend.points.map(\.date.description) == dates)
        let section = try Self.section(await Pages.page(assessment))
        for point in trend.points { #expect(section.contains(point.date.words)) }
    }

    /// The last date is not assessed a second time, and is the same as if it were.
    @Test(arguments: Pages.dates) func endsInTheAssessmentItself(_ date: String) async throws {
        let assessment = try await Pages.sample(date)
        let short = try #require(await Trend(upTo: assessment))
        let whole = await Trend(
            of: assessment.partnership, rules: assessment.rules, at: short.points.map(\.date), every: short.step)
        let tool = Pages.tool
        #expect(try TrendJSON.render(short, tool: tool) == TrendJSON.render(whole, tool: tool))
    }

    @Test func holdsPictureAndTablesBehindIt() async throws {
        let section = try Self.section(await Pages.page(try await Pages.sample()))
        #expect(
            section.contains(
                "<svg id=\"moved-chart\" role=\"img\" aria-labelledby=\"moved-chart-title moved-chart-desc\""))
        #expect(section.contains("<desc id=\"moved-chart-desc\">Stacked bands of the probability of each level"))
        #expect(section.contains("<summary>The figures as tables</summary>"))
        #expect(section.components(separatedBy: "<table>").count == 3)
        #expect(section.contains("Why it moved"))
        #expect(!section.contains(" style=\""), "the policy admits no style on an element")
    }

    /// The policy admits the chart's own style sheet, as the browser reads it: with its marks in place of their codes.
    @Test func policyAdmitsTheChart() async throws {
        let page = try await Pages.page(Pages.sample())
        let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)).output.1
        let styles =
            policy.replacing("&#39;", with: "'").split(separator: ";").first { $0.hasPrefix(" style-src") } ?? ""
        #expect(styles.components(separatedBy: "sha256-").count == 3)
        let without = try await Pages.page(Pages.fourLevels("ashby"))
        #expect(without.components(separatedBy: "sha256-").count == 3, "one style, one script")
    }

    @Test func oneDateWithEvidenceIsNoTrend() async throws {
        let record =
            "records:\n  - {id: only, kind: feedback, date: 2025-12-01, criteria: [ambition], rating: mixed, summary: One thing.}\n"
        let files = ["area.yaml": "id: somewhere\nname: Somewhere\n", "records/a.yaml": record]
        let section = try Self.section(await Pages.page(try await Pages.written(files)))
        #expect(section.contains("Nothing was known at the dates of the 12 months before"))
        #expect(!section.contains("<svg") && !section.contains("<table"))
    }

    @Test func rulesThatNameNoDatesShowNone() async throws {
        let section = try Self.section(await Pages.page(try await Pages.fourLevels("ashby")))
        #expect(section.contains("The rules name no earlier dates to look back to."))
    }

    @Test func throughALensEachDateIs() async throws {
        let plain = try await Pages.sample()
        let lens = try #require(plain.rules.judgement.lenses.first)
        let seen = Assessment(plain.partnership, rules: plain.rules, asOf: plain.asOf, lens: lens)
        let (one, other) = (try #require(await Trend(upTo: plain)), try #require(await Trend(upTo: seen)))
        #expect(other.points.last?.score == seen.outcome.score)
        let first = try #require(other.points.first?.date)
        #expect(
            other.points.first?.score
                == Assessment(plain.partnership, rules: plain.rules, asOf: first, lens: lens).outcome.score)
        #expect(one.points.first?.score != other.points.first?.score)
        #expect(try Self.section(await Pages.page(seen)).contains("Each date is seen through the same lens."))
    }
}
