import SeparatedValues
public import SourceText

/// One row below the header, with at least one value that is not empty.
public struct TableRow: Sendable {
    /// The values, one for each of the header's columns. A row that ends early has empty ones at its end.
    public let cells: [String]
    /// The row as a spreadsheet counts; the header is 1 where nothing stands above it.
    public let number: Int
    private let places: TablePlaces
    private let positions: [SourcePosition]

    init(_ row: SeparatedRow, width: Int, places: TablePlaces) {
        let texts = row.texts
        cells =
            texts.count == width
            ? texts : texts.prefix(width) + Array(repeating: "", count: max(0, width - texts.count))
        number = row.number
        positions = row.positions
        self.places = places
    }

    /// Where the first value stands.
    public var place: SourcePlace { place(ofColumn: 0) }

    /// Where a value stands, for a fault. Of a file of text that is line and column of the text; of a workbook the row and the
    /// number of the column.
    public func place(ofColumn index: Int) -> SourcePlace {
        let position = positions.indices.contains(index) ? positions[index] : positions.last
        return places.place(position ?? SourcePosition(line: 1, column: 1), row: number, column: index)
    }

    /// Where a value stands, in words: `row 12, column D`.
    public func words(ofColumn index: Int) -> String { "row \(number), column \(ColumnLetters.text(index))" }
}
