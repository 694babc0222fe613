/// An area that an import makes records for.
public struct AreaChoice: Sendable, Hashable {
    /// The id of its folder.
    public let id: String
    /// The name.
    public let name: String
    /// The index in ``Release/areas``.
    public let area: Int
    /// The names of its statistical neighbours, nearest first.
    public let neighbours: [String]
    /// Whether its folder has an `area.yaml`.
    public let hasProfile: Bool

    /// Chooses an area.
    public init(id: String, name: String, area: Int, neighbours: [String], hasProfile: Bool) {
        self.id = id
        self.name = name
        self.area = area
        self.neighbours = neighbours
        self.hasProfile = hasProfile
    }
}
