import CalendarDates
import Evidence
import Rules
import Vocabularies

/// What weighing and counting ask of a record, in a few bytes and without a reference.
///
/// All records are gone over again and again; asking this instead of the record itself keeps that cheap in time and memory.
struct RatedRow: Sendable {
    /// Whether the record counts, without the name of what replaces it.
    enum State: UInt8, CaseIterable, Sendable { case considered, notYetKnown, superseded, lapsed }

    var criteria: TermSet
    /// Whom it is about.
    let partners: TermSet
    let phases: TermSet
    let cohorts: TermSet
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
    // Terms, missing where nobody said.
    var theme: PackedTerm
    var rating: PackedTerm
    var extent: PackedTerm
    var impact: PackedTerm
    var trajectory: PackedTerm
    var leaders: PackedTerm
    var state: State
    var isConsidered: Bool { state == .considered }

    /// Whether it is known and replaced by no other, though it may be too old to count.
    var stillExists: Bool { state == .considered || state == .lapsed }

    /// A record by itself; what its numbers give is filled in later, and whether others replace it.
    /// - Parameter source: see ``source``.
    @inline(__always)
    init(_ record: PackedRecord, source: Int32, figures: MeasureFigures?, asOf: CalendarDate) {
        criteria = record.criteria
        partners = record.partners
        phases = record.phases
        cohorts = record.cohorts
        date = record.date
        lapses = record.lapses
        self.source = source
        document = record.document
        indicator = figures?.indicator ?? -1
        main = record.mainCriterion
        kind = record.kind
        theme = record.theme
        rating = record.rating
        extent = record.extent
        impact = record.impact
        trajectory = record.trajectory
        leaders = record.leaders
        state = record.known > asOf ? .notYetKnown : record.lapses < asOf ? .lapsed : .considered
    }

    /// Takes the terms and the end of a record that was rated.
    mutating func take(_ rated: RatedRecord) {
        rating = PackedTerm(rated.rating)
        extent = PackedTerm(rated.extent)
        impact = PackedTerm(rated.impact)
        trajectory = PackedTerm(rated.trajectory)
        leaders = PackedTerm(rated.record.leaders)
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
        if rating.index == nil { rating = PackedTerm(derived.rating) }
        if extent.index == nil { extent = PackedTerm(derived.extent) }
        if impact.index == nil { impact = PackedTerm(derived.impact) }
        if trajectory.index == nil { trajectory = PackedTerm(derived.trajectory) }
    }
}
