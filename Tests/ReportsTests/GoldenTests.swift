import Assessment
import Reports
import Rules
import Testing

/// Whole reports of the sample partnership, as readers get them.
@Suite struct GoldenTests {
    @Test(arguments: Sample.dates) func text(_ date: String) async throws {
        let assessment = try await Sample.buckinghamshire(date)
        try Golden.check(TextReport.render(assessment, colour: false), "buckinghamshire-\(date).txt")
    }

    @Test func colouredText() async throws {
        let assessment = try await Sample.buckinghamshire("2025-12-31")
        try Golden.check(TextReport.render(assessment, colour: true), "buckinghamshire-2025-12-31-coloured.txt")
    }

    @Test(arguments: Sample.dates) func markdown(_ date: String) async throws {
        let assessment = try await Sample.buckinghamshire(date)
        try Golden.check(MarkdownReport.render(assessment), "buckinghamshire-\(date).md")
    }

    @Test(arguments: Sample.dates) func json(_ date: String) async throws {
        let assessment = try await Sample.buckinghamshire(date)
        let text = try JSONReport.render([assessment], tool: ToolIdentity(name: "areasend", version: "0"))
        try Golden.check(text, "buckinghamshire-\(date).json")
    }

    @Test func throughTheInspectorsLens() async throws {
        let plain = try await Sample.buckinghamshire("2025-12-31")
        let lens = try #require(plain.rules.judgement.lenses.first)
        let seen = Assessment(plain.partnership, rules: plain.rules, asOf: plain.asOf, lens: lens)
        try Golden.check(TextReport.render(seen, colour: false), "buckinghamshire-2025-12-31-lens.txt")
        #expect(MarkdownReport.render(seen).contains("## Seen as"))
        let json = try JSONReport.render([seen], tool: ToolIdentity(name: "areasend", version: "0"))
        #expect(json.contains("\"plainPosition\""))
        #expect(!TextReport.render(plain, colour: false).contains("Seen as"))
    }

    /// Not wrapped, since places are longer where the repository lies deeper.
    @Test(arguments: [
        "outcome", "identification-assessment", "understanding-need", "cabinet-2025-backlog",
        "sen2-ehc-request-6-weeks-2024", "sen2-ehc-request-6-weeks-2023", "inspection-2022-strength-identifying",
        "clearly-weak/identification-assessment", "no-voice/valued-visible-included",
        "document-missing/self-evaluation",
        "finding-still-stands/finding-2022-neurodevelopmental-waits", "finding-2022-neurodevelopmental-waits",
    ])
    func explanation(_ id: String) async throws {
        let assessment = try await Sample.buckinghamshire("2025-12-31")
        let text = try Explanation.render(id, in: assessment, width: 10_000).get()
        let name = id.split(separator: "/").joined(separator: "-of-")
        try Golden.check(text, "explain-\(name).txt")
    }

    @Test func explanationOfWhatIsNotYetKnown() async throws {
        let assessment = try await Sample.buckinghamshire("2022-12-31")
        let text = try Explanation.render("inspection-2025-pace", in: assessment, width: 10_000).get()
        try Golden.check(text, "explain-not-yet-known.txt")
    }
}
