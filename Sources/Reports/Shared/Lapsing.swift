package import Assessment
import CalendarDates

/// Records that count today and will soon be too old.
package enum Lapsing {
    /// Their indices, the first to lapse first.
    package static func records(of assessment: Assessment) -> [Int] {
        let records = assessment.records
        var lapsing = assessment.criteria.flatMap { $0.lapsing.map { (lapses: records.lapses(at: $0), record: $0) } }
        lapsing.sort { ($0.lapses, $0.record) < ($1.lapses, $1.record) }
        // A record stands once for each of its criteria.
        return lapsing.indices.filter { $0 == 0 || lapsing[$0].record != lapsing[$0 - 1].record }
            .map { lapsing[$0].record }
    }
}
