package import CalendarDates
package import Vocabularies

/// What is asked of every record, in as little room as it takes: records are held and copied in great numbers.
package struct PackedRecord: Sendable, BitwiseCopyable {
    package var criteria: TermSet
    /// Whom it is about.
    package var partners: TermSet
    package var phases: TermSet
    package var cohorts: TermSet
    package var date: CalendarDate
    package var collected: PackedDate
    package var validUntil: PackedDate
    /// The last day on which it counts: worked out once, since counting months takes longer than all else that judging does
    /// with most records.
    package var lapses: CalendarDate
    /// Which of its file's lists of criteria it has.
    var criteriaList: Int32
    /// Which of its file's titles its source has, or -1.
    var title: Int32
    /// Which of its file's measures it has, or -1.
    var measure: Int32
    /// The index of the document among those of the rules, or -1.
    package var document: Int32
    /// The first of its criteria.
    package var mainCriterion: UInt8
    package var kind: UInt8
    package var theme: PackedTerm
    package var rating: PackedTerm
    package var extent: PackedTerm
    package var impact: PackedTerm
    package var trajectory: PackedTerm
    package var leaders: PackedTerm
    var marks: PackedMarks
}

extension PackedRecord {
    /// The day from which it is known: when it was gathered, else when it was true.
    @inlinable package var known: CalendarDate { max(date, collected.date ?? date) }

    /// The index of the document that it stands for.
    var documentIndex: Int? { document < 0 ? nil : Int(document) }
}

/// A day that may be missing, in four bytes.
package struct PackedDate: Sendable, BitwiseCopyable {
    @usableFromInline let days: Int32

    init(_ date: CalendarDate?) { days = date?.daysSinceEpoch ?? .min }

    init(days: Int32) { self.days = days }

    @inlinable package var date: CalendarDate? { days == .min ? nil : CalendarDate(daysSinceEpoch: days) }
}

/// What a record attaches and whether it replaces others, in one byte.
struct PackedMarks: Sendable, BitwiseCopyable {
    private var bits: UInt8
    private static let file: UInt8 = 1
    private static let replaces: UInt8 = 2
    /// The states of the attached file, from 1; 0 where it was not looked at.
    private static let states: [Attachment] = [.missing, .present, .unchanged, .changed]
    private static let stateShift: UInt8 = 2

    init(hasFile: Bool, replacesOthers: Bool) {
        bits = (hasFile ? Self.file : 0) | (replacesOthers ? Self.replaces : 0)
    }

    var hasFile: Bool { bits & Self.file != 0 }
    var replacesOthers: Bool { bits & Self.replaces != 0 }
    /// What became of the attached file; nil where none was looked at.
    var attachment: Attachment? {
        get {
            let state = bits >> Self.stateShift
            return state == 0 ? nil : Self.states[Int(state) - 1]
        }
        set {
            let state = newValue.flatMap { Self.states.firstIndex(of: $0) }.map { UInt8($0 + 1) } ?? 0
            bits = bits & (Self.file | Self.replaces) | state << Self.stateShift
        }
    }
}
