import CalendarDates
import Conditions
import Evidence
import Rules
import Synchronization
import Vocabularies

/// What every part of an assessment looks at: the rules, the date, and the records as they stand on it.
///
/// Never changes for those who look at it; a class, because facts of many records refer to it.
final class AssessmentContext: Sendable {
    let rules: RuleSet
    let asOf: CalendarDate
    /// How sceptically the evidence is looked at; nil for the plain view.
    let lens: Lens?
    let records: RatedRecords
    /// The indices of the records that count, ascending.
    let considered: [Int]
    // Worked out when first asked for: only checks and lenses look at them, and most contexts are never checked.
    private let recordRelations = Mutex<RecordRelations?>(nil)
    private let likeRecords = Mutex<LikeRecords?>(nil)

    init(rules: RuleSet, asOf: CalendarDate, records: RatedRecords, lens: Lens? = nil) {
        self.rules = rules
        self.asOf = asOf
        self.lens = lens
        self.records = records
        var considered: [Int] = []
        considered.reserveCapacity(records.rows.count(where: \.isConsidered))
        for index in records.rows.indices where records.rows[index].isConsidered { considered.append(index) }
        self.considered = considered
    }

    /// The context of a partnership's evidence: each record as it stands on the date, its numbers rated.
    convenience init(_ partnership: Partnership, rules: RuleSet, asOf: CalendarDate) {
        self.init(rules: rules, asOf: asOf, records: RatedRecords(partnership, rules: rules, asOf: asOf))
    }

    /// The same records seen through a lens.
    func seen(through lens: Lens) -> AssessmentContext {
        let sets = lens.discounts.map { discount in
            let truths = truths(of: discount.condition, forRecords: considered)
            return RecordSet(
                zip(considered, truths).lazy.filter { $0.1 == .met }.map(\.0), below: records.count)
        }
        return AssessmentContext(rules: rules, asOf: asOf, records: records.discounted(sets), lens: lens)
    }

    func facts(ofRecord index: Int) -> RecordFacts {
        RecordFacts(context: self, index: index)
    }

    /// The answers of records to a condition, in the order in which the records are named.
    func truths(of condition: Condition, forRecords indices: [Int]) -> [Truth] {
        RecordScan(condition, self).truths(of: indices)
    }

    func isKnown(recordID: String) -> Bool {
        records.index(ofID: recordID).map { records.rows[$0].state != .notYetKnown } ?? false
    }

    /// The earlier record that is most like a record in its words.
    func like(_ record: Int) -> LikeRecords.Match? {
        likeRecords.withLock { known in
            let like = known ?? LikeRecords(records, rules: rules) { leaning(ofRecord: $0) }
            known = like
            return like[record]
        }
    }

    /// What records that tell the same or the opposite say of a record.
    func relations(of record: Int) -> RecordRelations.Answer {
        recordRelations.withLock { known in
            let relations = known ?? RecordRelations(records, rules: rules)
            known = relations
            return relations[record]
        }
    }

    /// Whether an action is not done; an action without a status is taken to be open.
    func isOpen(_ action: Action) -> Bool {
        action.status.map { !rules.vocabularies.statusIsClosed[$0] } ?? true
    }

    /// Above 0 where a record's rating weighs more in favour than against, below 0 the other way; 0 without a rating.
    func leaning(ofRecord index: Int) -> Double {
        guard let rating = records.rows[index].rating.index else { return 0 }
        return rules.judgement.weights.ratings[rating].inFavour - rules.judgement.weights.ratings[rating].against
    }
}
