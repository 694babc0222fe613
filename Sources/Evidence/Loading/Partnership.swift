/// All evidence of one local partnership, loaded and checked.
public struct Partnership: Sendable {
    /// The folder it was read from.
    public let folder: String
    /// Who it is.
    public let area: AreaProfile
    /// Its records, sorted by id.
    public let records: [EvidenceRecord]
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
        self.folder = folder
        self.area = area
        self.records = records.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        self.plan = plan
        self.waivers = waivers
        self.overrides = overrides
    }
}
