import Assessment
import Evidence
import Foundation
import Reports
import Rules
import TestSupport
import Testing

/// What the page holds, and that it stays small and the same.
@Suite struct WebPageTests {
    @Test func sectionsStandInTheirOrder() async throws {
        let page = try await Pages.page(Pages.sample())
        let found = page.matches(of: /<section id="([a-z]+)">/).map { String($0.output.1) }
        let expected = [
            "board", "change", "moved", "criteria", "coverage", "indicators", "gaps", "progress", "readiness",
            "records",
            "method",
        ]
        #expect(found == expected)
        for section in expected { #expect(page.contains("<a href=\"#\(section)\"")) }
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">") && page.hasSuffix("</html>\n"))
        #expect(page.contains("<strong>Self-assessment, not an inspection judgement</strong>"))
    }

    @Test func askingTwiceGivesTheSame() async throws {
        let (one, other) = (try await Pages.page(Pages.sample()), try await Pages.page(Pages.sample()))
        #expect(one == other)
    }

    @Test func boardPageIsAsItWas() async throws {
        let page = try await Pages.page(Pages.sample())
        let board = try #require(page.firstMatch(of: /<section id="board">[\s\S]*?<\/section>\n/)?.output)
        // A line for each element that begins, so that a change can be read.
        let text = board.replacing(/<(p|li|tr|h[1-6]|table|ul|ol|div)\b/) { "\n" + $0.output.0 }
        let file = Repository.root + "/Tests/WebReportTests/Golden/board.html"
        let expected = (try? Data(contentsOf: URL(filePath: file))).map { String(decoding: $0, as: UTF8.self) } ?? ""
        if text != expected, ProcessInfo.processInfo.environment["AREASEND_RECORD"] == "1" {
            try Data(text.utf8).write(to: URL(filePath: file))
            Issue.record("recorded board.html: look at it, then run without AREASEND_RECORD")
        } else {
            #expect(text == expected, "record it with AREASEND_RECORD=1")
        }
    }

    @Test func hostileTextIsText() async throws {
        let page = try await Pages.page(Hostile.assessment())
        let records = try #require(page.split(separator: "<section id=\"records\">").last)
        for (_, shown) in Hostile.texts { #expect(records.contains(shown), "\(shown.prefix(60))") }
        for mark in [
            "<script>alert", "<h1>Mine", "\" onmouseover", "\u{202E}", "\u{2067}", "href=\"javascript", "<i>where",
        ] {
            #expect(!page.contains(mark), "\(mark)")
        }
        #expect(page.components(separatedBy: "<script>").count == 2, "only the page's own script")
        #expect(page.contains("<bdi>مرحبا 123</bdi>"), "what reads the other way is kept to itself")
    }

    @Test func whatIsNotKnownYetIsNotThere() async throws {
        let page = try await Pages.page(Pages.sample("2022-12-31"))
        #expect(!page.contains("inspection-2025"))
        #expect(page.contains("inspection-2022"))
    }

    @Test func whatDoesNotCountSaysSo() async throws {
        let assessment = try await Pages.sample()
        let page = await Pages.page(assessment)
        func item(_ id: String) -> Substring? {
            page.split(separator: "<li id=\"r-").first { $0.hasPrefix("\(id)\"") }
        }
        for rated in assessment.records {
            let text = try #require(item(rated.record.id))
            #expect(text.contains("lapsed on") == (rated.standing == .lapsed))
            if case .superseded(let other) = rated.standing {
                #expect(text.contains("superseded, does not count; see</strong> <a href=\"#r-\(other)\""))
            }
            #expect(text.contains("counts until") == rated.isConsidered)
        }
    }

    @Test func nothingToJudgeIsStillAPage() async throws {
        let record =
            "records:\n  - {id: only, kind: feedback, date: 2025-06-01, criteria: [ambition], rating: mixed, summary: One thing.}\n"
        let page = try await Pages.page(Pages.written(["area.yaml": Self.area, "records/a.yaml": record]))
        #expect(page.contains("There is not enough evidence to name a level."))
        #expect(page.contains("No action is known on this date."))
    }

    @Test func throughALens() async throws {
        let plain = try await Pages.sample()
        let lens = try #require(plain.rules.judgement.lenses.first)
        let seen = Assessment(plain.partnership, rules: plain.rules, asOf: plain.asOf, lens: lens)
        #expect(await Pages.page(seen).contains("<h3>Seen as "))
        #expect(await !Pages.page(plain).contains("<h3>Seen as "))
    }

    /// Bytes, since that is what a share or an e-mail has to carry.
    @Test(arguments: [(35, 300_000), (2_000, 2_000_000)])
    func staysSmall(_ count: Int, _ most: Int) async throws {
        let page = try await Pages.page(Pages.written(["area.yaml": Self.area, "records/a.yaml": Self.many(count)]))
        #expect(page.utf8.count < most, "\(page.utf8.count)")
        #expect(page.components(separatedBy: "<li id=\"r-").count == count + 1)
        #expect(page.contains("<svg id=\"moved-chart\""), "the chart counts too")
    }

    /// The sample has more than a hundred records with tables and comparisons.
    @Test func theSampleStaysSmall() async throws {
        #expect(try await Pages.page(Pages.sample()).utf8.count < 350_000)
    }

    private static let area = "id: somewhere\nname: Somewhere\n"

    /// Records of the length that real ones have.
    private static func many(_ count: Int) -> String {
        let criteria = [
            "ambition, engagement", "commissioning", "understanding-need, ambition", "environment-practice",
        ]
        let kinds = ["case-audit", "survey", "feedback", "inspection"]
        let ratings = ["strength", "mixed", "weakness", "serious"]
        return (0..<count).reduce(into: "records:\n") { text, number in
            text += """
                  - id: made-up-record-of-2025-\(number)
                    kind: \(kinds[number % 4])
                    date: 2025-0\(1 + number % 9)-1\(number % 10)
                    criteria: [\(criteria[number / 4 % 4])]
                    rating: \(ratings[number / 16 % 4])
                    extent: many
                    impact: emerging
                    summary: The number \(number) of many sentences that stand for what somebody found, of common length.
                    source: {title: "A report of \(number)", publisher: A council, url: "https://www.example.org/send/reports/\(number)"}

                """
        }
    }
}
