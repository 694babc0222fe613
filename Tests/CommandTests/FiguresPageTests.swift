import Foundation
import TestSupport
import Testing

/// Pages whose figures the tool writes.
@Suite("Pages with figures", .timeLimit(.minutes(15)))
struct FiguresPageTests {
    private static let page = "docs/outcome-model.md"

    @Test("the figures on the page about the model are those that the rules and the corpus give")
    func current() throws {
        let result = try Command.run(["doc", "--page", Self.page, "--check", Self.page])
        #expect(result.status == 0, "\(result.error)")
    }

    @Test("a changed figure is noticed, and writing the page again mends it")
    func drift() throws {
        let folder = try TemporaryFolder()
        let copy = folder.url.path + "/page.md"
        let page = try String(contentsOfFile: Repository.root + "/" + Self.page, encoding: .utf8)
        // One place of the page is enough, and the first is quickly made.
        let end = "<!-- end of figures -->\n"
        let text = page.components(separatedBy: end)[0] + end
        let changed = text.replacing("| against |", with: "| for |")
        #expect(changed != text)
        try changed.write(toFile: copy, atomically: true, encoding: .utf8)
        #expect(try Command.run(["doc", "--page", copy, "--check", copy]).status == 1)
        #expect(try Command.run(["doc", "--page", copy]).status == 0)
        #expect(try String(contentsOfFile: copy, encoding: .utf8) == text)
    }

    @Test(
        "a mark that asks for nothing known, or has no end, is a fault with its place",
        arguments: [
            ("<!-- figures: moods -->\n<!-- end of figures -->\n", ":1:1:"),
            ("text\n<!-- figures: coefficients -->\n", ":3:1:"),
            ("<!-- end of figures -->\n", ":1:1:"),
            (
                "<!-- figures: worked evidence/buckinghamshire ambition 2025-13-01 -->\n<!-- end of figures -->\n",
                ":1:1:"
            ),
        ])
    func marks(text: String, place: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "page.md")
        let result = try Command.run(["doc", "--page", folder.url.path + "/page.md"])
        #expect(result.status == 2)
        #expect(result.error.contains(place) && result.error.contains("[bad-mark]"), "\(result.error)")
    }

    /// By another road than the engine's: nothing but the numbers in the table and school arithmetic.
    @Test("the worked example can be recomputed by hand from what the page shows")
    func workedExample() throws {
        let text = try String(contentsOfFile: Repository.root + "/" + Self.page, encoding: .utf8)
        let lines = text.components(separatedBy: "\n")
        let rows = lines.filter { $0.hasPrefix("| `") && ($0.contains("| for |") || $0.contains("| against |")) }
        #expect(rows.count >= 5)
        var sums = ["for": 0.0, "against": 0.0]
        for row in rows {
            let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let numbers = cells.dropFirst(2).compactMap(Double.init)
            #expect(numbers.count == cells.count - 2)
            let product = numbers.dropLast().reduce(1, *)
            let weight = try #require(numbers.last)
            // Factors are shown to four decimals.
            #expect(abs(product - weight) < 0.0003, "\(row)")
            sums[cells[1], default: 0] += weight
        }
        let favour = try #require(sums["for"])
        let against = try #require(sums["against"])
        let line = try #require(lines.first { $0.hasPrefix("- Position: ") })
        let notKnowing = try #require(line.firstMatch(of: #/\+ ([0-9.]+)\) = /#).flatMap { Double($0.1) })
        let shown = try #require(line.firstMatch(of: #/= ([-+0-9.]+)$/#).flatMap { Double($0.1) })
        #expect(abs((favour - against) / (favour + against + notKnowing) - shown) < 0.0002)
        #expect(lines.contains { $0.hasPrefix("- For: ") && $0.hasSuffix(String(format: "= %.4f", favour)) })
        #expect(lines.contains { $0.hasPrefix("- Against: ") && $0.hasSuffix(String(format: "= %.4f", against)) })
    }
}
