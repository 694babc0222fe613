/// A row of a release that an import looks at.
struct ReleaseRow: Sendable {
    /// What a row is about.
    enum Place: Sendable, Hashable {
        /// The country, by name.
        case country(String)
        /// A region, by its code.
        case region(String)
        /// An area, by its index in the names that were met.
        case area(Int)
    }

    /// The index of the period in the mapping.
    let period: Int
    /// What it is about.
    let place: Place
    /// The topic of its group; nil for everybody.
    let topic: String?
    /// The group; nil for everybody.
    let group: String?
    /// The numbers, in the order of the file's columns in the mapping; nil where the file does not have the column.
    let cells: [StatisticsCell?]
}

/// Names and codes by which a file calls an area.
struct AreaNaming: Sendable, Hashable {
    let newCode: String
    let oldCode: String
    let name: String
    let regionCode: String
    let region: String
}
