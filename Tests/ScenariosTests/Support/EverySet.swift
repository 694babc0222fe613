import Assessment
import CalendarDates
import Evidence
import Rules
@testable import Scenarios

/// The smallest set of changes, found the long way: all sets, smallest first, each assessed in full.
enum EverySet {
    /// The size of the smallest that makes a level likely; nil where none does.
    static func smallest(reaching target: Int, from start: Assessment) throws -> Int? {
        let partnership = start.partnership
        let empty = try Scenario(partnership, adding: partnership, rules: start.rules)
        let changes = start.records.filter(\.isConsidered).compactMap { rated -> Change? in
            guard let rating = rated.rating else { return nil }
            if rating != 0 { return .set(record: rated.record.id, scale: .rating, term: 0) }
            return rated.impact == 0 ? nil : .set(record: rated.record.id, scale: .impact, term: 0)
        }
        let sets = (0..<(1 << changes.count)).sorted { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }
        return sets.first { bits in
            let chosen = changes.indices.filter { bits & (1 << $0) != 0 }.map { changes[$0] }
            let after = Assessment(empty.adding(chosen).partnership, rules: start.rules, asOf: start.asOf)
            return after.outcome.likely.map { $0 <= target } ?? false
        }?.nonzeroBitCount
    }
}
