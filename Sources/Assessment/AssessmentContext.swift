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
    /// How many records are in each state.
    let countsByState: [RatedRow.State: Int]
    /// The records that count as a set.
    let consideredSet: RecordSet
    /// Their origins.
    let origins: TermSet
    /// When the newest of them was true.
    let newest: CalendarDate?
    /// What the records that count answer to conditions that were asked of them.
    private let knownAnswers = Mutex<[Condition: RecordAnswers]>([:])
    // Worked out when first asked for: only checks and lenses look at them, and most contexts are never checked.
    private let recordRelations = Mutex<RecordRelations?>(nil)
    private let likeRecords = Mutex<LikeRecords?>(nil)

    init(rules: RuleSet, asOf: CalendarDate, records: RatedRecords, lens: Lens? = nil) {
        self.rules = rules
        self.asOf = asOf
        self.lens = lens
        self.records = records
        var (considered, kinds): ([Int], TermSet) = ([], TermSet())
        var newest: CalendarDate?
        var counts: [Int] = Array(repeating: 0, count: RatedRow.State.allCases.count)
        considered.reserveCapacity(records.count)
        for (index, row) in records.rows.enumerated() {
            counts[Int(row.state.rawValue)] += 1
            guard row.isConsidered else { continue }
            considered.append(index)
            kinds.insert(Int(row.kind))
            newest = max(newest ?? row.date, row.date)
        }
        countsByState = Dictionary(
            uniqueKeysWithValues: RatedRow.State.allCases.map { ($0, counts[Int($0.rawValue)]) })
        self.considered = considered
        self.newest = newest
        origins = TermSet(indices: kinds.indices.map { rules.vocabularies.kindOrigins[$0] })
        consideredSet = RecordSet(considered, below: records.count)
    }

    /// The context of a partnership's evidence: each record as it stands on the date, its numbers rated.
    convenience init(_ partnership: Partnership, rules: RuleSet, asOf: CalendarDate) {
        self.init(rules: rules, asOf: asOf, records: RatedRecords(partnership, rules: rules, asOf: asOf))
    }

    /// The same records seen through a lens.
    func seen(through lens: Lens) -> AssessmentContext {
        let sets = lens.discounts.map { answers(to: $0.condition).met }
        return AssessmentContext(rules: rules, asOf: asOf, records: records.discounted(sets), lens: lens)
    }

    func facts(ofRecord index: Int) -> RecordFacts {
        RecordFacts(context: self, index: index)
    }

    /// Which of the records that count meet a condition.
    func answers(to condition: Condition) -> RecordAnswers {
        if let known = knownAnswers.withLock({ $0[condition] }) { return known }
        // Outside the lock, since facts of records may ask for much.
        let answers = RecordScan([condition], self).answers(of: consideredSet)[0]
        knownAnswers.withLock { $0[condition] = answers }
        return answers
    }

    /// Asks all conditions at once by which some rules count records, which takes less time than asking one after the other.
    func ask(countedBy rules: [Condition]) {
        let asked = knownAnswers.withLock { Set($0.keys) }
        let new = Array(Set(rules.flatMap(\.tallies).map(\.condition)).subtracting(asked))
        guard !new.isEmpty else { return }
        let answers = RecordScan(new, self).answers(of: consideredSet)
        knownAnswers.withLock { known in
            for (condition, answer) in zip(new, answers) { known[condition] = answer }
        }
    }

    /// How many of some records that count meet a condition.
    func counts(of condition: Condition, among records: RecordSet) -> ItemCounts {
        let answers = answers(to: condition)
        let met = answers.met.countShared(with: records)
        return ItemCounts(met: met, known: met + answers.notMet.countShared(with: records), all: records.count)
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
