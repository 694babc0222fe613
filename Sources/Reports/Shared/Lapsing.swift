package import Assessment
import CalendarDates

/// Records that count today and will soon be too old.
package enum Lapsing {
    /// Their indices, the first to lapse first.
    package static func records(of assessment: Assessment) -> [Int] {
        Set(assessment.criteria.flatMap(\.lapsing)).sorted {
            (assessment.records.lapses(at: $0), $0) < (assessment.records.lapses(at: $1), $1)
        }
    }
}
