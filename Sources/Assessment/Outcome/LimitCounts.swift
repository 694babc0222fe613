import CalendarDates
import Conditions
import Rules

/// What a limit counts, so that it can be asked whether it would still hold without some of the records.
///
/// A limit only counts records and joins the counts by all and any; that is checked when it is loaded.
struct LimitCounts: Sendable {
    private indirect enum Part: Sendable {
        case all([Part])
        case any([Part])
        case count(records: RecordSet, count: Int, tests: [Test])

        func holds(without gone: RecordSet) -> Bool {
            switch self {
            case .all(let parts): return parts.allSatisfy { $0.holds(without: gone) }
            case .any(let parts): return parts.contains { $0.holds(without: gone) }
            case .count(let records, let count, let tests):
                let left = count - records.countShared(with: gone)
                return tests.allSatisfy { $0.holds(ofCount: left) }
            }
        }

        /// Whether it holds with each count less by some; of all sets of so many records none can take more from it.
        func holds(withEachLessBy fewer: Int) -> Bool {
            switch self {
            case .all(let parts): parts.allSatisfy { $0.holds(withEachLessBy: fewer) }
            case .any(let parts): parts.contains { $0.holds(withEachLessBy: fewer) }
            case .count(_, let count, let tests): tests.allSatisfy { $0.holds(ofCount: count - fewer) }
            }
        }

        func add(to all: inout RecordSet) {
            switch self {
            case .all(let parts), .any(let parts): for part in parts { part.add(to: &all) }
            case .count(let records, _, _): all.formUnion(records)
            }
        }
    }

    private let part: Part
    /// How many records the assessment has.
    private let total: Int

    /// Counts for a condition over the records that count.
    init(_ condition: Condition, _ context: AssessmentContext) {
        part = Self.part(condition, context)
        total = context.records.count
    }

    /// Whether the limit holds when some records are gone.
    func holds(without gone: RecordSet) -> Bool {
        // Nearly always there are more than enough, and none of them has to be looked for.
        part.holds(withEachLessBy: gone.count) || part.holds(without: gone)
    }

    /// All records that it counts.
    var records: RecordSet {
        var all = RecordSet(below: total)
        part.add(to: &all)
        return all
    }

    /// The indices of the records without each of which the limit would not hold.
    var decisive: [Int] {
        // Nearly always there are more than enough, and none of them has to be tried.
        guard !part.holds(withEachLessBy: 1) else { return [] }
        return records.indices.filter { !holds(without: RecordSet([$0], below: total)) }
    }

    private static func part(_ condition: Condition, _ context: AssessmentContext) -> Part {
        switch condition {
        case .all(let parts): return .all(parts.map { part($0, context) })
        case .any(let parts): return .any(parts.map { part($0, context) })
        case .count(let tally):
            let records = context.answers(to: tally.condition).met
            return .count(records: records, count: records.count, tests: tally.tests)
        // Refused when the limit was loaded.
        case .not, .fact, .share: return .all([])
        }
    }
}

extension Test {
    /// Whether it holds of a number of records.
    fileprivate func holds(ofCount count: Int) -> Bool {
        switch self {
        case .atLeast(let bound): Double(count) >= bound
        case .above(let bound): Double(count) > bound
        // Refused when the limit was loaded.
        default: true
        }
    }
}
