import CalendarDates
import Rules
import TestSupport
import Vocabularies

/// Records of terms chosen at random, as items of a YAML list; some of them do not count or have no rating.
struct RandomRecords {
    private let rules: RuleSet
    private var generator: SeededGenerator

    init(_ rules: RuleSet, seed: UInt64) {
        self.rules = rules
        generator = SeededGenerator(seed: seed)
    }

    mutating func items(_ count: Int) -> [String] {
        (0..<count).map { index in
            let words = rules.vocabularies
            // One criterion and one rating come up far more often than the others.
            let criterion = pick(3) > 0 ? 0 : pick(rules.criteria.count)
            let rating = pick(2) > 0 ? 1 : pick(words.ratings.count)
            let isOld = pick(8) == 0
            return "  - {id: \"r-\(index)\", kind: mystery-visit, date: \(isOld ? "2020-01-01" : "2025-03-01"), "
                + "criteria: [\(rules.criteria[criterion].id)], rating: \(words.ratings[rating].id), "
                + "extent: \(words.extents[pick(words.extents.count)].id), summary: \"About \(index).\"}\n"
        }
    }

    private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }
}
