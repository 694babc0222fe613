/// An area as a release knows it, under all its names and codes.
public struct PublishedArea: Sendable, Hashable {
    /// An id made from its newest name.
    public let id: String
    /// Its newest name.
    public let name: String
    /// All its codes of the newer sort, the newest first.
    public let codes: [String]
    /// The region that its newest rows name.
    public let region: String
    /// Whether it still has rows in the newest period; an area that was dissolved has not.
    public let isCurrent: Bool
}
