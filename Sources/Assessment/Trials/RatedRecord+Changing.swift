public import Evidence

extension RatedRecord {
    /// The record as it would be rated if it said something else on one scale; what its numbers give stays.
    /// - Parameter term: an index into the scale's vocabulary.
    public func changing(_ scale: RecordScale, to term: Int) -> RatedRecord {
        func value(_ own: RecordScale, _ rated: Int?) -> Int? { own == scale ? term : rated }
        return RatedRecord(
            record: record.changing(scale, to: term), standing: standing, rating: value(.rating, rating),
            extent: value(.extent, extent), impact: value(.impact, impact),
            trajectory: value(.trajectory, trajectory), lapses: lapses, deriving: deriving)
    }

    /// The term on a scale, stated or derived; nil where nobody said.
    public func term(on scale: RecordScale) -> Int? {
        switch scale {
        case .rating: rating
        case .extent: extent
        case .impact: impact
        case .trajectory: trajectory
        case .leaders: record.leaders
        }
    }
}
