import Assessment
import Evidence
import Foundation
import Moderation
import Reports
import Rules
import SeparatedValues
import SourceText
import Testing
import Vocabularies

/// Reports on moderation, as readers get them.
@Suite struct ModerationReportTests {
    @Test func differences() async throws {
        let agreement = try await agreement { record, scale, first, count in
            // Every third record is one term worse, every fourth is left without a word on leaders.
            if scale == .leaders, record % 4 == 0 { return nil }
            return record % 3 == 0 ? first.map { min(count - 1, $0 + 1) } : first
        }
        try Golden.check(ModerationText.render(agreement, colour: false), "moderation.txt")
        try Golden.check(ModerationMarkdown.render(agreement), "moderation.md")
        try Golden.check(try ModerationJSON.render(agreement, tool: Self.tool), "moderation.json")
    }

    @Test("raters who differ nowhere have no tables and no other outcome")
    func fullAgreement() async throws {
        let agreement = try await agreement { _, _, first, _ in first }
        let text = ModerationText.render(agreement, colour: false)
        #expect(text.contains("The two raters differ nowhere, so the outcome stays as it is."))
        #expect(!text.contains("Terms for") && !text.contains("Furthest apart"))
        #expect(text.contains("100 %") && !text.contains("nan") && !text.contains("inf"))
        let shape = try JSONSerialization.jsonObject(
            with: Data(try ModerationJSON.render(agreement, tool: Self.tool).utf8))
        let report = try #require(shape as? [String: Any])
        #expect(report["whatif"] is NSNull)
        #expect((report["disagreements"] as? [Any])?.isEmpty == true)
    }

    @Test("all three formats say the same figures, and lines keep to the width")
    func sameFigures() async throws {
        let agreement = try await agreement { record, _, first, count in
            record % 2 == 0 ? first.map { min(count - 1, $0 + 1) } : first
        }
        let (text, markdown) = (
            ModerationText.render(agreement, colour: false, width: 80), ModerationMarkdown.render(agreement)
        )
        let rating = try #require(agreement.scales.first)
        let kappa = try #require(rating.kappa(.quadratic))
        let shown = "\((kappa.value * 100).rounded() / 100)"
        #expect(text.contains(shown) && markdown.contains(shown))
        #expect(try ModerationJSON.render(agreement, tool: Self.tool).contains("\"pairs\" : \(rating.pairs)"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(text)")
    }

    @Test("a remark cannot act on a terminal or in Markdown")
    func hostileRemark() async throws {
        let agreement = try await agreement(comment: "\u{1B}[2Jgone <script> [x](http://a.example) \u{202E}back") {
            _, _, first, count in first.map { ($0 + 1) % count }
        }
        let text = ModerationText.render(agreement, colour: false)
        #expect(text.contains("[U+001B]") && !text.contains("\u{1B}") && !text.contains("\u{202E}"))
        let markdown = ModerationMarkdown.render(agreement)
        #expect(!markdown.contains("<script>") && !markdown.contains("[x](") && markdown.contains("\\[x\\]"))
    }

    private static let tool = ToolIdentity(name: "areasend", version: "0")

    /// A sample of the sample evidence, rated a second time.
    /// - Parameter second: by the place in the sample, the scale, the first rater's term and how many terms there are.
    private func agreement(
        comment: String = "", _ second: (Int, RecordScale, Int?, Int) -> Int?
    ) async throws -> Agreement {
        let assessment = try await Sample.buckinghamshire("2025-12-31")
        let sample = ModerationSample(assessment, size: 24, seed: 7)
        var rows = SeparatedText(ModerationSheet.csv(for: sample)).rows.map(\.texts)
        for (place, item) in sample.items.enumerated() {
            for (index, scale) in RecordScale.allCases.enumerated() {
                let vocabulary = scale.vocabulary(assessment.rules.vocabularies)
                let first = assessment.records[item.record].term(on: scale)
                let stated = first.flatMap { vocabulary[$0].isUnstated ? nil : $0 }
                let count = vocabulary.terms.count { !$0.isUnstated }
                let column = rows[0].count - 1 - RecordScale.allCases.count + index
                rows[place + 1][column] = second(place, scale, stated, count).map { vocabulary[$0].id } ?? ""
            }
            rows[place + 1][rows[0].count - 1] = GuardedCell.written(
                place == 3 ? "Only one school was asked." : comment)
        }
        let faults = FaultCollector()
        let ratings = SecondRatings.read(
            Array(rows.map { SeparatedLine.text($0) }.joined().utf8), path: "sheet.csv", assessment: assessment,
            seed: 7,
            faults)
        #expect(faults.faults.map(\.line) == [])
        return Agreement(assessment, try #require(ratings))
    }
}
