import Assessment
import Foundation
import Rules
import TestSupport
import Testing

/// What the first page cuts stands whole further down. That it is one page on paper is the browser's to say.
@Suite struct BoardPageTests {
    private static let long = String(repeating: "a long reason given at length, ", count: 40) + "and its end."

    private static func page(name: String, reason: String) async throws -> String {
        let records = (0..<6).map { number in
            "  - {id: record-\(number), kind: survey, date: 2025-06-01, criteria: [engagement], rating: weakness, "
                + "extent: many, summary: \"\(number) \(long)\"}\n"
        }
        let plan = """
            actions:
              - {id: action-one, title: "\(long)", recorded: 2025-01-01, criteria: [engagement], owner: "\(long)"}

            """
        let overrides =
            "overrides:\n  - {outcome: true, level: \"1\", role: The board, date: 2025-06-01, reason: \"\(reason)\"}\n"
        return try await Pages.page(
            Pages.written([
                "area.yaml": "id: somewhere\nname: \"\(name)\"\n", "records/a.yaml": "records:\n" + records.joined(),
                "plan.yaml": plan, "overrides.yaml": overrides,
            ]))
    }

    private static func parts(_ page: String) throws -> (board: Substring, rest: Substring) {
        let start = try #require(page.firstRange(of: "<header>"))
        let end = try #require(page.firstRange(of: "<section id=\"change\">"))
        return (page[start.lowerBound..<end.lowerBound], page[end.lowerBound...])
    }

    @Test func whatIsCutStandsWholeFurtherDown() async throws {
        let (board, rest) = try Self.parts(try await Self.page(name: Self.long, reason: Self.long))
        #expect(!board.contains("and its end."), "nothing so long stands on the first page")
        #expect(board.contains("…"))
        #expect(rest.contains("<h3>What the first page cuts short</h3>"))
        #expect(rest.contains("<li dir=\"auto\">\(Self.long)"), "the name")
        #expect(
            rest.contains("<li dir=\"auto\">Held by The board since 1 June 2025: level 1. Reason given: \(Self.long)"))
        for number in 0..<6 { #expect(rest.contains("<p dir=\"auto\">\(number) \(Self.long)</p>"), "a record") }
        #expect(rest.contains("<h4>\(Self.long)</h4>"), "an action")
        #expect(rest.contains("wner: \(Self.long)"), "its owner")
    }

    @Test func whatIsNotCutIsNotRepeated() async throws {
        let (board, rest) = try Self.parts(try await Self.page(name: "Somewhere", reason: "A short reason."))
        #expect(board.contains("Reason given: A short reason."))
        #expect(!rest.contains("What the first page cuts short"))
    }

    /// Some letters are wider than a column: paper may cut what has few of them.
    @Test func wideLettersStandWholeTwice() async throws {
        let (_, rest) = try Self.parts(try await Self.page(name: "Somewhere", reason: "﷽ ﷽ ﷽"))
        #expect(rest.contains("Reason given: ﷽ ﷽ ﷽"))
    }
}
