public import CalendarDates
public import Rules
public import SourceText
public import Vocabularies

/// Who the partnership is, and what earlier inspections found.
public struct AreaProfile: Sendable {
    /// The id.
    public let id: String
    /// The name.
    public let name: String
    /// Codes of the local authority, old and new.
    public let codes: [String]
    /// The health partner's name.
    public let icb: String?
    /// The region.
    public let region: String?
    /// Statistical neighbours, nearest first.
    public let neighbours: [String]
    /// Earlier inspections in the file's order.
    public let inspections: [EarlierInspection]

    /// A profile with a name and nothing else, for evidence that brings none.
    public init(id: String, name: String) {
        self.init(id: id, name: name, codes: [], icb: nil, region: nil, neighbours: [], inspections: [])
    }

    init(
        id: String, name: String, codes: [String], icb: String?, region: String?, neighbours: [String],
        inspections: [EarlierInspection]
    ) {
        self.id = id
        self.name = name
        self.codes = codes
        self.icb = icb
        self.region = region
        self.neighbours = neighbours
        self.inspections = inspections
    }
}

/// An inspection of the past.
public struct EarlierInspection: Sendable {
    /// The id.
    public let id: String
    /// The title.
    public let title: String
    /// The last day on site.
    public let date: CalendarDate
    /// When its findings became known.
    public let published: CalendarDate?
    /// The outcome in words.
    public let outcome: String?
    /// The index of the level, where it was made under this framework.
    public let level: Int?
    /// Where it is published.
    public let sources: [Citation]
    /// What it found.
    public let findings: [Finding]
    /// Where it is written.
    public let place: SourcePlace

    /// The day from which it is known.
    public var known: CalendarDate { published ?? date }
}

/// Something that an earlier inspection asked the partnership to mend.
public struct Finding: Sendable {
    /// The id.
    public let id: String
    /// What was found.
    public let title: String
    /// The indices of its criteria.
    public let criteria: [Int]
    /// Its themes.
    public let themes: TermSet
    /// Where it is written.
    public let place: SourcePlace
}
