import Conditions
import Evidence
import Rules
import Vocabularies

/// A property of a record that is one of a vocabulary's terms, or a set of them.
enum RecordColumn {
    case kind, origin, theme, rating, extent, impact, trajectory, leaders
    case partners, phases, cohorts

    /// How many places a column has: one for records that do not say, and then one for each index that a term may have.
    static let placeCount = Vocabulary.capacity + 1

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
        case .partners: self = .partners
        case .phases: self = .phases
        case .cohorts: self = .cohorts
        default: return nil
        }
    }

    /// The fact's value where the property is missing, and then for each index that rows hold; nil for a set of terms.
    func values(_ words: FrameworkVocabularies) -> [FactValue?]? {
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
        case .partners, .phases, .cohorts: return nil
        }
    }

    /// Marks some of 64 records, the first of which is named, at the place of each term that they have. The property is
    /// chosen once and not for each record.
    func mark(
        _ wanted: UInt64, from first: Int, of records: RatedRecords, in places: UnsafeMutableBufferPointer<UInt64>
    ) {
        func each(_ term: (RatedRow) -> PackedTerm) {
            records.rows.withUnsafeBufferPointer { rows in
                TermSet(bits: wanted).forEach { record in
                    let place = term(rows[first + record]).place
                    // The buffer does not look at it itself.
                    precondition(place < Self.placeCount)
                    places[place] |= 1 << UInt64(record)
                }
            }
        }
        func eachSet(_ terms: (RatedRow) -> TermSet) {
            records.rows.withUnsafeBufferPointer { rows in
                TermSet(bits: wanted).forEach { record in
                    let terms = terms(rows[first + record])
                    if terms.isEmpty { places[0] |= 1 << UInt64(record) }
                    terms.forEach { places[$0 + 1] |= 1 << UInt64(record) }
                }
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
        case .partners: eachSet { $0.partners }
        case .phases: eachSet { $0.phases }
        case .cohorts: eachSet { $0.cohorts }
        }
    }
}
