import Imports
import Testing

@Suite("What may be published of answers")
struct PublishedAnswersTests {
    private static let least = 5

    private static func counts(_ positive: Int, _ others: Int, undecided: Int = 0) -> AnswerCounts {
        var counts = AnswerCounts()
        counts.positive = positive
        counts.negative = others
        counts.undecided = undecided
        return counts
    }

    @Test("every number of answers: no part of 1 to 4 is written, and none can be computed from what is")
    func everyCount() {
        /// What is published, and all true counts that lead to it.
        var behind: [PublishedAnswers: Set<Int>] = [:]
        for respondents in 1...130 {
            for positive in 0...respondents {
                let published = PublishedAnswers(
                    Self.counts(positive, respondents - positive), least: Self.least, roundingFrom: 80)
                let parts = [positive, respondents - positive]
                let isSmall = parts.contains { (1..<Self.least).contains($0) }
                guard let published else {
                    #expect(isSmall && respondents < 80)
                    continue
                }
                #expect(published.respondents == respondents)
                for part in [published.positive, respondents - published.positive] {
                    #expect(part == 0 || part >= Self.least)
                }
                #expect((published.exactness == .exact) == !isSmall)
                if !isSmall { #expect(published.positive == positive) }
                if published.exactness == .atMost { #expect(positive < published.positive) }
                if published.exactness == .atLeast { #expect(positive > published.positive) }
                behind[published, default: []].insert(positive)
            }
        }
        for (published, counts) in behind where published.exactness != .exact {
            #expect(counts.count == Self.least - 1, "any of 1 to 4 may stand behind a bound")
        }
    }

    @Test("with the threshold for bounds below twice the least count, both parts still are no smaller than that")
    func lowThreshold() {
        for respondents in 1...30 {
            for positive in 0...respondents {
                guard
                    let published = PublishedAnswers(
                        Self.counts(positive, respondents - positive), least: Self.least, roundingFrom: 1)
                else { continue }
                for part in [published.positive, respondents - published.positive] {
                    #expect(part == 0 || part >= Self.least)
                }
            }
        }
    }

    @Test("few who did not know are withheld, and nobody is no secret", arguments: 0...9)
    func undecided(count: Int) throws {
        let published = try #require(
            PublishedAnswers(Self.counts(20, 20, undecided: count), least: Self.least, roundingFrom: nil))
        #expect(published.undecided == ((1..<Self.least).contains(count) ? nil : count))
    }

    @Test("without bounds small parts are left out, and without a rule nothing is withheld")
    func settings() {
        #expect(PublishedAnswers(Self.counts(200, 3), least: 5, roundingFrom: nil) == nil)
        #expect(PublishedAnswers(Self.counts(2, 1), least: 0, roundingFrom: nil)?.positive == 2)
        #expect(PublishedAnswers(Self.counts(0, 0), least: 5, roundingFrom: nil) == nil)
    }
}
