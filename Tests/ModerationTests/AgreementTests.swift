import Assessment
import CalendarDates
import Evidence
import Moderation
import Rules
import Scenarios
import TestSupport
import Testing
import Vocabularies

@Suite("Agreement of two raters") struct AgreementTests {
    @Test("a second rater who says the same agrees in all, and changes nothing")
    func same() async throws {
        let sample = ModerationSample(try await Loaded.buckinghamshire(), size: 40, seed: 8)
        let agreement = Agreement(sample.assessment, try FilledSheet.same(sample))
        #expect(agreement.ratedCount == 40 && agreement.emptyCount == 0)
        #expect(agreement.disagreements.isEmpty && agreement.comparison == nil)
        for scale in agreement.scales {
            #expect(scale.agreeing == scale.pairs && scale.secondIsEarlier + scale.secondIsLater == 0)
            #expect(scale.kappa(.quadratic).map { $0.value == 1 } ?? true)
        }
        #expect(agreement.scales[0].pairs == 40 && agreement.scales[0].exactShare == 1)
    }

    @Test("tables, counts and the order of disagreements are as counted by hand")
    func counted() async throws {
        let ratings = ["splendid", "decent", "patchy", "poor", "dire"]
        let records = ratings.map {
            "  - {id: is-\($0), kind: mystery-visit, date: 2025-06-01, criteria: [stock-breadth], rating: \($0), "
                + "trajectory: \($0 == "dire" ? "unsaid" : "climbing"), summary: One.}\n"
        }
        let sample = ModerationSample(try await Loaded.assessment(records: records), size: 5, seed: 1)
        let second = [
            "is-splendid": ["rating": "dire", "trajectory": "unsaid", "comment": "No."],
            "is-decent": ["rating": "decent", "trajectory": "climbing", "extent": "one-branch"],
            "is-patchy": ["rating": "decent", "trajectory": "sinking"],
            "is-poor": ["trajectory": "climbing"], "is-dire": ["rating": "patchy", "trajectory": "level-going"],
        ]
        let bytes = FilledSheet.bytes(sample) { column, record in
            second[sample.assessment.records[record].record.id]?[column]
        }
        let agreement = Agreement(sample.assessment, try #require(FilledSheet.read(bytes, sample).ratings))
        let rating = try #require(agreement.scales.first)
        #expect(
            rating.table == [
                [0, 0, 0, 0, 1], [0, 1, 0, 0, 0], [0, 1, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 1, 0, 0],
            ])
        #expect([rating.pairs, rating.agreeing, rating.onlyFirst, rating.onlySecond] == [4, 1, 1, 0])
        #expect([rating.secondIsEarlier, rating.secondIsLater] == [2, 1])
        #expect(rating.exactShare == 0.25)
        let trajectory = try #require(agreement.scales.first { $0.scale == .trajectory })
        #expect(trajectory.terms == [0, 1, 2], "the term for what nobody said is no place on the scale")
        #expect(trajectory.table == [[2, 0, 1], [0, 0, 0], [0, 0, 0]])
        #expect([trajectory.onlyFirst, trajectory.onlySecond] == [1, 1])
        let extent = try #require(agreement.scales.first { $0.scale == .extent })
        #expect([extent.pairs, extent.onlyFirst, extent.onlySecond] == [0, 0, 1])
        #expect(extent.exactShare == nil && extent.kappa(.quadratic) == nil)
        let order = agreement.disagreements.map { sample.assessment.records[$0.record].record.id }
        // 4 of 4 steps; 2 of 2 with a second difference; 2 of 4; what has no distance.
        #expect(order == ["is-patchy", "is-splendid", "is-dire", "is-decent"])
        #expect(agreement.disagreements[1].comment == "No.")
        #expect(agreement.disagreements[1].differences.map(\.distance) == [1, nil])
        #expect(agreement.disagreements[3].differences.map(\.distance) == [nil])
    }

    @Test("saying nothing and choosing the term for what nobody said is the same")
    func unstated() async throws {
        let records = ["", ", trajectory: unsaid"].enumerated().map { index, more in
            "  - {id: r-\(index), kind: mystery-visit, date: 2025-06-01, criteria: [stock-breadth], rating: poor, "
                + "summary: One.\(more)}\n"
        }
        let sample = ModerationSample(try await Loaded.assessment(records: records), size: 2, seed: 1)
        let bytes = FilledSheet.bytes(sample) { column, _ in
            ["rating": "poor", "trajectory": "unsaid"][column]
        }
        let agreement = Agreement(sample.assessment, try #require(FilledSheet.read(bytes, sample).ratings))
        #expect(agreement.disagreements.isEmpty && agreement.comparison == nil)
        #expect(agreement.scales.map(\.pairs) == [2, 0, 0, 0, 0])
        #expect(agreement.scales.allSatisfy { $0.onlyFirst + $0.onlySecond == 0 })
    }

    @Test("what the differences would do is the assessment of the evidence with the second rater's terms")
    func outcome() async throws {
        let assessment = try await Loaded.buckinghamshire()
        let words = assessment.rules.vocabularies
        let sample = ModerationSample(assessment, size: 5_000, seed: 8)
        let worst = words.ratings.count - 1
        let bytes = FilledSheet.bytes(sample) { column, _ in column == "rating" ? words.ratings[worst].id : nil }
        let agreement = Agreement(assessment, try #require(FilledSheet.read(bytes, sample).ratings))
        let comparison = try #require(agreement.comparison)
        let drawn = Set(sample.items.map { assessment.records[$0.record].record.id })
        let changed = Partnership(
            folder: "", area: assessment.partnership.area,
            records: assessment.partnership.records.map {
                drawn.contains($0.id) ? $0.changing(.rating, to: worst) : $0
            }, plan: assessment.partnership.plan)
        let direct = Assessment(changed, rules: assessment.rules, asOf: assessment.asOf)
        #expect(comparison.after.outcome.probabilities == direct.outcome.probabilities)
        #expect(comparison.after.outcome.likely == assessment.rules.framework.levels.count - 1)
        #expect(comparison.before.outcome.probabilities == assessment.outcome.probabilities)
        #expect(agreement.scales[0].onlyFirst == 0 && agreement.scales[0].secondIsEarlier == 0)
        #expect(
            comparison.scenario.changes.count == sample.items.count { assessment.records[$0.record].rating != worst })
    }

    @Test("records that were drawn and no longer count are compared, and said to do nothing")
    func lapsed() async throws {
        let records = [
            "  - {id: one, kind: mystery-visit, date: 2025-06-01, criteria: [stock-breadth], rating: poor, summary: One.}\n"
        ]
        let drawn = ModerationSample(try await Loaded.assessment(records: records), size: 5, seed: 1)
        let bytes = FilledSheet.bytes(drawn) { column, _ in column == "rating" ? "dire" : nil }
        let later = Assessment(
            drawn.assessment.partnership, rules: drawn.assessment.rules,
            asOf: drawn.assessment.asOf.adding(drawn.assessment.rules.vocabularies.kindAgeLimits[0])
                .adding(drawn.assessment.rules.vocabularies.kindAgeLimits[0]))
        let agreement = Agreement(
            later, try #require(FilledSheet.read(bytes, ModerationSample(later, size: 5, seed: 1)).ratings))
        #expect(agreement.scales[0].pairs == 1)
        #expect(agreement.comparison?.notes.count == 1)
    }
}
