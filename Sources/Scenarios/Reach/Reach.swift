public import Assessment
public import Evidence
import Rules

/// A smallest set of changes that makes a level likely.
///
/// A change is about one record that counts: where its rating is not the best there is, it becomes the best; where it is,
/// but no effect is shown in full, that is shown. The size of a set is the number of records that change.
public struct Reach: Sendable {
    /// The index of the level to reach.
    public let target: Int
    /// The assessment to begin with.
    public let start: Assessment
    /// What was found.
    public let result: Result

    /// What a search found.
    public enum Result: Sendable {
        /// The level, or a better one, is likely as things stand.
        case already(level: Int)
        /// A set of changes reaches it.
        case reached(ReachSet)
        /// All changes together do not; with why, the most decisive first.
        case unreachable([ReachObstacle])
    }

    /// Searches.
    /// - Parameters:
    ///   - target: the index of the level to reach.
    ///   - scenario: what the changes are added to: the evidence that `start` was made from.
    public init(_ target: Int, from start: Assessment, _ scenario: Scenario) {
        self.target = target
        self.start = start
        if let likely = start.outcome.likely, likely <= target {
            result = .already(level: likely)
            return
        }
        let finder = ReachFinder(target, from: start)
        guard let found = finder.find() else {
            result = .unreachable(ReachObstacle.all(target, start, finder.candidates))
            return
        }
        let changes = found.candidates.map { index -> ReachChange in
            let candidate = finder.candidates[index]
            let rated = start.records[candidate.record]
            return ReachChange(
                record: candidate.record, scale: candidate.scale, from: rated.term(on: candidate.scale), to: 0,
                criteria: rated.record.criteria, action: finder.actions[index])
        }
        let further = changes.map {
            Change.set(record: start.records[$0.record].record.id, scale: $0.scale, term: $0.to)
        }
        result = .reached(
            ReachSet(
                changes: changes, proof: found.proof,
                comparison: ScenarioComparison(start, scenario.adding(further))))
    }
}

/// A set of changes that reaches a level.
public struct ReachSet: Sendable {
    /// The changes, in the order of record ids.
    public let changes: [ReachChange]
    /// What is known of smaller sets.
    public let proof: ReachProof
    /// Before and after, with the whole scenario that the changes are part of.
    public let comparison: ScenarioComparison
    /// How many of the changes an open action of the plan works on.
    public var coveredCount: Int { changes.count { $0.action != nil } }
}

/// One change of a set.
public struct ReachChange: Sendable {
    /// The index of the record in the assessment to begin with.
    public let record: Int
    /// The scale on which it says something else.
    public let scale: RecordScale
    /// What it says now, as an index; nil where nobody said.
    public let from: Int?
    /// What it would say.
    public let to: Int
    /// The indices of the criteria it moves, its main one first.
    public let criteria: [Int]
    /// The open action of the plan that works on it; nil where none does.
    public let action: Action?
}

/// What is known of sets that are smaller than the one found.
public enum ReachProof: Sendable, Hashable {
    /// A bound shows that none of them reaches the level.
    case byBound
    /// None does: a bound rules out those of fewer than `from` changes, and all others, so many, were tried.
    case byTrying(sets: Int, from: Int)
    /// None of fewer than `from` changes does; of the others some may.
    case open(from: Int)
}
