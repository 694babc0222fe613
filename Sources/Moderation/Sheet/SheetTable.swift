import SeparatedValues
import SourceText
import Tables

/// The rows of a filled sheet, from text or from a workbook.
struct SheetTable {
    struct Cell {
        let text: String
        /// Of text its line and column, of a workbook the row and the number of the column.
        let position: SourcePosition
    }

    /// It has at least one cell.
    struct Row {
        let cells: [Cell]
    }

    let rows: [Row]
    /// Where a quote opens that nothing closes.
    let unclosedQuote: SourcePosition?
    /// Where something stands behind a closing quote.
    let textAfterQuote: SourcePosition?

    init(_ text: SeparatedText) {
        rows = text.rows.map { Row(cells: $0.cells.map { Cell(text: $0.text, position: $0.position) }) }
        unclosedQuote = text.unclosedQuote
        textAfterQuote = text.textAfterQuote
    }

    /// The first sheet of a workbook; nil where it cannot be read, which is reported.
    init?(workbook path: String, _ faults: FaultCollector) async {
        var rows: [Row] = []
        func take(_ texts: [String], _ place: (Int) -> SourcePlace) {
            let cells = texts.enumerated().map { index, text in
                Cell(text: text, position: place(index).position ?? SourcePosition(line: 1, column: index + 1))
            }
            if !cells.isEmpty { rows.append(Row(cells: cells)) }
        }
        let own = FaultCollector()
        let summary: TableSummary? = await TableFile(path: path).read(
            expecting: [], own,
            header: {
                take($0.names, $0.place(ofColumn:))
                return true
            },
            row: {
                take($0.cells, $0.place(ofColumn:))
                return true
            })
        // A sheet without rows is one that nobody filled in, and the caller says so.
        let isEmpty = own.faults.contains { $0.id == "no-rows" }
        faults.report(own.faults.filter { $0.id != "no-rows" && $0.severity == .error })
        guard summary != nil || isEmpty, !faults.hasErrors else { return nil }
        self.rows = rows
        unclosedQuote = nil
        textAfterQuote = nil
    }
}
