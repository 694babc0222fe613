import Foundation
import Testing

/// Every number of the page is that of the JSON report, every link has its target, and every record is there once.
@Suite(.enabled(if: Crawl.isPossible, "needs python3")) struct CrawlTests {
    @Test(arguments: Pages.dates) func sample(_ date: String) async throws {
        let assessment = try await Pages.sample(date)
        let faults = try await Crawl.faults(in: Pages.page(assessment), of: assessment)
        #expect(faults.isEmpty, "\(faults.prefix(2_000))")
    }

    @Test(arguments: ["ashby", "birch", "cove", "dunmore"]) func anotherFramework(_ name: String) async throws {
        let assessment = try await Pages.fourLevels(name)
        let faults = try await Crawl.faults(in: Pages.page(assessment), of: assessment)
        #expect(faults.isEmpty, "\(faults.prefix(2_000))")
    }

    @Test func hostileText() async throws {
        let assessment = try await Hostile.assessment()
        let faults = try await Crawl.faults(in: Pages.page(assessment), of: assessment)
        #expect(faults.isEmpty, "\(faults.prefix(2_000))")
    }

    /// The crawl would find what is wrong.
    @Test(arguments: [
        ("data-n=\"outcome.probabilities.2\">", "data-n=\"outcome.probabilities.2\">1", "outcome.probabilities.2"),
        (
            "<td class=\"n\" data-n=\"criteria.0.position\">-0", "<td class=\"n\" data-n=\"criteria.0.position\">0",
            "criteria.0.position"
        ),
        ("id=\"r-cabinet-2025-backlog\"", "id=\"r-other\"", "#r-cabinet-2025-backlog leads nowhere"),
        ("<section id=\"gaps\">", "<section id=\"board\">", "#board is there 2 times"),
        ("</section>", "</div>", "</div> where <section> is open"),
        ("<h4>", "<h6>", "where <h6> is open"),
    ])
    func findsFaults(_ good: String, _ bad: String, _ fault: String) async throws {
        let assessment = try await Pages.sample()
        let page = await Pages.page(assessment)
        let place = try #require(page.firstRange(of: good))
        let faults = try await Crawl.faults(in: page.replacingCharacters(in: place, with: bad), of: assessment)
        #expect(faults.contains(fault), "\(faults)")
    }
}
