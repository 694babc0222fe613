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
    package let isMeasured: Bool
}

extension EvidenceRecord {
    /// What judging asks of a record, which is looked at where it is: copying it would cost more.
    package static func judgedFields(of records: [EvidenceRecord], at index: Int) -> JudgedFields {
        records[index].judgedFields
    }

    @inline(__always)
    private var judgedFields: JudgedFields {
        JudgedFields(
            criteria: packed.criteria, main: packed.mainCriterion, kind: kind, date: date, known: known,
            validUntil: validUntil, theme: packed.theme, rating: packed.rating, extent: packed.extent,
            impact: packed.impact, trajectory: packed.trajectory, leaders: packed.leaders, indicator: indicator,
            document: document, isMeasured: isMeasured)
    }
}
