/// A list as it was read: values in memory only. It leaves this module only as findings, which have places and no values, and
/// as counts of which small ones are withheld.
public struct ListData: Sendable {
    /// Where rows came from.
    struct Origin {
        let path: String
        let sheet: String?
        /// For each column of the mapping, its index in the table.
        let indices: [Int?]
    }

    let list: Int
    var origins: [Origin] = []
    var rows: PersonRows
    /// By rule about values: where it is broken.
    var cells: [[ListCell]]

    /// How many rows were read.
    public var rowCount: Int { rows.count }
}

/// A place in a list.
public struct ListCell: Sendable, Hashable {
    /// The file, as an index into ``ListReview/Reviewed/sources``.
    public let file: Int16
    /// The row as a spreadsheet counts.
    public let row: Int32
    /// The index of the column in the file; -1 where the file does not say.
    public let column: Int16
}
