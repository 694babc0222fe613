import CalendarDates
import Rules
import TestSupport
import Vocabularies

/// Records files of terms chosen at random, all known and counting on ``asOf``.
struct RandomRecords {
    static let asOf = "2025-06-30"

    let rules: RuleSet
    private var generator: SeededGenerator

    init(_ rules: RuleSet, seed: UInt64) {
        self.rules = rules
        generator = SeededGenerator(seed: seed)
    }

    /// Records on a few criteria and themes, so that many share a theme of a criterion; more bad than good ones.
    mutating func yaml(count: Int, criteria: Int = 3, themes: Int = 2) -> String {
        "records:\n" + (0..<count).map { record("r-\($0)", criteria: criteria, themes: themes) }.joined()
    }

    /// Actions without dates on random criteria and themes.
    mutating func plan(count: Int) -> String {
        let actions = (0..<count).map { index in
            "  - {id: \"a-\(index)\", title: Action \(index), criteria: [\(rules.criteria[pick(3)].id)], "
                + "themes: [\"\(rules.vocabularies.themes[pick(2)].id)\"]}\n"
        }
        return "title: A plan\nactions:\n" + actions.joined()
    }

    private mutating func record(_ id: String, criteria: Int, themes: Int) -> String {
        let words = rules.vocabularies
        let day = CalendarDate(Self.asOf)?.daysSinceEpoch ?? 0
        var fields = ["id: \"\(id)\"", "summary: About \(id)."]
        fields.append("date: \(CalendarDate(daysSinceEpoch: day - Int32(pick(90))))")
        let chosen = Array(0..<criteria).shuffled(using: &generator).prefix(1 + pick(2))
        fields.append("criteria: [\(chosen.map { rules.criteria[$0].id }.joined(separator: ", "))]")
        // The worse half comes up twice as often.
        let ratings = words.ratings.ids + words.ratings.ids.suffix(words.ratings.count / 2)
        fields.append("rating: \"\(ratings[pick(ratings.count)])\"")
        fields.append("kind: \"\(words.kinds[pick(min(4, words.kinds.count))].id)\"")
        fields.append("extent: \"\(words.extents[pick(words.extents.count)].id)\"")
        if pick(3) > 0 { fields.append("impact: \"\(words.impacts[pick(words.impacts.count)].id)\"") }
        if pick(3) > 0 { fields.append("leaders: \"\(words.leaders[pick(words.leaders.count)].id)\"") }
        if pick(4) > 0 { fields.append("theme: \"\(words.themes[pick(themes)].id)\"") }
        return "  - {\(fields.joined(separator: ", "))}\n"
    }

    private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }
}
