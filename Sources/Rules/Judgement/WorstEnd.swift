import Conditions
import Vocabularies

/// Whether a condition about a record, once met, stays met when the record becomes worse.
enum WorstEnd {
    /// - Parameter inFavour: whether it is only about weight in favour. Then a less shown effect is worse, and facts may be
    ///   used that say nothing of how good or bad the record's claim is, such as its source, its date or how many sources
    ///   there are, and terms that nobody stated.
    static func isSelected(
        by condition: Condition, _ words: FrameworkVocabularies, inFavour: Bool = false
    ) -> Bool {
        switch condition {
        case .all(let parts), .any(let parts):
            return parts.allSatisfy { isSelected(by: $0, words, inFavour: inFavour) }
        case .not(let part): return inFavour && onlyStanding(part)
        case .fact(let comparison): return isSelected(by: comparison, words, inFavour: inFavour)
        case .count, .share: return false
        }
    }

    private static func isSelected(
        by comparison: Comparison, _ words: FrameworkVocabularies, inFavour: Bool
    ) -> Bool {
        guard let fact = RecordFact(rawValue: comparison.name) else { return false }
        // What is not shown is a worse strength and a lesser weakness.
        if fact == .impact, !inFavour { return false }
        if let scale = scale(of: fact, words) {
            return comparison.tests.allSatisfy { test in
                switch test {
                case .oneOf(let set): reachesEnd(set, scale)
                case .missing(true): inFavour
                default: false
                }
            }
        }
        switch fact {
        // Not scales from good to bad: what a record is about does not make it better or worse.
        case .kind, .origin, .theme:
            return inFavour || comparison.tests.allSatisfy { if case .oneOf = $0 { true } else { false } }
        default: return inFavour && saysNothingOfQuality(fact)
        }
    }

    private static func onlyStanding(_ condition: Condition) -> Bool {
        switch condition {
        case .all(let parts), .any(let parts): parts.allSatisfy(onlyStanding)
        case .not(let part): onlyStanding(part)
        case .fact(let comparison): RecordFact(rawValue: comparison.name).map(saysNothingOfQuality) ?? false
        case .count, .share: false
        }
    }

    private static func scale(of fact: RecordFact, _ words: FrameworkVocabularies) -> Vocabulary? {
        switch fact {
        case .rating: words.ratings
        case .extent: words.extents
        case .impact: words.impacts
        case .trajectory: words.trajectories
        case .leaders: words.leaders
        default: nil
        }
    }

    private static func saysNothingOfQuality(_ fact: RecordFact) -> Bool {
        switch fact {
        case .rating, .statedRating, .derivedRating, .ratingSteps, .extent, .impact, .trajectory, .leaders, .value,
            .share:
            false
        default: true
        }
    }

    private static func reachesEnd(_ set: TermSet, _ scale: Vocabulary) -> Bool {
        let stated = scale.terms.indices.filter { !scale[$0].isUnstated }
        let chosen = stated.filter(set.contains)
        return chosen == Array(stated.suffix(chosen.count))
    }
}
