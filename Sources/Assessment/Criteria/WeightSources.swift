import PositionedYAML
import Rules
import SourceText
import Vocabularies

/// The properties of a record that its weight is the product of.
enum WeightPart: String { case rating, extent, impact, trajectory, leaders, kind, criterion, age }

/// Tells what the parts of a weight were weighed by, and the rules.
struct WeightSources {
    private let weights: Weights
    private let words: FrameworkVocabularies

    init(_ rules: RuleSet) {
        weights = rules.judgement.weights
        words = rules.vocabularies
    }

    /// What a part of a record's weight for a criterion was weighed by, and the rule.
    func source(of part: WeightPart, _ row: RatedRow, _ criterion: Int) -> (term: String, place: SourcePlace) {
        func term(_ scale: Vocabulary, _ packed: PackedTerm, _ sways: [Sway]) -> (String, SourcePlace) {
            let index = packed.index
            return (index.map { scale[$0].title } ?? "not said", sways[index ?? scale.count].place)
        }
        switch part {
        case .rating: return term(words.ratings, row.rating, weights.ratings)
        case .extent: return term(words.extents, row.extent, weights.extents)
        case .impact: return term(words.impacts, row.impact, weights.impacts)
        case .trajectory: return term(words.trajectories, row.trajectory, weights.trajectories)
        case .leaders: return term(words.leaders, row.leaders, weights.leaders)
        case .kind: return (words.kinds[Int(row.kind)].title, weights.kinds[Int(row.kind)].place)
        case .criterion:
            let isMain = Int(row.main) == criterion
            let share = isMain ? weights.mainCriterion : weights.furtherCriteria
            return (isMain ? "main criterion" : "further criterion", share.place)
        case .age: return ("until \(row.lapses)", weights.ageingPlace)
        }
    }
}
