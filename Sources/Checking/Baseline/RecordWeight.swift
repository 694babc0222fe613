import Rules
import Vocabularies

/// How much what a record says weighs in favour, less what it weighs against, all else about it left aside: to tell whether it
/// was made weaker or stronger.
struct RecordWeight {
    private let rules: RuleSet

    init(_ rules: RuleSet) { self.rules = rules }

    func net(_ record: Snapshot.Record) -> Double {
        let words = rules.vocabularies
        let weights = rules.judgement.weights
        guard let rating = index(record.rating, words.ratings) else { return 0 }
        let sways = [
            weights.ratings[rating], sway(record.extent, words.extents, weights.extents),
            sway(record.impact, words.impacts, weights.impacts),
            sway(record.trajectory, words.trajectories, weights.trajectories),
            sway(record.leaders, words.leaders, weights.leaders),
        ]
        return sways.reduce(1) { $0 * $1.inFavour } - sways.reduce(1) { $0 * $1.against }
    }

    /// The last of the sways is for records that do not say.
    private func sway(_ id: String?, _ vocabulary: Vocabulary, _ sways: [Sway]) -> Sway {
        sways[index(id, vocabulary) ?? vocabulary.count]
    }

    private func index(_ id: String?, _ vocabulary: Vocabulary) -> Int? {
        id.flatMap { id in vocabulary.terms.firstIndex { $0.id == id } }
    }
}
