import Assessment
import CalendarDates
import Comparisons
import Evidence
import Foundation
import Reports
import Rules
import SeparatedValues
import SourceText
import TestSupport
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// A partnership whose every field is hostile, in every format of this module.
@Suite struct HostileFieldsTests {
    private static let tool = ToolIdentity(name: "areasend", version: "0")

    /// The partnership with all texts in all fields.
    private static func assessment(first: Int = 0) async throws -> Assessment {
        let rules = try rules()
        let files = try HostileEvidence.files(first: first, criteria: rules.criteria.map(\.id))
        return try await assess(files, by: rules)
    }

    /// Small partnerships, each with one of the texts as its name; made once for all tests.
    private static func named() async throws -> [(name: String, assessment: Assessment)] { try await madeOnce.value }

    private static let madeOnce = Task {
        let rules = try Self.rules()
        let record =
            "records:\n  - {id: one, kind: survey, date: 2025-06-01, criteria: [engagement], rating: mixed, summary: One.}\n"
        var all: [(name: String, assessment: Assessment)] = []
        for name in try HostileEvidence.texts() {
            let area = "id: made-up\nname: \(HostileEvidence.quoted(name))\n"
            all.append(
                (name, try await HostileFieldsTests.assess(["area.yaml": area, "records/a.yaml": record], by: rules)))
        }
        return all
    }

    private static func rules() throws -> RuleSet {
        let faults = FaultCollector()
        return try #require(RuleSetLoader.load(Repository.areaRules, faults), "\(faults.faults.map(\.line))")
    }

