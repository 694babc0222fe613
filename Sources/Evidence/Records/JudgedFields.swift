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
    package let indicator: Int?
    package let document: Int?
    /// Whom it is about.
    package let partners: TermSet
    package let phases: TermSet
    package let cohorts: TermSet
    /// Its numbers; nil where it has none.
    package let figures: MeasureFigures?
}

extension EvidenceRecord {
    /// What judging asks of a record, which is looked at where it is: copying it would cost more.
    package static func judgedFields(of records: [EvidenceRecord], at index: Int) -> JudgedFields {
        records[index].judgedFields
    }

    @inline(__always)
    private var judgedFields: JudgedFields {
        let packed = packed
        return JudgedFields(
            criteria: packed.criteria, main: packed.mainCriterion, kind: Int(packed.kind), date: packed.date,
            known: known, validUntil: packed.validUntil.date, theme: packed.theme, rating: packed.rating,
            extent: packed.extent, impact: packed.impact, trajectory: packed.trajectory, leaders: packed.leaders,
            indicator: indicator, document: document, partners: packed.partners, phases: packed.phases,
            cohorts: packed.cohorts, figures: store.figures(packed.measure))
    }

    /// Its numbers without texts; nil where it has none.
    package var figures: MeasureFigures? { store.figures(packed.measure) }
}
