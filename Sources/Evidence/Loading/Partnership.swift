/// All evidence of one local partnership, loaded and checked.
public struct Partnership: Sendable {
    /// The folder it was read from.
    public let folder: String
    /// Who it is.
    public let area: AreaProfile
    /// Its records, sorted by id.
    public let records: [EvidenceRecord]
    /// Which of them say that they replace which.
    package let supersessions: Supersessions
    /// The order in which they lie in memory; nil where they were put together after they were read.
    let layout: RecordLayout?
    /// Which of them have the same source.
    package let sources: SourceNumbers
    /// Its improvement plan; empty where there is none.
    public let plan: Plan
    /// Waivers of checks.
    public let waivers: [Waiver]
    /// Levels that persons hold to be right.
    public let overrides: [LevelOverride]

    /// Puts a partnership together; records may come in any order.
    public init(
        folder: String, area: AreaProfile, records: [EvidenceRecord], plan: Plan = Plan(), waivers: [Waiver] = [],
        overrides: [LevelOverride] = []
    ) {
        var ids = IDList()
        for record in records { record.withID { ids.append($0) } }
        var sorted = records
        IDOrder([ids]).sort(&sorted)
        self.init(
            folder: folder, area: area, sorted: sorted, supersessions: Supersessions(sorted),
            layout: nil, sources: SourceNumbers(sorted.map(\.store)), plan: plan,
            waivers: waivers, overrides: overrides)
    }

    init(
        folder: String, area: AreaProfile, sorted records: [EvidenceRecord], supersessions: Supersessions,
        layout: RecordLayout?, sources: SourceNumbers, plan: Plan, waivers: [Waiver], overrides: [LevelOverride]
    ) {
        self.folder = folder
        self.area = area
        self.records = records
        self.supersessions = supersessions
        self.layout = layout
        self.sources = sources
        self.plan = plan
        self.waivers = waivers
        self.overrides = overrides
    }
}
