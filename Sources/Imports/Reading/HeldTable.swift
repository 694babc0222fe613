import SourceText
import Tables

/// A table, held as a whole, and what its cells are called in faults. No fault repeats a cell.
struct HeldTable {
    let header: TableHeader
    let rows: [TableRow]
    let faults: FaultCollector

    /// Reads a table; nil where it cannot be read, which is reported.
    /// - Parameter expected: the names of columns that the map knows.
    static func read(_ file: TableFile, expecting expected: [String], _ faults: FaultCollector) async -> HeldTable? {
        var header: TableHeader?
        var rows: [TableRow] = []
        let summary: TableSummary? = await file.read(
            expecting: expected, faults,
            header: {
                header = $0
                return true
            },
            row: {
                rows.append($0)
                return true
            })
        guard summary != nil, let header else { return nil }
        return HeldTable(header: header, rows: rows, faults: faults)
    }

    /// Reports a cell.
    /// - Parameter message: what is wrong, behind `row 3, column B: `.
    func report(
        _ id: String, severity: Severity = .error, _ row: TableRow, _ column: Int, _ message: String, remedy: String
    ) {
        faults.report(
            Fault(
                id, severity: severity, at: row.place(ofColumn: column), "\(row.words(ofColumn: column)): \(message)",
                remedy: remedy, showsSource: false))
    }

    /// Reports a column's heading.
    func report(
        _ id: String, severity: Severity = .error, header column: Int, _ message: String, remedy: String
    ) {
        faults.report(
            Fault(
                id, severity: severity, at: header.place(ofColumn: column),
                "row \(header.number), column \(header.letter(ofColumn: column)): \(message)", remedy: remedy,
                showsSource: false))
    }
}
