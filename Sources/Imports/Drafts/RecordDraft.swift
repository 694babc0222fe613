public import CalendarDates

/// A record that an import makes, before it is written. Terms and references are ids, as files write them.
public struct RecordDraft: Sendable, Hashable {
    /// The id, unique in the partnership.
    public var id: String
    /// The kind of record.
    public var kind: String
    /// When it was true.
    public var date: CalendarDate
    /// When it became known.
    public var collected: CalendarDate?
    /// When it lapses, where not by the age limit of its kind.
    public var validUntil: CalendarDate?
    /// Its criteria, the main one first.
    public var criteria: [String]
    /// Its theme.
    public var theme: String?
    /// How many it concerns, where the import knows.
    public var extent: String?
    /// The partners it concerns.
    public var partners: [String]
    /// The phases it concerns.
    public var phases: [String]
    /// The groups it concerns.
    public var cohorts: [String]
    /// The claim in one or two plain sentences.
    public var summary: String
    /// Its numbers.
    public var measure: MeasureDraft?
    /// Where it comes from.
    public var source: SourceDraft?
    /// The role that owns it.
    public var owner: String?

    /// Creates a record.
    public init(
        id: String, kind: String, date: CalendarDate, collected: CalendarDate? = nil,
        validUntil: CalendarDate? = nil, criteria: [String], theme: String? = nil, extent: String? = nil,
        partners: [String] = [], phases: [String] = [], cohorts: [String] = [], summary: String,
        measure: MeasureDraft? = nil, source: SourceDraft? = nil, owner: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.date = date
        self.collected = collected
        self.validUntil = validUntil
        self.criteria = criteria
        self.theme = theme
        self.extent = extent
        self.partners = partners
        self.phases = phases
        self.cohorts = cohorts
        self.summary = summary
        self.measure = measure
        self.source = source
        self.owner = owner
    }
}

/// Where a record comes from.
public struct SourceDraft: Sendable, Hashable {
    /// The title.
    public var title: String
    /// Who published it.
    public var publisher: String?
    /// Where it can be read.
    public var url: String?

    /// Creates a source.
    public init(title: String, publisher: String? = nil, url: String? = nil) {
        self.title = title
        self.publisher = publisher
        self.url = url
    }
}
