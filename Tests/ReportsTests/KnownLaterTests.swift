import Assessment
import Evidence
import Foundation
import Reports
import Testing

/// A report of an earlier date knows nothing of what came later, and names nothing that does not exist.
@Suite struct KnownLaterTests {
    private static func all(_ assessment: Assessment) throws -> [String] {
        [
            TextReport.render(assessment, colour: false), MarkdownReport.render(assessment),
            GapsReport.render(assessment, colour: false),
            try JSONReport.render([assessment], tool: ToolIdentity(name: "areasend", version: "0")),
        ]
    }

    @Test(arguments: ["2022-12-31", "2024-01-31", "2025-10-31"]) func laterRecordsAreNotNamed(_ date: String)
        async throws
    {
        let assessment = try await Sample.buckinghamshire(date)
        let later = assessment.records.filter { $0.standing == .notYetKnown }
        #expect(!later.isEmpty)
        for text in try Self.all(assessment) {
            let words = Self.words(text)
            for record in later {
                #expect(!words.contains(record.record.id), "\(record.record.id) on \(date)")
                #expect(!text.contains(record.record.summary), "\(record.record.id) on \(date)")
            }
            for action in assessment.partnership.plan.actions where action.known.map({ $0 > assessment.asOf }) ?? false
            {
                #expect(!words.contains(action.id), "\(action.id) on \(date)")
            }
            for inspection in assessment.partnership.area.inspections where inspection.known > assessment.asOf {
                for finding in inspection.findings { #expect(!words.contains(finding.id)) }
            }
        }
    }

    /// Explanations of what is known name nothing that is not.
    @Test func explanationsDoNotNameLaterRecords() async throws {
        let assessment = try await Sample.buckinghamshire("2024-01-31")
        let later = assessment.records.filter { $0.standing == .notYetKnown }.map(\.record.id)
        for subject in Explanation.subjects(of: assessment) {
            let text = try Explanation.render(subject, in: assessment).get()
            let words = Self.words(text)
            for id in later { #expect(!words.contains(id), "\(id) in \(subject)") }
        }
    }

    @Test(arguments: Sample.dates) func idsInBracketsExist(_ date: String) async throws {
        let assessment = try await Sample.buckinghamshire(date)
        let known = Set(
            assessment.records.map(\.record.id) + assessment.gaps.map(\.id) + assessment.history.map(\.finding.id))
        let text = MarkdownReport.render(assessment)
        var named = 0
        for part in text.split(separator: "[`").dropFirst() {
            guard let end = part.firstIndex(of: "]") else { continue }
            for id in part[..<end].split(separator: ", ") {
                named += 1
                #expect(known.contains(String(id.filter { $0 != "`" })), "\(id)")
            }
        }
        #expect(named > 10)
    }

    /// The words of a text, ids as a whole.
    private static func words(_ text: String) -> Set<String> {
        Set(text.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init))
    }
}
