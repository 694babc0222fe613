import Assessment
import Foundation
import Reports
import Rules
import Testing
import Vocabularies

/// Reports take every word of a framework from its data.
@Suite struct FrameworkNeutralTests {
    @Test(arguments: ["ashby", "birch", "cove", "dunmore"]) func anotherFrameworkRenders(_ name: String) async throws {
        let assessment = try await Sample.fourLevels(name, on: "2025-12-31")
        let text = TextReport.render(assessment, colour: true)
        #expect(text.contains("self-assessment, not an inspection judgement"))
        #expect(text.contains(assessment.rules.framework.title))
        #expect(MarkdownReport.render(assessment).contains(assessment.rules.framework.version))
        for subject in Explanation.subjects(of: assessment) {
            #expect(throws: Never.self) { try Explanation.render(subject, in: assessment).get() }
        }
    }

    @Test func sourcesHoldNoWordOfTheFramework() async throws {
        let rules = try await Sample.buckinghamshire("2025-12-31").rules
        let words = rules.vocabularies
        var forbidden = rules.criteria.flatMap { [$0.id, $0.title] } + rules.framework.levels.map(\.title)
        forbidden += rules.framework.areas.map(\.title)
        for vocabulary in [
            words.kinds, words.partners, words.phases, words.cohorts, words.ratings, words.impacts, words.leaders,
        ] {
            // Single common words, such as the kind for figures, also name parts of the engine.
            forbidden += vocabulary.terms.flatMap { [$0.id, $0.title] }.filter { $0.contains("-") || $0.contains(" ") }
        }
        let folder = Sample.root + "/Sources/Reports"
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
        #expect(files.count > 10)
        for file in files {
            let text = String(decoding: try Data(contentsOf: URL(filePath: folder + "/" + file)), as: UTF8.self)
            for word in forbidden where word.count > 5 {
                #expect(!text.contains("\"\(word)\"") && !text.contains(" \(word) "), "\(word) in \(file)")
            }
        }
    }
}
