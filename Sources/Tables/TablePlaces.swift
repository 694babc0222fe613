import SourceText

/// Gives places of a table: positions in text, or rows and columns of a workbook.
struct TablePlaces: Sendable, Hashable {
    let path: String
    let isWorkbook: Bool

    /// The file as a whole.
    var file: SourcePlace { SourcePlace(path: path) }

    /// - Parameters:
    ///   - position: the position in the text.
    ///   - row: the row as a spreadsheet counts.
    ///   - column: the index of the column.
    func place(_ position: SourcePosition, row: Int, column: Int) -> SourcePlace {
        SourcePlace(path: path, position: isWorkbook ? SourcePosition(line: row, column: column + 1) : position)
    }
}
