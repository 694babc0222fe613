import Assessment
import CalendarDates
import Comparisons
import Evidence
import Foundation
import Reports
import Rules
import SeparatedValues
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Reports on a trend.
@Suite struct TrendReportTests {
    private static let tool = ToolIdentity(name: "areasend", version: "0")

    private static func sample(
        from first: String = "2021-06-30", to last: String = "2025-12-31", every: String = "P6M"
    ) async throws -> Trend {
        try await trend(of: Sample.buckinghamshire("2025-12-31"), first, last, every)
    }

    private static func trend(
        of assessment: Assessment, _ first: String, _ last: String, _ every: String
    ) async throws -> Trend {
        let step = try #require(ISODuration(every))
        let dates = try TrendDates.from(
            #require(CalendarDate(first)), to: #require(CalendarDate(last)), every: step)
        return await Trend(of: assessment.partnership, rules: assessment.rules, at: dates, every: step)
    }

    @Test func golden() async throws {
        let trend = try await Self.sample()
        try Golden.check(TrendText.render(trend, colour: false), "trend.txt")
        try Golden.check(TrendText.render(trend, colour: true, width: 120), "trend-coloured.txt")
        try Golden.check(TrendCSV.render(trend), "trend.csv")
        try Golden.check(TrendJSON.render(trend, tool: Self.tool), "trend.json")
        try Golden.check(TrendChart.svg(trend), "trend.svg")
    }

    @Test func theSameTrendGivesTheSameBytes() async throws {
        let (one, other) = (try await Self.sample(every: "P1M"), try await Self.sample(every: "P1M"))
        #expect(TrendText.render(one, colour: false) == TrendText.render(other, colour: false))
        #expect(TrendCSV.render(one) == TrendCSV.render(other))
        #expect(try TrendJSON.render(one, tool: Self.tool) == TrendJSON.render(other, tool: Self.tool))
        #expect(TrendChart.svg(one) == TrendChart.svg(other))
    }

    @Test("no line is wider than the terminal", arguments: [60, 80, 100, 120])
    func width(_ width: Int) async throws {
        let text = TrendText.render(try await Self.sample(every: "P3M"), colour: false, width: width)
        for line in text.split(separator: "\n") {
            #expect(line.count <= width, "\(line)")
            #expect(!line.hasSuffix(" "), "\(line)")
        }
    }

    @Test func theTableReadsBack() async throws {
        let trend = try await Self.sample()
        let rows = Self.rows(TrendCSV.render(trend))
        let head = try #require(rows.first)
        #expect(rows.count == 1 + trend.points.count * (1 + trend.rules.criteria.count))
        #expect(rows.allSatisfy { $0.count == head.count })
        let position = try #require(head.firstIndex(of: "position"))
        let subject = try #require(head.firstIndex(of: "subject"))
        let likely = try #require(head.firstIndex(of: "level"))
        let shares = head.indices.filter { head[$0].hasPrefix("probability-") }
        #expect(shares.count == trend.rules.framework.levels.count)
        let outcomes = rows.filter { $0[subject] == "outcome" }
        for (point, row) in zip(trend.points, outcomes) {
            #expect(row[0] == point.date.description)
            #expect(abs((Double(row[position]) ?? .nan) - point.score) < 0.00006)
            #expect(row[likely] == (point.likely.map { trend.rules.framework.levels[$0].id } ?? ""))
            #expect(abs(shares.reduce(0) { $0 + (Double(row[$1]) ?? .nan) } - 1) < 1e-9)
        }
    }

    @Test("text of others is no formula, no markup and no escape sequence")
    func hostileText() async throws {
        let name = "=1+1 <script>alert(\"x\")</script> & \u{1B}[31m ]]>"
        let files = [
            "area.yaml": "id: somewhere\nname: '\(name.replacing("\u{1B}", with: "").replacing("'", with: "''"))'\n",
            "records/all.yaml": """
            records:
              - {id: one, kind: survey, date: 2025-01-01, criteria: [engagement], rating: strength, summary: '</text><script/>'}
            """,
        ]
        let trend = try await Self.trend(of: Sample.written(files, on: "2025-12-31"), "2024-12-31", "2025-12-31", "P6M")
        let svg = TrendChart.svg(trend)
        #expect(!svg.contains("<script"))
        #expect(try Self.elements(svg).filter { $0 == "script" }.isEmpty)
        #expect(!TrendText.render(trend, colour: false).contains("\u{1B}"))
        for row in Self.rows(TrendCSV.render(trend)) {
            for cell in row where Double(cell) == nil { #expect(!"=+-@".contains(cell.first ?? " "), "\(cell)") }
        }
    }

    /// From one date to many, from nothing known to enough, and another framework.
    @Test func chartsAreWellFormedAndComplete() async throws {
        let four = try await Sample.fourLevels("ashby", on: "2025-12-31")
        let trends = [
            try await Self.sample(), try await Self.sample(from: "2025-12-31"),
            try await Self.sample(from: "1999-12-31", to: "2000-12-31"), try await Self.sample(every: "P1M"),
            try await Self.sample(from: "2015-12-31", every: "P10D"),
            try await Self.trend(of: four, "2023-12-31", "2025-12-31", "P2M"),
        ]
        for trend in trends {
            let svg = TrendChart.svg(trend, id: "picture")
            let elements = try Self.elements(svg)
            #expect(elements.first == "svg")
            #expect(elements.count { $0 == "title" } == 1 && elements.count { $0 == "desc" } == 1)
            #expect(!elements.contains("script") && !elements.contains("image") && !elements.contains("foreignObject"))
            // Nothing from elsewhere: the only address is the name of the format.
            #expect(svg.components(separatedBy: "http").count == 2)
            #expect(!svg.contains("@import") && !svg.contains("@font-face"))
            #expect(!svg.contains("nan") && !svg.contains("inf\""))
            #expect(svg.contains("prefers-color-scheme:dark"))
            for rule in trend.rules.criteria { #expect(elements.count > trend.rules.criteria.count, "\(rule.id)") }
            let ids = svg.matches(of: /id="([^"]*)"/).map { String($0.1) }
            #expect(Set(ids).count == ids.count && ids.allSatisfy { $0.hasPrefix("picture") })
            for used in svg.matches(of: /url\(#([^)]*)\)/) { #expect(ids.contains(String(used.1))) }
        }
    }

    @Test func levelsDifferWithoutColour() async throws {
        let svg = TrendChart.svg(try await Self.sample())
        #expect(svg.contains("fill=\"url(#trend-dots)\"") && svg.contains("fill=\"url(#trend-stripes)\""))
        let text = TrendText.render(try await Self.sample(), colour: false)
        for mark in ["█", "▓", "▒"] { #expect(text.contains(mark + " level")) }
    }

    private static func rows(_ text: String) -> [[String]] {
        let table = SeparatedText(text, separator: .comma)
        #expect(table.unclosedQuote == nil && table.textAfterQuote == nil)
        return table.rows.map(\.texts)
    }

    /// The names of all elements, read by a parser that is not ours.
    private static func elements(_ svg: String) throws -> [String] {
        final class Names: NSObject, XMLParserDelegate {
            var names: [String] = []
            func parser(
                _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
                attributes: [String: String] = [:]
            ) {
                names.append(name)
            }
        }
        let (parser, names) = (XMLParser(data: Data(svg.utf8)), Names())
        parser.delegate = names
        #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
        return names.names
    }
}
