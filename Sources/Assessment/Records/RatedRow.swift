import CalendarDates
import Evidence
import Rules
import Vocabularies

/// What weighing and counting ask of a record, in a few bytes and without a reference.
///
/// All records are gone over again and again; asking this instead of the record itself keeps that cheap in time and memory.
struct RatedRow: Sendable {
    /// Whether the record counts, without the name of what replaces it.
    enum State: UInt8, Sendable { case considered, notYetKnown, superseded, lapsed }

    /// What stands for a term, source, document or indicator that is not there.
    static let none: Int8 = -1

    var criteria: TermSet
    var date: CalendarDate
    var lapses: CalendarDate
    /// The number of the source's title; the same for the same title, -1 without one.
    var source: Int32
    /// The index of the document, or -1.
    var document: Int32
    /// The index of the indicator, or -1.
    var indicator: Int32
    /// The main criterion.
    var main: UInt8
    var kind: UInt8
    // Indices of terms, or -1 where nobody said.
    var theme: Int8
    var rating: Int8
    var extent: Int8
    var impact: Int8
    var trajectory: Int8
    var leaders: Int8
    var state: State
    /// Whether it has numbers.
    let isMeasured: Bool

    var isConsidered: Bool { state == .considered }

    /// Whether it is known and replaced by no other, though it may be too old to count.
    var stillExists: Bool { state == .considered || state == .lapsed }

    /// A record as it was written; whether it counts and what its numbers give is filled in later.
    ///
    /// The record is looked at where it is, since copying all there are would cost more than all that is asked of them.
    init(of records: [EvidenceRecord], at index: Int, source: Int32, lapses: CalendarDate) {
        criteria = TermSet()
        for criterion in records[index].criteria { criteria.insert(criterion) }
        main = UInt8(clamping: records[index].criteria.first ?? Vocabulary.capacity)
        date = records[index].date
        self.lapses = lapses
        self.source = source
        document = Int32(clamping: records[index].document ?? -1)
        indicator = Int32(clamping: records[index].indicator ?? -1)
        kind = UInt8(clamping: records[index].kind)
        theme = Self.code(records[index].theme)
        rating = Self.code(records[index].rating)
        extent = Self.code(records[index].extent)
        impact = Self.code(records[index].impact)
        trajectory = Self.code(records[index].trajectory)
        leaders = Self.code(records[index].leaders)
        state = .considered
        isMeasured = records[index].isMeasured
    }

    /// Takes the terms and the end of a record that was rated.
    mutating func take(_ rated: RatedRecord) {
        rating = Self.code(rated.rating)
        extent = Self.code(rated.extent)
        impact = Self.code(rated.impact)
        trajectory = Self.code(rated.trajectory)
        leaders = Self.code(rated.record.leaders)
        lapses = rated.lapses
        switch rated.standing {
        case .considered: state = .considered
        case .notYetKnown: state = .notYetKnown
        case .superseded: state = .superseded
        case .lapsed: state = .lapsed
        }
    }

    /// Fills in what the record does not say and its numbers give.
    mutating func fill(_ derived: DerivedTerms) {
        if rating == Self.none { rating = Self.code(derived.rating) }
        if extent == Self.none { extent = Self.code(derived.extent) }
        if impact == Self.none { impact = Self.code(derived.impact) }
        if trajectory == Self.none { trajectory = Self.code(derived.trajectory) }
    }

    /// A term's index in one byte; vocabularies have at most 64 terms.
    private static func code(_ term: Int?) -> Int8 { term.map { Int8(clamping: $0) } ?? none }

    /// The index that a byte stands for.
    static func term(_ code: Int8) -> Int? { code == none ? nil : Int(code) }
}
