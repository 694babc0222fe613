package import CalendarDates
package import Vocabularies

/// What judging asks of every record, in plain numbers: taken out of a record all at once, and asked of it nowhere else.
package struct JudgedFields: Sendable {
    /// Its criteria, and the main one of them.
    package let criteria: TermSet
    package let main: UInt8
    package let kind: Int
    package let date: CalendarDate
    package let known: CalendarDate
    package let validUntil: CalendarDate?
    package let theme: PackedTerm
    package let rating: PackedTerm
    package let extent: PackedTerm
    package let impact: PackedTerm
    package let trajectory: PackedTerm
    package let leaders: PackedTerm
    package let document: Int?
    /// The number of the source's title, the same for the same title in the partnership; -1 without one.
    package let source: Int32
    /// Whom it is about.
    package let partners: TermSet
    package let phases: TermSet
    package let cohorts: TermSet
    /// Its numbers; nil where it has none.
    package let figures: MeasureFigures?
    /// The index of the indicator whose value it has; nil where it has none.
    package var indicator: Int? { figures?.indicatorIndex }
}

extension JudgedFields {
    /// - Parameter source: see ``source``.
    @inline(__always)
    init(_ packed: PackedRecord, figures: MeasureFigures?, source: Int32) {
        criteria = packed.criteria
        main = packed.mainCriterion
        kind = Int(packed.kind)
        date = packed.date
        known = packed.known
        validUntil = packed.validUntil.date
        theme = packed.theme
        rating = packed.rating
        extent = packed.extent
        impact = packed.impact
        trajectory = packed.trajectory
        leaders = packed.leaders
        self.figures = figures
        document = packed.documentIndex
        self.source = source
        partners = packed.partners
        phases = packed.phases
        cohorts = packed.cohorts
    }
}

extension EvidenceRecord {
    /// What judging asks of it.
    /// - Parameter source: see ``JudgedFields/source``.
    package func judgedFields(source: Int32) -> JudgedFields {
        JudgedFields(packed, figures: figures, source: source)
    }

    /// Its numbers without texts; nil where it has none.
    package var figures: MeasureFigures? { store.figures(packed.measure) }
}
