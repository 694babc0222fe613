/// How much of a table is read. A table that is larger is refused, so that no file can take all memory.
public struct TableLimits: Sendable, Hashable {
    /// The most bytes of one value, as they stand in the file; 1 MiB.
    public var bytesACell: Int
    /// The most bytes of one row; 16 MiB.
    public var bytesARow: Int
    /// The most values of one row; 10,000.
    public var cellsARow: Int
    /// The most bytes of a file, and of what a workbook's sheet comes to as text; 4 GiB.
    public var bytesAFile: Int
    /// The most bytes of a workbook's parts that are held in memory while it is read, unpacked: all but its sheets; 512 MiB.
    public var bytesAWorkbookHolds: Int

    /// Creates limits; what is not said is as usual.
    public init(
        bytesACell: Int = 1 << 20, bytesARow: Int = 16 << 20, cellsARow: Int = 10_000, bytesAFile: Int = 4 << 30,
        bytesAWorkbookHolds: Int = 512 << 20
    ) {
        self.bytesACell = bytesACell
        self.bytesARow = bytesARow
        self.cellsARow = cellsARow
        self.bytesAFile = bytesAFile
        self.bytesAWorkbookHolds = bytesAWorkbookHolds
    }

    /// What no honest list comes near to.
    public static let usual = TableLimits()
    /// No limits, for text that is in memory already.
    static let none = TableLimits(bytesACell: .max, bytesARow: .max, cellsARow: .max, bytesAFile: .max)
}
