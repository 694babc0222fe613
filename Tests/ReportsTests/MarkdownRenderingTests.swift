import Assessment
import Foundation
import Reports
import Testing

/// Markdown is read alike by GitHub and by pandoc: the same headings, tables, rows and items, and no HTML is needed.
@Suite(.enabled(if: Rendered.isPossible, "\(Rendered.needs)")) struct MarkdownRenderingTests {
    @Test(arguments: Sample.dates) func sample(_ date: String) async throws {
        let assessment = try await Sample.buckinghamshire(date)
        let markdown = MarkdownReport.render(assessment)
        let faults = try Rendered.faults(markdown, texts: [], of: assessment)
        #expect(faults.isEmpty, "\(faults.prefix(3_000))")
    }

    @Test(arguments: ["ashby", "birch", "cove", "dunmore"]) func anotherFramework(_ name: String) async throws {
        let assessment = try await Sample.fourLevels(name, on: "2025-12-31")
        let faults = try Rendered.faults(MarkdownReport.render(assessment), texts: [], of: assessment)
        #expect(faults.isEmpty, "\(faults.prefix(3_000))")
    }

    /// The judge would see what is wrong.
    @Test(arguments: [
        ("a <b>bold</b> word", "<b>"), ("see www.example.invalid", "a link to http://www.example.invalid"),
        ("write to a@example.invalid", "a link to mailto:a@example.invalid"), ("![x](http://y.invalid)", "<img>"),
        ("a :tada: b", "pandoc: 1 <span>"), ("one word", "not read: many words"),
    ])
    func judgeSees(_ markdown: String, _ fault: String) async throws {
        let assessment = try await Sample.buckinghamshire("2025-12-31")
        let faults = try Rendered.faults(markdown + "\n", texts: ["many words"], of: assessment)
        #expect(faults.contains(fault), "\(faults)")
    }
}
