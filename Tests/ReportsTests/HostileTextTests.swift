import Assessment
import Foundation
import Reports
import Testing

/// Text of records never acts on the terminal, on GitHub or in a page.
@Suite struct HostileTextTests {
    private static let long = String(repeating: "w", count: 10_000)
    private static let summary =
        "# x | <script>alert(1)</script> `code` **bold** [link](javascript:1) \\u202Eright \\e[31m 👩‍👩‍👧 <img src=x> @you $$ {x}"

    private static func assessment() async throws -> Assessment {
        let records = """
            defaults: {kind: survey, date: 2025-06-01, source: {title: "A | <b>B</b>", url: "javascript:alert(1)"}}
            records:
              - {id: hostile-one, criteria: [engagement], rating: strength, extent: many, summary: "\(summary)"}
              - {id: hostile-two, criteria: [engagement], rating: weakness, extent: many, summary: "\(long)"}

            """
        let area = "id: somewhere\nname: \"Some <i>where</i> | \\u2066turned\"\n"
        return try await Sample.written(["area.yaml": area, "records/a.yaml": records], on: "2025-12-31")
    }

    @Test func textHasNoControls() async throws {
        let text = TextReport.render(try await Self.assessment(), colour: false)
        #expect(
            !text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E || $0.value == 0x2066 })
        #expect(text.contains("[U+202E]right"))
        #expect(text.contains("👩‍👩‍👧"))
        let longest = text.split(separator: "\n").dropLast().map(\.count).max() ?? 0
        #expect(longest <= 100)
    }

    @Test func markdownHasNoMarkupOfOthers() async throws {
        let text = MarkdownReport.render(try await Self.assessment())
        for mark in ["<script", "<img", "<b>", "<i>", "[link](", "\u{202E}", "\u{1B}", "**bold**"] {
            #expect(!text.contains(mark), "\(mark)")
        }
        #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(text.contains(Self.long))
        #expect(text.hasPrefix("# Some &lt;i&gt;where&lt;/i&gt; \\| "))
    }

    @Test func tablesKeepTheirColumns() async throws {
        let lines = MarkdownReport.render(try await Self.assessment()).split(separator: "\n")
        var columns = 0
        for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("| ") {
            let count = Self.cells(line)
            if next.hasPrefix("| ---") { columns = count }
            #expect(count == columns, "\(line)")
        }
    }

    private static func cells(_ line: Substring) -> Int {
        var count = 0
        var before: Character = " "
        for character in line {
            if character == "|", before != "\\" { count += 1 }
            before = character
        }
        return count
    }

    @Test func jsonKeepsTheTextAsItIs() async throws {
        let text = try JSONReport.render(
            [try await Self.assessment()], tool: ToolIdentity(name: "areasend", version: "0"))
        let parsed = try JSONDecoder().decode(ParsedReport.self, from: Data(text.utf8))
        #expect(parsed.area.name == "Some <i>where</i> | \u{2066}turned")
    }

    @Test(arguments: ["hostile-one", "hostile-two", "engagement", "outcome"])
    func explanationsAreSafe(_ id: String) async throws {
        let text = try Explanation.render(id, in: try await Self.assessment()).get()
        #expect(
            !text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E || $0.value == 0x2066 })
    }
}
