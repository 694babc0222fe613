import CalendarDates
import Evidence
import Rules

/// What every part of an assessment looks at: the rules, the date, and the records as they stand on it.
///
/// Never changes; a class, because facts of many records refer to it.
final class AssessmentContext: Sendable {
    let rules: RuleSet
    let asOf: CalendarDate
    let records: [RatedRecord]
    let relations: RecordRelations
    private let indices: [String: Int]

    init(rules: RuleSet, asOf: CalendarDate, records: [RatedRecord]) {
        self.rules = rules
        self.asOf = asOf
        self.records = records
        relations = RecordRelations(records, rules: rules)
        indices = Dictionary(
            records.enumerated().map { ($1.record.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func facts(ofRecord index: Int) -> RecordFacts {
        RecordFacts(context: self, index: index)
    }

    func isKnown(recordID: String) -> Bool {
        indices[recordID].map { records[$0].record.known <= asOf } ?? false
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
