import CalendarDates
import Conditions
import Evidence
import Rules
import Synchronization

/// What every part of an assessment looks at: the rules, the date, and the records as they stand on it.
///
/// Never changes for those who look at it; a class, because facts of many records refer to it.
final class AssessmentContext: Sendable {
    let rules: RuleSet
    let asOf: CalendarDate
    /// How sceptically the evidence is looked at; nil for the plain view.
    let lens: Lens?
    let records: [RatedRecord]
    let relations: RecordRelations
    private let indices: [String: Int]
    /// Worked out when first asked for: only checks look at wording, and most contexts are never checked.
    private let likeRecords = Mutex<LikeRecords?>(nil)

    init(rules: RuleSet, asOf: CalendarDate, records: [RatedRecord], lens: Lens? = nil) {
        self.rules = rules
        self.asOf = asOf
        self.lens = lens
        self.records = records
        relations = RecordRelations(records, rules: rules)
        indices = Dictionary(
            records.enumerated().map { ($1.record.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The same records seen through a lens.
    func seen(through lens: Lens) -> AssessmentContext {
        let discounted = records.indices.map { index in
            var rated = records[index]
            let facts = facts(ofRecord: index)
            rated.discounts = lens.discounts.indices.filter {
                rated.isConsidered && lens.discounts[$0].condition.truth(of: facts, asOf: asOf) == .met
            }
            return rated
        }
        return AssessmentContext(rules: rules, asOf: asOf, records: discounted, lens: lens)
    }

    func facts(ofRecord index: Int) -> RecordFacts {
        RecordFacts(context: self, index: index)
    }

    func isKnown(recordID: String) -> Bool {
        indices[recordID].map { records[$0].record.known <= asOf } ?? false
    }

    /// The earlier record that is most like a record in its words, by the record's id.
    func like(_ id: String) -> LikeRecords.Match? {
        likeRecords.withLock { known in
            let like = known ?? LikeRecords(records, rules: rules) { leaning(ofRecord: $0) }
            known = like
            return like[id]
        }
    }

    /// Whether an action is not done; an action without a status is taken to be open.
    func isOpen(_ action: Action) -> Bool {
        action.status.map { !rules.vocabularies.statusIsClosed[$0] } ?? true
    }

    /// Above 0 where a record's rating weighs more in favour than against, below 0 the other way; 0 without a rating.
    func leaning(ofRecord index: Int) -> Double {
        guard let rating = records[index].rating else { return 0 }
        let sway = rules.judgement.weights.ratings[rating]
        return sway.inFavour - sway.against
    }
}
