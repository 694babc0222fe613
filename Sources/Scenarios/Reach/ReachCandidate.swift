import Assessment
import Evidence
import Rules

/// A change that a search may choose: one record that counts says the best that can be said on one scale.
struct ReachCandidate: Sendable {
    /// The index of the record.
    let record: Int
    /// The scale on which it says something else.
    let scale: RecordScale
    /// The record as it would be.
    let changed: RatedRecord

    /// The best rating for a record that has another one; the best effect for one that has the best rating already.
    static func all(of assessment: Assessment) -> [ReachCandidate] {
        assessment.records.indices.compactMap { index in
            let rated = assessment.records[index]
            guard rated.isConsidered, let rating = rated.rating else { return nil }
            let scale: RecordScale = rating == 0 ? .impact : .rating
            guard rated.term(on: scale) != 0 else { return nil }
            return ReachCandidate(record: index, scale: scale, changed: rated.changing(scale, to: 0))
        }
    }
}
