public import CalendarDates
public import PositionedYAML
public import Rules
public import SourceText
public import Vocabularies

/// One claim about the partnership, with where it comes from.
///
/// Terms are indices into the framework's vocabularies.
public struct EvidenceRecord: Sendable {
    /// The id, unique in the partnership.
    public let id: String
    /// Where it is written.
    public let place: SourcePlace
    /// The kind of record.
    public let kind: Int
    /// When it was true.
    public let date: CalendarDate
    /// When it was gathered.
    public let collected: CalendarDate?
    /// Until when its writer says it holds.
    public let validUntil: CalendarDate?
    /// The indices of its criteria, the main one first; never empty.
    public let criteria: [Int]
    /// Its theme.
    public let theme: Int?
    /// The rating that its writer gave; nil where it follows from the measure.
    public internal(set) var rating: Int?
    /// How many it concerns.
    public internal(set) var extent: Int?
    /// How far an effect is shown.
    public internal(set) var impact: Int?
    /// The direction over time.
    public internal(set) var trajectory: Int?
    /// How leaders respond.
    public internal(set) var leaders: Int?
    /// The partners it concerns.
    public let partners: TermSet
    /// The phases it concerns.
    public let phases: TermSet
    /// The groups it concerns.
    public let cohorts: TermSet
    /// The claim in one or two sentences.
    public var summary: String { details.summary }
    /// Its numbers.
    public var measure: Measure? { details.measure }
    /// The index of the indicator whose value it holds; nil where it holds none.
    public var indicator: Int? { details.measure?.indicator }
    /// That value, in the indicator's unit; nil where it is not known.
    public var indicatorValue: Double? {
        if case .indicator(_, let value, _, _, _) = details.measure { value } else { nil }
    }
    /// Whether it has numbers.
    public var isMeasured: Bool { details.measure != nil }
    /// What stands beside its numbers; nil for nothing.
    public var context: MeasureContext? { details.context }
    /// Where it comes from.
    public var source: Citation? { details.source }
    /// The title of its source; asked for of every record, so that the rest of the source is not copied each time.
    public var sourceTitle: String? { details.source?.title }
    /// Whether the attached file is there and unchanged; nil where none is attached.
    public internal(set) var attachment: Attachment?
    /// The role that owns it.
    public var owner: String? { details.owner }
    /// The ids of records that it replaces.
    public var supersedes: [Located<String>] { details.supersedes }
    /// The index of the document that it stands for.
    public var document: Int? { details.document }

    private let details: Details

    /// What is only looked at to show or to check a record, kept behind one reference: records are copied often and in
    /// great numbers.
    private final class Details: Sendable {
        let summary: String
        let measure: Measure?
        let context: MeasureContext?
        let source: Citation?
        let owner: String?
        let supersedes: [Located<String>]
        let document: Int?

        init(
            summary: String, measure: Measure?, context: MeasureContext?, source: Citation?, owner: String?,
            supersedes: [Located<String>], document: Int?
        ) {
            self.summary = summary
            self.measure = measure
            self.context = context
            self.source = source
            self.owner = owner
            self.supersedes = supersedes
            self.document = document
        }
    }

    init(
        id: String, place: SourcePlace, kind: Int, date: CalendarDate, collected: CalendarDate?,
        validUntil: CalendarDate?, criteria: [Int], theme: Int?, rating: Int?, extent: Int?, impact: Int?,
        trajectory: Int?, leaders: Int?, partners: TermSet, phases: TermSet, cohorts: TermSet, summary: String,
        measure: Measure?, context: MeasureContext?, source: Citation?, owner: String?, supersedes: [Located<String>],
        document: Int?
    ) {
        self.id = id
        self.place = place
        self.kind = kind
        self.date = date
        self.collected = collected
        self.validUntil = validUntil
        self.criteria = criteria
        self.theme = theme
        self.rating = rating
        self.extent = extent
        self.impact = impact
        self.trajectory = trajectory
        self.leaders = leaders
        self.partners = partners
        self.phases = phases
        self.cohorts = cohorts
        attachment = nil
        details = Details(
            summary: summary, measure: measure, context: context, source: source, owner: owner, supersedes: supersedes,
            document: document)
    }

    /// The day from which it is known: when it was gathered, else when it was true.
    public var known: CalendarDate { max(date, collected ?? date) }

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

    /// The last day on which it counts: what its writer says, else its date and the age limit of its kind.
    public func lapses(_ words: FrameworkVocabularies) -> CalendarDate {
        validUntil ?? Self.lapses(date, kind: kind, words)
    }

    /// The last day on which a record of a kind counts whose writer says nothing else.
    public static func lapses(_ date: CalendarDate, kind: Int, _ words: FrameworkVocabularies) -> CalendarDate {
        date.adding(words.kindAgeLimits[kind])
    }
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
