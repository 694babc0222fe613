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
    /// - Parameter term: an index into the scale's vocabulary.
    public func changing(_ scale: RecordScale, to term: Int) -> EvidenceRecord {
        func value(_ own: RecordScale, _ stated: Int?) -> Int? { own == scale ? term : stated }
        var changed = EvidenceRecord(
            id: id, place: place, kind: kind, date: date, collected: collected, validUntil: validUntil,
            criteria: criteria, theme: theme, rating: value(.rating, rating), extent: value(.extent, extent),
            impact: value(.impact, impact), trajectory: value(.trajectory, trajectory),
            leaders: value(.leaders, leaders), partners: partners, phases: phases, cohorts: cohorts, summary: summary,
            measure: measure, source: source, owner: owner, supersedes: supersedes, document: document)
        changed.attachment = attachment
        return changed
    }
}
