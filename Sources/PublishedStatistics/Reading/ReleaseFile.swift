/// What was read of one file of a release.
public struct ReleaseFile: Sendable {
    /// The path.
    public let path: String
    /// The index of the file in the mapping.
    let source: Int
    /// The rows that matter.
    var rows: [ReleaseRow] = []
    /// The columns of the mapping that the file has.
    let columns: Set<String>
    /// How many rows were read, the header left out.
    public internal(set) var rowsRead = 0
    /// How many rows were passed over while reading, by reason.
    public internal(set) var passedOver: [String: Int] = [:]
    /// How many rows differ from those of a file given before, and stand in their place.
    public internal(set) var revised = 0

    init(path: String, source: Int, columns: Set<String>) {
        self.path = path
        self.source = source
        self.columns = columns
    }
}
