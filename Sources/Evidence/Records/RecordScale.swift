public import Rules
public import Vocabularies

/// The fields of a record that say how good or bad something is, each a term of an ordered vocabulary.
public enum RecordScale: String, CaseIterable, Sendable, Hashable {
    /// How good or bad it is.
    case rating
    /// How many it concerns.
    case extent
    /// How far an effect is shown.
    case impact
    /// The direction over time.
    case trajectory
    /// How leaders respond.
    case leaders

    /// The terms it may have, by the framework.
    public func vocabulary(_ words: FrameworkVocabularies) -> Vocabulary {
        switch self {
        case .rating: words.ratings
        case .extent: words.extents
        case .impact: words.impacts
        case .trajectory: words.trajectories
        case .leaders: words.leaders
        }
    }
}

extension EvidenceRecord {
    /// The same record with another term on one scale.
    /// - Parameter term: an index into the scale's vocabulary; nil states nothing, and leaves it to the measure if there is one.
    public func changing(_ scale: RecordScale, to term: Int?) -> EvidenceRecord {
        var changed = self
        switch scale {
        case .rating: changed.rating = term
        case .extent: changed.extent = term
        case .impact: changed.impact = term
        case .trajectory: changed.trajectory = term
        case .leaders: changed.leaders = term
        }
        return changed
    }
}
