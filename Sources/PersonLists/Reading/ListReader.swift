public import CalendarDates
import Files
public import SourceText
import Tables

/// Reads files of lists. Nothing of a row is written anywhere.
public struct ListReader {
    private let mapping: ListMapping
    private let cells: CellReader
    private let checking: CellChecking

    /// Creates a reader.
    /// - Parameter asOf: the day for which rules are held against values.
    public init(_ mapping: ListMapping, asOf: CalendarDate) {
        self.mapping = mapping
        cells = CellReader(mapping)
        checking = CellChecking(mapping, asOf: asOf)
    }

    /// Is told how far the reading of a file is.
    public typealias Progress = @Sendable (_ path: String, _ read: Int, _ total: Int) -> Void

    /// Reads files, each of which holds one list, or a workbook with a sheet for each. Rows of several files of one list are
    /// put together.
    /// - Parameters:
    ///   - paths: the files.
    ///   - sheet: the sheet to read of each workbook; nil for all sheets that are named as lists are, or the first where none is.
    ///   - faults: takes what keeps a file from being read. No fault repeats a value.
    ///   - progress: is told the file, how many of its bytes were read, and how many there are; 0 where that is not known.
    /// - Returns: the lists in the mapping's order; nil behind an error.
    public func read(
        _ paths: [String], sheet: String?, _ faults: FaultCollector, progress: Progress? = nil
    ) async -> [ListData]? {
        var data: [Int: ListData] = [:]
        for path in paths {
            if !Self.isWorkbook(path) {
                await read(TableFile(path: path), named: nil, into: &data, faults, progress)
            } else if let sheet {
                await read(
                    TableFile(path: path, sheet: sheet), named: list(named: sheet), into: &data, faults, progress)
            } else {
                await readSheets(of: path, into: &data, faults, progress)
            }
        }
        return faults.hasErrors ? nil : data.keys.sorted().compactMap { data[$0] }
    }

    /// Whether the file is an archive, as new workbooks are.
    private static func isWorkbook(_ path: String) -> Bool {
        var first: [UInt8] = []
        // What cannot be read is reported where it is read.
        try? FileChunks.read(path, size: 2) { bytes in
            first = Array(bytes)
            return false
        }
        return first.elementsEqual("PK".utf8)
    }

    private func list(named sheet: String) -> Int? {
        let name = ColumnName.normalised(sheet)
        return mapping.lists.firstIndex { $0.sheets.contains { ColumnName.normalised($0) == name } }
    }

    /// Reads the sheets that have the names of lists; where there is none, the first sheet.
    private func readSheets(
        of path: String, into data: inout [Int: ListData], _ faults: FaultCollector, _ progress: Progress?
    ) async {
        var isFound = false
        for (index, list) in mapping.lists.enumerated() {
            for name in list.sheets {
                let own = FaultCollector()
                await read(TableFile(path: path, sheet: name), named: index, into: &data, own, progress)
                if own.faults.contains(where: { $0.id == "missing-sheet" }) { continue }
                faults.report(own.faults)
                isFound = true
                break
            }
        }
        if !isFound { await read(TableFile(path: path), named: nil, into: &data, faults, progress) }
    }

    private func read(
        _ file: TableFile, named: Int?, into data: inout [Int: ListData], _ faults: FaultCollector,
        _ progress: Progress?
    ) async {
        var told: (@Sendable (Int, Int) -> Void)?
        if let progress { told = { read, total in progress(file.path, read, total) } }
        // Changed in place, since a copy for each row would take far longer than all reading.
        var rows = empty(0)
        var isTaken = false
        var known: [Int?] = []
        _ = await file.read(expecting: mapping.columnNames, faults, progress: told) { header in
            guard let found = ListRecognition(header, mapping, named: named, faults) else { return false }
            rows = data.removeValue(forKey: found.list) ?? empty(found.list)
            rows.origins.append(ListData.Origin(path: file.path, sheet: file.sheet, indices: found.indices))
            known = [Int?](repeating: nil, count: header.names.count)
            for column in mapping.lists[found.list].columns {
                if let index = found.indices[column] { known[index] = column }
            }
            isTaken = true
            return true
        } row: { row in
            add(row, known, to: &rows)
            return true
        }
        if isTaken { data[rows.list] = rows }
    }

    private func empty(_ list: Int) -> ListData {
        var compared = Set(mapping.lists[list].person)
        for case .isRepeated(let column) in mapping.derived.map(\.kind) { compared.insert(column) }
        return ListData(
            list: list, rows: PersonRows(mapping.columns, compared: compared),
            cells: Array(repeating: [], count: mapping.cellChecks.count))
    }

    private func add(_ row: TableRow, _ known: [Int?], to data: inout ListData) {
        var values = [CellReader.Reading](repeating: CellReader.Reading(), count: mapping.columns.count)
        let file = data.origins.count - 1
        for (index, cell) in row.cells.enumerated() where !cell.isEmpty {
            var trouble: CellTrouble?
            let column = known[index]
            if let column {
                values[column] = cells.read(cell, as: mapping.columns[column].type)
                trouble = values[column].trouble
            }
            let hasHealthNumber = PersonNumbers.hasHealthNumber(cell)
            guard trouble != nil || hasHealthNumber else { continue }
            for rule in checking.rules(
                column: column ?? mapping.columns.count, trouble, hasHealthNumber: hasHealthNumber)
            {
                data.cells[rule].append(
                    ListCell(
                        file: Int16(clamping: file), row: Int32(clamping: row.number),
                        column: Int16(clamping: index)))
            }
        }
        data.rows.add(values, file: file, row: row.number)
    }
}