    private static func assess(_ files: [String: String], by rules: RuleSet) async throws -> Assessment {
        let folder = try TemporaryFolder()
        for (name, text) in files { try folder.write(text, to: name) }
        let faults = FaultCollector()
        guard case .loaded(let partnership) = await PartnershipLoader.load(folder.path, rules: rules, faults) else {
            throw Sample.NotLoaded(faults: faults.faults.map(\.line))
        }
        return Assessment(partnership, rules: rules, asOf: try #require(CalendarDate("2025-12-31")))
    }

    private static func trend(_ assessment: Assessment) async throws -> Trend {
        let dates = try ["2025-03-31", "2025-12-31"].map { try #require(CalendarDate($0)) }
        return await Trend(
            of: assessment.partnership, rules: assessment.rules, at: dates, every: ISODuration(months: 9))
    }

    private static func comparison(_ assessment: Assessment) throws -> ComparedAssessments {
        let before = Assessment(
            assessment.partnership, rules: assessment.rules, asOf: try #require(CalendarDate("2025-03-31")))
        let side = ComparedAssessments.Side(folder: "evidence/x")
        return ComparedAssessments(
            detail: ComparisonDetail(before, assessment), first: side, second: side, rulesFiles: [])
    }

    // MARK: Text

    /// Nothing moves the cursor, changes colours, turns what follows or is a command to GitHub, wherever lines are broken.
    private static func expectHarmless(_ text: String, _ what: String) {
        let bad = text.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x0A: false
            case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
            default: false
            }
        }
        #expect(bad.isEmpty, "\(what): \(bad.prefix(5).map(\.value))")
        for line in text.split(separator: "\n") {
            #expect(!line.drop { $0 == " " }.hasPrefix("::") && !line.contains("##["), "\(what): \(line)")
        }
    }

    @Test(arguments: [60, 100]) func textIsHarmless(_ width: Int) async throws {
        let assessment = try await Self.assessment()
        Self.expectHarmless(TextReport.render(assessment, colour: false, width: width), "text")
        Self.expectHarmless(GapsReport.render(assessment, colour: false, width: width), "gaps")
        Self.expectHarmless(TrendText.render(try await Self.trend(assessment), colour: false, width: width), "trend")
        Self.expectHarmless(
            ComparisonText.render(try Self.comparison(assessment), colour: false, width: width), "compare")
        for subject in Explanation.subjects(of: assessment) {
            Self.expectHarmless(try Explanation.render(subject, in: assessment, width: width).get(), subject)
        }
    }

    @Test func namesInTextAreHarmless() async throws {
        for (name, assessment) in try await Self.named() {
            let text = TextReport.render(assessment, colour: false)
            Self.expectHarmless(text, String(name.prefix(60)))
            Self.expectHarmless(TrendText.render(try await Self.trend(assessment), colour: false), "trend")
        }
    }

    // MARK: Markdown

    @Test(.enabled(if: Rendered.isPossible, "\(Rendered.needs)")) func markdownStaysText() async throws {
        let assessment = try await Self.assessment()
        let texts = try HostileEvidence.texts()
        let faults = try Rendered.faults(MarkdownReport.render(assessment), texts: texts, of: assessment)
        #expect(faults.isEmpty, "\(faults.prefix(3_000))")
        let compared = try Rendered.faults(
            ComparisonMarkdown.render(try Self.comparison(assessment)), texts: [], of: assessment)
        #expect(compared.isEmpty, "\(compared.prefix(3_000))")
    }

    /// The name is in the first heading, where a mark at the start counts most.
    @Test(.enabled(if: Rendered.isPossible, "\(Rendered.needs)")) func namesInMarkdownStayText() async throws {
        let named = try await Self.named()
        let pages = named.map { MarkdownReport.render($0.assessment) }
        let faults = try Rendered.faults(
            pages.joined(separator: "\n\n"), texts: named.map(\.name), of: named[0].assessment)
        #expect(faults.isEmpty, "\(faults.prefix(3_000))")
    }

    // MARK: Tables, JSON, pictures

    @Test func tablesHoldNoFormulas() async throws {
        let assessment = try await Self.assessment()
        let rows = SeparatedText(ToDoCSV.render([assessment]), separator: .comma).rows.map(\.texts)
        #expect(Set(rows.map(\.count)) == [14])
        for cell in rows.flatMap(\.self) { Self.expectNoFormula(cell) }
        let titles = rows.filter { $0[1] == "action" }.map { GuardedCell.read($0[6]) }
        #expect(titles == (try HostileEvidence.texts().map(HostileEvidence.visible)), "all texts are there as they are")
        for (name, assessment) in try await Self.named() {
            let rows = SeparatedText(ToDoCSV.render([assessment]), separator: .comma).rows.map(\.texts)
            for cell in rows.flatMap(\.self) { Self.expectNoFormula(cell) }
            #expect(rows.dropFirst().allSatisfy { GuardedCell.read($0[0]) == HostileEvidence.visible(name) })
        }
    }

    @Test func trendsAsTablesKeepTheirNumbers() async throws {
        let table = TrendCSV.render(try await Self.trend(Self.assessment()))
        let rows = SeparatedText(table, separator: .comma).rows.map(\.texts)
        let head = try #require(rows.first)
        let numbers = head.indices.filter { ["position", "low", "high"].contains(head[$0]) }
        #expect(numbers.count == 3)
        for row in rows.dropFirst() {
            for (column, cell) in row.enumerated() {
                if numbers.contains(column) {
                    #expect(cell.isEmpty || Double(cell) != nil, "\(head[column]): \(cell)")
                } else {
                    Self.expectNoFormula(cell)
                }
            }
        }
        #expect(rows.contains { row in numbers.contains { row[$0].hasPrefix("-") } }, "negative numbers stay numbers")
    }

    private static func expectNoFormula(_ cell: String) {
        let first = cell.unicodeScalars.first { $0 != "\u{FEFF}" } ?? " "
        #expect(!"=+-@\t\r\n".unicodeScalars.contains(first), "\(cell.prefix(60))")
    }

    @Test func jsonGivesTheTextsBack() async throws {
        for (name, assessment) in try await Self.named() {
            let text = try JSONReport.render([assessment], tool: Self.tool)
            Self.expectHarmless(text.replacing("##[", with: ""), "JSON")
            let parsed = try JSONDecoder().decode(ParsedReport.self, from: Data(text.utf8))
            #expect(Array(parsed.area.name.unicodeScalars) == Array(name.unicodeScalars))
            let trend = try TrendJSON.render(try await Self.trend(assessment), tool: Self.tool)
            let known = try #require(try JSONSerialization.jsonObject(with: Data(trend.utf8)) as? [String: Any])
            #expect((known["area"] as? [String: Any])?["name"] as? String == name)
        }
        let assessment = try await Self.assessment()
        let text = try JSONReport.render([assessment], tool: Self.tool)
        let parsed = try JSONDecoder().decode(ParsedReport.self, from: Data(text.utf8))
        let plans = parsed.criteria.flatMap { $0.answers.plans.map(\.text) }
        for text in try HostileEvidence.texts() {
            let shown = HostileEvidence.visible(text)
            #expect(plans.contains { $0.contains(shown) }, "\(shown.prefix(60))")
        }
        let compared = try ComparisonJSON.render(try Self.comparison(assessment), tool: Self.tool)
        _ = try JSONSerialization.jsonObject(with: Data(compared.utf8))
    }

    @Test func picturesAreWellFormed() async throws {
        for (name, assessment) in try await Self.named() {
            let svg = TrendChart.svg(try await Self.trend(assessment))
            let parser = XMLParser(data: Data(svg.utf8))
            #expect(parser.parse(), "\(name.prefix(60))")
            #expect(!svg.contains("<script") && !svg.contains("<img") && !svg.contains("<h1"))
            #expect(svg.components(separatedBy: "</style>").count == 2)
        }
    }
}
