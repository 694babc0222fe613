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
        case count(records: Set<Int>, tests: [Test])

        func holds(without gone: Set<Int>) -> Bool {
            switch self {
            case .all(let parts): return parts.allSatisfy { $0.holds(without: gone) }
            case .any(let parts): return parts.contains { $0.holds(without: gone) }
            case .count(let records, let tests):
                let (small, large) = gone.count < records.count ? (gone, records) : (records, gone)
                let left = records.count - small.count(where: large.contains)
                return tests.allSatisfy { $0.holds(ofCount: left) }
            }
        }

        var records: Set<Int> {
            switch self {
            case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.records) }
            case .count(let records, _): records
            }
        }
    }

    private let part: Part

    /// Counts for a condition over the outcome's records.
    /// - Parameter considered: the index in the assessment of each record that the condition sees.
    init(_ condition: Condition, of facts: some FactSource, considered: [Int], asOf: CalendarDate) {
        part = Self.part(condition, facts, considered, asOf)
    }

    /// Whether the limit holds when some records are gone.
    func holds(without gone: Set<Int>) -> Bool { part.holds(without: gone) }

    /// The indices of all records that it counts.
    var records: Set<Int> { part.records }

    private static func part(
        _ condition: Condition, _ facts: some FactSource, _ considered: [Int], _ asOf: CalendarDate
    ) -> Part {
        switch condition {
        case .all(let parts): .all(parts.map { part($0, facts, considered, asOf) })
        case .any(let parts): .any(parts.map { part($0, facts, considered, asOf) })
        case .count(let tally):
            .count(
                records: Set(condition.witnesses(in: facts, asOf: asOf).map { considered[$0] }), tests: tally.tests)
        // Refused when the limit was loaded.
        case .not, .fact, .share: .all([])
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
