import Assessment
import Evidence

/// How things stood at one date, with what is needed to tell what changed until the next: kept small, since there may be
/// hundreds of dates.
struct TrendState: Sendable {
    /// Whether a record counted, and if not, why.
    enum Standing: UInt8 { case considered, notYetKnown, superseded, lapsed }

    let point: TrendPoint
    /// By the record's index.
    let standings: [Standing]
    /// The weight in favour less the weight against, over all criteria; by the record's index.
    let weights: [Double]

    init(_ assessment: Assessment) {
        point = TrendPoint(assessment)
        standings = assessment.records.map { rated in
            switch rated.standing {
            case .considered: .considered
            case .notYetKnown: .notYetKnown
            case .superseded: .superseded
            case .lapsed: .lapsed
            }
        }
        var weights = Array(repeating: 0.0, count: assessment.records.count)
        for contribution in assessment.criteria.flatMap(\.contributions) {
            weights[contribution.record] += contribution.net
        }
        self.weights = weights
    }
}
