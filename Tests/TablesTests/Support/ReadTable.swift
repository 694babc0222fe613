import SeparatedValues
import SourceText
import Tables
import TestSupport

/// A table as it was read: what a caller gets, and the faults as they are printed.
struct ReadTable {
    var header: [String] = []
    var rows: [[String]] = []
    var numbers: [Int] = []
    var places: [[String]] = []
    var summary: TableSummary?
    /// Faults and their notes, without the folder's path.
    var faults: [String] = []
    var showsSource = false

    static let columns = ["UPN", "Date of birth", "Gender"]

    init(
        _ bytes: [UInt8], name: String = "list.csv", sheet: String? = nil, limits: TableLimits = .usual,
        expecting columns: [String] = Self.columns
    ) async throws {
        let folder = try TemporaryFolder()
        try await self.init(
            path: folder.write(bytes, to: name), below: folder.path + "/", sheet: sheet, limits: limits,
            expecting: columns)
    }

    init(
        path: String, below folder: String = "", sheet: String? = nil, limits: TableLimits = .usual,
        expecting columns: [String] = Self.columns
    ) async throws {
        let collector = FaultCollector()
        var read = (header: [String](), rows: [[String]](), numbers: [Int](), places: [[String]]())
        summary = await TableFile(path: path, sheet: sheet, limits: limits).read(
            expecting: columns, collector,
            header: { header in
                read.header = header.names
                return true
            },
            row: { row in
                read.rows.append(row.cells)
                read.numbers.append(row.number)
                read.places.append(
                    row.cells.indices.map { row.place(ofColumn: $0).description.replacing(folder, with: "") })
                return true
            })
        (header, rows, numbers, places) = read
        faults = collector.faults.sorted().flatMap { fault in
            ([fault.line] + fault.notes.map { "\($0.place): note: \($0.text)" }).map { $0.replacing(folder, with: "") }
        }
        showsSource = collector.faults.contains { $0.showsSource && $0.place.position != nil }
    }
}
