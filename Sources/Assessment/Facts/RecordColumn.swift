import Conditions
import Rules
import Vocabularies

/// A property of a record that is one of a vocabulary's terms, as its row holds it.
enum RecordColumn {
    case kind, origin, theme, rating, extent, impact, trajectory, leaders

    /// The property that a fact tells; nil where it is none of these.
    init?(_ fact: RecordFact) {
        switch fact {
        case .kind: self = .kind
        case .origin: self = .origin
        case .theme: self = .theme
        case .rating: self = .rating
        case .extent: self = .extent
        case .impact: self = .impact
        case .trajectory: self = .trajectory
        case .leaders: self = .leaders
        default: return nil
        }
    }

    /// The fact's value where the property is missing, and then for each index that rows hold.
    func values(_ words: FrameworkVocabularies) -> [FactValue?] {
        func scale(_ vocabulary: Vocabulary) -> [FactValue?] {
            [nil] + vocabulary.terms.indices.map { vocabulary[$0].isUnstated ? nil : .term($0) }
        }
        switch self {
        case .kind: return [nil] + words.kinds.terms.indices.map { .term($0) }
        case .origin: return [nil] + words.kindOrigins.map { .term($0) }
        case .theme: return scale(words.themes)
        case .rating: return scale(words.ratings)
        case .extent: return scale(words.extents)
        case .impact: return scale(words.impacts)
        case .trajectory: return scale(words.trajectories)
        case .leaders: return scale(words.leaders)
        }
    }

    /// Something for each record by the term that its row holds. The property is chosen once and not for each record.
    func mapped<Item>(
        of records: ArraySlice<Int>, in rows: UnsafeBufferPointer<RatedRow>, _ item: (PackedTerm) -> Item
    ) -> [Item] {
        switch self {
        case .kind, .origin: records.map { item(PackedTerm(Int(rows[$0].kind))) }
        case .theme: records.map { item(rows[$0].theme) }
        case .rating: records.map { item(rows[$0].rating) }
        case .extent: records.map { item(rows[$0].extent) }
        case .impact: records.map { item(rows[$0].impact) }
        case .trajectory: records.map { item(rows[$0].trajectory) }
        case .leaders: records.map { item(rows[$0].leaders) }
        }
    }
}
