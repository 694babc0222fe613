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

    /// Does something with the place of each record among some, and with the term that its row holds. The property is chosen
    /// once and not for each record.
    @inline(__always)
    func each(
        _ records: ArraySlice<Int>, in rows: UnsafeBufferPointer<RatedRow>, _ body: (Int, PackedTerm) -> Void
    ) {
        func each(_ term: (RatedRow) -> PackedTerm) {
            records.withUnsafeBufferPointer { records in
                for place in records.indices { body(place, term(rows[records[place]])) }
            }
        }
        switch self {
        case .kind, .origin: each { PackedTerm(Int($0.kind)) }
        case .theme: each { $0.theme }
        case .rating: each { $0.rating }
        case .extent: each { $0.extent }
        case .impact: each { $0.impact }
        case .trajectory: each { $0.trajectory }
        case .leaders: each { $0.leaders }
        }
    }
}
