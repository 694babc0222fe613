package import CalendarDates
package import Vocabularies

/// What judging asks of every record, in plain numbers: taken out of a record all at once, and asked of it nowhere else.
package struct JudgedFields: Sendable {
    /// Its criteria, and the main one of them.
    package let criteria: TermSet
    package let main: Int
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
    package let replacesOthers: Bool
    /// Stands for the title of its source; records of one file with the same title have the same, records of others have not.
    package let title: TitleKey?

    /// A title by the file that it stands in.
    package struct TitleKey: Hashable, Sendable {
        fileprivate let file: ObjectIdentifier
        fileprivate let title: Int32
    }
}

extension EvidenceRecord {
    /// What judging asks of a record, which is looked at where it is: copying it would cost more.
    package static func judgedFields(of records: [EvidenceRecord], at index: Int) -> JudgedFields {
        records[index].judgedFields
    }

    private var judgedFields: JudgedFields {
        var set = TermSet()
        for criterion in criteria { set.insert(criterion) }
        return JudgedFields(
            criteria: set, main: criteria.first ?? Vocabulary.capacity, kind: kind, date: date, known: known,
            validUntil: validUntil, theme: packed.theme, rating: packed.rating, extent: packed.extent,
            impact: packed.impact, trajectory: packed.trajectory, leaders: packed.leaders, indicator: indicator,
            document: document, isMeasured: isMeasured, replacesOthers: replacesOthers,
            title: store.titleIndex(packed.row).map {
                JudgedFields.TitleKey(file: ObjectIdentifier(store), title: $0)
            })
    }
}
