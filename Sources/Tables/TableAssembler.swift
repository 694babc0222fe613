import SeparatedValues
import SourceText

/// Makes a header and rows of what a stream gives, and reports what is wrong with them.
struct TableAssembler {
    let places: TablePlaces
    /// The names that a fault may show: those that the caller knows.
    let expected: [String]
    let faults: FaultCollector
    private(set) var header: TableHeader?
    private(set) var rows = 0
    private var known: [Int: String] = [:]
    private var short: (first: SeparatedRow, count: Int)?
    private let expectedNames: [String: String]

    init(places: TablePlaces, expected: [String], faults: FaultCollector) {
        self.places = places
        self.expected = expected
        self.faults = faults
        expectedNames = Dictionary(
            expected.map { (ColumnName.normalised($0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Takes what the stream gives; false ends the reading.
    mutating func take<Failure: Error>(
        _ event: SeparatedStream.Event, header takeHeader: (TableHeader) throws(Failure) -> Bool,
        row takeRow: (TableRow) throws(Failure) -> Bool
    ) throws(Failure) -> Bool {
        switch event {
        case .trouble(let trouble):
            report(trouble)
            return trouble.isPassable
        case .row(let row):
            guard row.texts.contains(where: { !CellText.isBlank($0) }) else { return true }
            guard let header else {
                guard let header = makeHeader(row) else { return false }
                self.header = header
                return try takeHeader(header)
            }
            guard checkWidth(row, header) else { return true }
            rows += 1
            return try takeRow(TableRow(row, width: header.names.count, places: places))
        }
    }

    /// Reports what only the end shows.
    func finish() {
        guard let header else {
            return report(
                "empty-table", at: places.file, "the table is empty",
                remedy: "give a table with the names of its columns in the first row")
        }
        if rows == 0, !faults.hasErrors {
            report(
                "no-rows", at: header.place(ofColumn: 0), "row \(header.number) is a header, and no row follows",
                remedy: "give the table with its rows")
        }
        if let (row, count) = short {
            let width = header.names.count
            let more = count == 1 ? "" : ", and so do \(count - 1) more"
            report(
                "too-few-values", severity: .warning,
                at: places.place(row.positions[0], row: row.number, column: 0),
                "row \(row.number) ends with column \(ColumnLetters.text(row.texts.count - 1)) and not with column "
                    + "\(ColumnLetters.text(width - 1))\(more); what is not there counts as empty",
                remedy: "look for a line break inside a value without quotes, or a file that was cut off")
        }
    }

    private mutating func makeHeader(_ row: SeparatedRow) -> TableHeader? {
        let width = (row.texts.lastIndex { !CellText.isBlank($0) } ?? 0) + 1
        let header = TableHeader(
            names: Array(row.texts.prefix(width)), number: row.number,
            places: (0..<width).map { places.place(row.positions[$0], row: row.number, column: $0) })
        var first: [String: Int] = [:]
        var isUsable = true
        for (index, name) in header.names.enumerated() {
            let plain = ColumnName.normalised(name)
            if plain.isEmpty { continue }
            if let other = first[plain] {
                let expected = expectedNames[plain]
                if expected != nil { isUsable = false }
                report(
                    "duplicate-column", severity: expected == nil ? .warning : .error,
                    at: header.place(ofColumn: index),
                    "row \(header.number), column \(ColumnLetters.text(index)): "
                        + (expected.map { "the column “\($0)” stands here" } ?? "a column's name stands here")
                        + " a second time, after column \(ColumnLetters.text(other))",
                    remedy: "leave one of the two out",
                    notes: [Fault.Note(place: header.place(ofColumn: other), text: "it stands here first")])
            } else {
                first[plain] = index
                known[index] = expectedNames[plain]
            }
        }
        if !expected.isEmpty, known.isEmpty {
            report(
                "missing-header", at: header.place(ofColumn: 0),
                "row \(header.number) has none of the names of columns that belong here",
                remedy: "put the names of the columns in the first row, divided by commas, semicolons or tabs; “"
                    + expected.prefix(3).joined(separator: "”, “") + "” are some of them")
            return nil
        }
        return isUsable ? header : nil
    }

    /// Whether the row has no value beyond the header's columns.
    private mutating func checkWidth(_ row: SeparatedRow, _ header: TableHeader) -> Bool {
        let width = header.names.count
        if let extra = row.texts.indices.dropFirst(width).first(where: { !CellText.isBlank(row.texts[$0]) }) {
            report(
                "too-many-values", at: places.place(row.positions[extra], row: row.number, column: extra),
                TableWords.cell(row: row.number, column: extra, name: nil)
                    + ": here is a value beyond the last named column, \(ColumnLetters.text(width - 1))",
                remedy: "put values that hold a separator in quotes, or name the column in row \(header.number)")
            return false
        }
        if row.texts.count < width, !places.isWorkbook {
            short = (short?.first ?? row, (short?.count ?? 0) + 1)
        }
        return true
    }

    private func report(_ trouble: SeparatedTrouble) {
        let words = TableWords.words(trouble.kind)
        let place = places.place(trouble.position, row: trouble.row, column: trouble.column)
        if trouble.isOfFile { return report(words.id, at: place, words.message, remedy: words.remedy) }
        let cell = TableWords.cell(row: trouble.row, column: trouble.column, name: known[trouble.column])
        let opened = Fault.Note(
            place: places.place(trouble.start, row: trouble.row, column: trouble.column),
            text: "the value's first quote stands here")
        report(
            words.id, at: place, "\(cell): \(words.message)", remedy: words.remedy,
            notes: trouble.kind == .textAfterQuote ? [opened] : [])
    }

    private func report(
        _ id: String, severity: Severity = .error, at place: SourcePlace, _ message: String, remedy: String,
        notes: [Fault.Note] = []
    ) {
        faults.report(
            Fault(id, severity: severity, at: place, message, remedy: remedy, notes: notes, showsSource: false))
    }
}
