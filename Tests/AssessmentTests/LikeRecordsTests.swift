@testable import Assessment
import CalendarDates
import Evidence
import Files
import Rules
import TestSupport
import Testing

@Suite("Records that tell nearly the same fact")
struct LikeRecordsTests {
    /// Two texts, and how alike their words are in whole per cent; nil where they cannot tell the same fact.
    static let pairs: [(String, String, Double?)] = [
        ("Families wait too long for speech therapy now.", "Families wait too long for speech therapy now", 100),
        ("Families wait too long for speech therapy.", "For speech therapy, families WAITED too long!", 100),
        ("Waits for autism assessments grow fast here.", "Autism assessment: the wait is growing fast.", 83),
        ("Waits for autism assessments grow fast here.", "Short breaks are liked by most who get them.", 0),
        ("Plans met the standard in 18 of 24 audited cases.", "Plans met the standard in 20 of 24 audited cases.", nil),
        ("Plans met the standard in 18 of 24 audited cases.", "In 18 audited cases, plans met the standard.", 83),
        ("Some 1,234 children waited beyond twenty weeks.", "Some 1234 children waited beyond twenty weeks.", 100),
        ("Few words are here.", "Few words are here.", nil),
        ("", "", nil),
    ]

    @Test("words count whatever their order and form, and numbers must not differ on both sides", arguments: pairs)
    func likeness(left: String, right: String, expected: Double?) {
        let likeness = Wording(left).likeness(to: Wording(right))
        #expect(likeness?.rounded() == expected)
        #expect(Wording(right).likeness(to: Wording(left)) == likeness)
    }

    /// Records of random words in which some tell what an earlier one tells, a little changed.
    private func records(_ count: Int, words: Int, themes: [String], seed: UInt64) -> String {
        var generator = SeededGenerator(seed: seed)
        var summaries: [[Int]] = []
        var yaml = "records:\n"
        for index in 0..<count {
            var summary = (0..<14).map { _ in Int.random(in: 0..<words, using: &generator) }
            if index > 0, Int.random(in: 0..<4, using: &generator) == 0 {
                summary = summaries[Int.random(in: 0..<index, using: &generator)].shuffled(using: &generator)
                for _ in 0..<Int.random(in: 0...4, using: &generator) {
                    summary[Int.random(in: 0..<14, using: &generator)] = Int.random(in: 0..<words, using: &generator)
                }
            }
            summaries.append(summary)
            let text = summary.map { Self.word($0) }.joined(separator: " ")
            let theme = themes[Int.random(in: 0..<themes.count, using: &generator)]
            yaml += """
                  - {id: r\(index), kind: feedback, date: 2025-05-01, criteria: [engagement], theme: \(theme), rating: mixed, summary: \(text)}

                """
        }
        return yaml
    }

    /// A word of four letters for a number, the same for none other below 26⁴.
    private static func word(_ number: Int) -> String {
        var (rest, word) = (number, "")
        for _ in 0..<4 {
            word.unicodeScalars.append(UnicodeScalar(UInt8(97 + rest % 26)))
            rest /= 26
        }
        return word
    }

    @Test("the search finds what a comparison of all pairs finds", arguments: [1, 2, 3])
    func asAllPairs(seed: UInt64) throws {
        let rules = try Loaded.rules(Repository.areaRules)
        let yaml = records(240, words: 400, themes: ["child-voice", "attendance"], seed: seed)
        let assessment = Assessment(
            try Loaded.partnership(records: yaml, rules: rules), rules: rules, asOf: day("2025-06-30"))
        let like = LikeRecords(assessment.records, rules: rules) { _ in 0 }
        var found = 0
        for (index, rated) in assessment.records.enumerated() {
            let wording = Wording(rated.record.summary)
            let best =
                assessment.records[..<index].filter { $0.record.theme == rated.record.theme }
                .compactMap { Wording($0.record.summary).likeness(to: wording) }.max() ?? 0
            let match = like[index]
            #expect(match?.likeness == (best >= LikeRecords.least ? best.rounded() : nil), "\(rated.record.id)")
            found += match == nil ? 0 : 1
        }
        #expect(found > 20)
    }

    @Test("evidence that repeats itself all over still has its match")
    func repetitive() throws {
        let rules = try Loaded.rules(Repository.areaRules)
        let yaml = records(600, words: 16, themes: ["child-voice"], seed: 7)
        let assessment = Assessment(
            try Loaded.partnership(records: yaml, rules: rules), rules: rules, asOf: day("2025-06-30"))
        let like = LikeRecords(assessment.records, rules: rules) { _ in 0 }
        #expect(assessment.records.indices.count { like[$0] != nil } > 300)
    }

    @Test("no inspection in the corpus tells the same fact twice")
    func corpus() async throws {
        let rules = try Loaded.rules(Repository.areaRules)
        let corpus = Repository.areaRules + "/calibration"
        let folders = try FileTree.names(in: corpus).map { corpus + "/" + $0 }.filter {
            FileTree.entry(at: $0) == .folder
        }
        #expect(folders.count == 30)
        for folder in folders {
            let partnership = try await Loaded.partnership(folder, rules: rules)
            let newest = try #require(partnership.records.map(\.known).max())
            let told = Assessment(partnership, rules: rules, asOf: newest).findings().filter {
                $0.check.hasPrefix("same-fact")
            }
            #expect(told.map(\.subject) == [], "\(folder)")
        }
    }
}
