public import CalendarDates
public import PositionedYAML
public import Rules
public import SourceText
public import Vocabularies

/// One claim about the partnership, with where it comes from.
///
/// Terms are indices into the framework's vocabularies.
public struct EvidenceRecord: Sendable {
    let store: RecordsStore
    /// Its place among the records of its file.
    let row: UInt32
    /// What was changed after it was read; nil for nothing.
    private var change: Change?

    private final class Change: Sendable {
        let packed: PackedRecord

        init(_ packed: PackedRecord) { self.packed = packed }
    }

    @inline(__always)
    init(_ row: UInt32, in store: RecordsStore) {
        self.store = store
        self.row = row
        change = nil
    }

    package internal(set) var packed: PackedRecord {
        @inline(__always) get { if let change { change.packed } else { store.packed(row) } }
        set { change = Change(newValue) }
    }

    /// The indices of its criteria, the main one first; never empty.
    public var criteria: [Int] { store.criteria(packed.criteriaList) }
    /// The id, unique in the partnership. Made anew at each call, as all texts are.
    public var id: String { store.id(row) }
    /// Where it is written.
    public var place: SourcePlace { store.place(row) }
    /// The kind of record.
    public var kind: Int { Int(packed.kind) }
    /// When it was true.
    public var date: CalendarDate { packed.date }
    /// When it was gathered.
    public var collected: CalendarDate? { packed.collected.date }
    /// Until when its writer says it holds.
    public var validUntil: CalendarDate? { packed.validUntil.date }
    /// Its theme.
    public var theme: Int? { packed.theme.index }
    /// The rating that its writer gave; nil where it follows from the measure.
    public internal(set) var rating: Int? {
        get { packed.rating.index }
        set { packed.rating = PackedTerm(newValue) }
    }
    /// How many it concerns.
    public internal(set) var extent: Int? {
        get { packed.extent.index }
        set { packed.extent = PackedTerm(newValue) }
    }
    /// How far an effect is shown.
    public internal(set) var impact: Int? {
        get { packed.impact.index }
        set { packed.impact = PackedTerm(newValue) }
    }
    /// The direction over time.
    public internal(set) var trajectory: Int? {
        get { packed.trajectory.index }
        set { packed.trajectory = PackedTerm(newValue) }
    }
    /// How leaders respond.
    public internal(set) var leaders: Int? {
        get { packed.leaders.index }
        set { packed.leaders = PackedTerm(newValue) }
    }
    /// The partners it concerns.
    public var partners: TermSet { packed.partners }
    /// The phases it concerns.
    public var phases: TermSet { packed.phases }
    /// The groups it concerns.
    public var cohorts: TermSet { packed.cohorts }
    /// The claim in one or two sentences.
    public var summary: String { store.summary(row) }
    /// Its numbers.
    public var measure: Measure? { store.measure(packed.measure) }
    /// The index of the indicator whose value it holds; nil where it holds none.
    public var indicator: Int? { store.indicator(packed.measure) }
    /// What stands beside its numbers; nil for nothing.
    public var context: MeasureContext? { store.context(row) }
    /// Where it comes from. Where only the title is wanted, ``sourceTitle`` gives it faster.
    public var source: Citation? { store.source(row) }
    /// The title of where it comes from.
    public var sourceTitle: String? { store.title(packed.title) }
    /// Whether the attached file is there and unchanged; nil where none is attached.
    public internal(set) var attachment: Attachment? {
        get { packed.marks.attachment }
        set { packed.marks.attachment = newValue }
    }
    /// The role that owns it.
    public var owner: String? { store.owner(row) }
    /// The ids of records that it replaces.
    public var supersedes: [Located<String>] { store.supersedes(row) }
    /// Whether it replaces any; faster than to ask which.
    public var replacesOthers: Bool { packed.marks.replacesOthers }
    /// The index of the document that it stands for.
    public var document: Int? { packed.documentIndex }

    /// Whether a file is attached to its source.
    var hasAttachedFile: Bool { packed.marks.hasFile }

    /// Its numbers without texts; nil where it has none.
    package var figures: MeasureFigures? { store.figures(packed.measure) }

    /// The UTF-8 bytes of its id.
    package func withID<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        store.withID(row, body)
    }

    /// The day from which it is known: when it was gathered, else when it was true.
    public var known: CalendarDate { packed.known }

    /// Those who answered at all, in per cent of those asked; nil where it is not known how many were asked. Where those who
    /// did not know are withheld it is a little too low.
    public var responseRate: Double? {
        guard case .survey(let respondents, _)? = measure, let invited = context?.invited, invited > 0 else {
            return nil
        }
        return 100 * (respondents + (context?.undecided ?? 0)) / invited
    }

    /// Those who did not know, in per cent of those who answered at all; nil where that is not said.
    public var undecidedShare: Double? {
        guard case .survey(let respondents, _)? = measure, let undecided = context?.undecided,
            respondents + undecided > 0
        else { return nil }
        return 100 * undecided / (respondents + undecided)
    }

    /// The last day on which it counts: what its writer says, else by its date and the age limit that the rules it was read
    /// with have for its kind.
    public var lapses: CalendarDate { packed.lapses }
}

/// The numbers of a record.
public enum Measure: Sendable, Hashable {
    /// A value of an indicator; `value` is nil where only its parts are known and they give none.
    case indicator(index: Int, value: Double?, numerator: Double?, denominator: Double?, period: String)
    /// Positive answers among respondents.
    case survey(respondents: Double, positive: Double)
    /// Cases that met the standard among those sampled.
    case audit(sampled: Double, met: Double)

    /// The index of the indicator, where it is one.
    public var indicator: Int? {
        if case .indicator(let index, _, _, _, _) = self { index } else { nil }
    }

    /// The whole that the part is of.
    public var whole: Double? {
        switch self {
        case .indicator(_, _, _, let denominator, _): denominator
        case .survey(let respondents, _): respondents
        case .audit(let sampled, _): sampled
        }
    }

    /// The part of the whole in per cent; nil where the whole is unknown or 0.
    public var share: Double? {
        let part: Double?
        switch self {
        case .indicator(_, _, let numerator, _, _): part = numerator
        case .survey(_, let positive): part = positive
        case .audit(_, let met): part = met
        }
        return Self.share(part, of: whole)
    }

    /// A part of a whole in per cent.
    static func share(_ part: Double?, of whole: Double?) -> Double? {
        guard let part, let whole, whole > 0 else { return nil }
        return 100 * part / whole
    }
}

/// What became of an attached file.
public enum Attachment: Sendable, Hashable {
    /// It is not there.
    case missing
    /// It is there; no hash was stated.
    case present
    /// It is there and has the stated hash.
    case unchanged
    /// It is there and has another hash.
    case changed
}
