import CalendarDates
import Rules
import TestSupport
import Vocabularies

/// A record of terms chosen at random, before it is written as YAML.
struct RandomRecord {
    var id: String
    var kind: Int
    var date: CalendarDate
    var collected: CalendarDate?
    var criteria: [Int]
    var theme: Int?
    var rating: Int
    var extent: Int?
    var impact: Int?
    var trajectory: Int?
    var leaders: Int?
    var partners: [Int] = []
    var phases: [Int] = []
    var cohorts: [Int] = []
    var source: String?
    var supersedes: [String] = []

    /// A record that is known on a day; young enough to count more often than not.
    init(_ id: String, rules: RuleSet, knownOn asOf: CalendarDate, using generator: inout SeededGenerator) {
        let words = rules.vocabularies
        func index(_ vocabulary: Vocabulary, missing percent: Int) -> Int? {
            generator.pick(Array(vocabulary.terms.indices), missing: percent)
        }
        self.id = id
        kind = index(words.kinds, missing: 0) ?? 0
        rating = index(words.ratings, missing: 0) ?? 0
        let age = Int32.random(in: 0...500, using: &generator)
        date = CalendarDate(daysSinceEpoch: asOf.daysSinceEpoch - age)
        if generator.chance(30) {
            collected = CalendarDate(daysSinceEpoch: date.daysSinceEpoch + Int32.random(in: 0...age, using: &generator))
        }
        criteria = Array(
            rules.criteria.indices.shuffled(using: &generator).prefix(Int.random(in: 1...3, using: &generator)))
        theme = generator.pick(Array(words.themes.terms.indices.prefix(4)), missing: 30)
        extent = index(words.extents, missing: 30)
        impact = index(words.impacts, missing: 30)
        trajectory = index(words.trajectories, missing: 30)
        leaders = index(words.leaders, missing: 30)
        partners = words.partners.terms.indices.filter { _ in generator.chance(30) }
        source = generator.pick(["One", "Two", "Three"], missing: 20)
        // Aside, so that all else stays as it was without these.
        var aside = generator
        phases = words.phases.terms.indices.filter { _ in aside.chance(30) }
        cohorts = words.cohorts.terms.indices.filter { _ in aside.chance(30) }
    }

    /// The record as an item of a records file.
    func yaml(_ rules: RuleSet) -> String {
        let words = rules.vocabularies
        var fields = ["id: \"\(id)\"", "kind: \"\(words.kinds[kind].id)\"", "date: \(date)", "summary: About \(id)."]
        fields.append("criteria: [\(criteria.map { rules.criteria[$0].id }.joined(separator: ", "))]")
        func add(_ name: String, _ vocabulary: Vocabulary, _ index: Int?) {
            if let index { fields.append("\(name): \"\(vocabulary[index].id)\"") }
        }
        add("rating", words.ratings, rating)
        add("extent", words.extents, extent)
        add("impact", words.impacts, impact)
        add("trajectory", words.trajectories, trajectory)
        add("leaders", words.leaders, leaders)
        add("theme", words.themes, theme)
        if let collected { fields.append("collected: \(collected)") }
        if let source { fields.append("source: {title: \(source)}") }
        func add(_ name: String, _ vocabulary: Vocabulary, _ indices: [Int]) {
            guard !indices.isEmpty else { return }
            fields.append("\(name): [\(indices.map { vocabulary[$0].id }.joined(separator: ", "))]")
        }
        add("partners", words.partners, partners)
        add("phases", words.phases, phases)
        add("cohorts", words.cohorts, cohorts)
        if !supersedes.isEmpty { fields.append("supersedes: [\(supersedes.joined(separator: ", "))]") }
        return "  - {\(fields.joined(separator: ", "))}\n"
    }
}
