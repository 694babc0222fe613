public import SeparatedValues

/// What was read.
public struct TableSummary: Sendable, Hashable {
    /// What the table came from.
    public enum Source: Sendable, Hashable {
        /// A file of text.
        case text(Separator)
        /// A sheet of a workbook, under its name as the workbook writes it.
        case workbook(sheet: String)
    }

    /// What the table came from.
    public let source: Source
    /// The header; names as written, so that it may only be shown where the names are known.
    public let header: TableHeader
    /// How many rows were handed over.
    public let rows: Int
    /// Whether all rows were: false where the reader was told to stop.
    public let isComplete: Bool
}
