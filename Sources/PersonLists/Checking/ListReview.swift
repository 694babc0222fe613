public import CalendarDates
import Conditions

/// What rules find in lists: codes, places and the rules' own words, and nothing that stands in a row.
public struct ListReview: Sendable {
    /// A file that a list was read from.
    public struct Source: Sendable, Hashable {
        /// The path.
        public let path: String
        /// The sheet, where one was asked for by name.
        public let sheet: String?
    }

    /// A rule that is broken, and where.
    public struct Broken: Sendable {
        /// The rule's code.
        public let code: String
        /// What is said.
        public let words: CheckWords
        /// Where, in order; not empty.
        public let cells: [ListCell]
    }

    /// One list.
    public struct Reviewed: Sendable {
        /// The list's id.
        public let id: String
        /// What it is called.
        public let title: String
        /// The files it was read from.
        public let sources: [Source]
        /// How many rows were read.
        public let rowCount: Int
        /// The broken rules: errors before queries, each in the mapping's order.
        public let broken: [Broken]
        /// For each source, the names of columns by their index in the file; only of columns that the mapping knows.
        public let columnNames: [[Int: String]]

        /// How often rules of a severity are broken.
        public func count(_ severity: ListSeverity) -> Int {
            broken.reduce(0) { $0 + ($1.words.severity == severity ? $1.cells.count : 0) }
        }

        /// The name of the column of a place; nil where the mapping does not know it.
        public func columnName(_ cell: ListCell) -> String? { columnNames[Int(cell.file)][Int(cell.column)] }
    }

    /// What the lists are called together.
    public let title: String
    /// The day for which rules were held against rows.
    public let asOf: CalendarDate
    /// The lists, in the mapping's order.
    public let lists: [Reviewed]

    /// Whether a rule of this severity or a graver one is broken.
    public func breaks(_ severity: ListSeverity) -> Bool {
        lists.contains { $0.broken.contains { $0.words.severity >= severity } }
    }

    /// Holds the rules against lists.
    public init(_ data: [ListData], _ mapping: ListMapping, asOf: CalendarDate) {
        title = mapping.title
        self.asOf = asOf
        lists = data.map { list in
            let own = mapping.lists[list.list]
            let names = list.origins.map { origin in
                let pairs = own.columns.compactMap { column in
                    origin.indices[column].map { ($0, mapping.columns[column].name) }
                }
                return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
            }
            let broken = Self.rows(list, mapping, asOf: asOf) + Self.cells(list, mapping)
            return Reviewed(
                id: own.id, title: own.title, sources: list.origins.map { Source(path: $0.path, sheet: $0.sheet) },
                rowCount: list.rowCount,
                broken: broken.filter { $0.words.severity == .error } + broken.filter { $0.words.severity == .query },
                columnNames: names)
        }
    }

    private static func cells(_ list: ListData, _ mapping: ListMapping) -> [Broken] {
        zip(mapping.cellChecks, list.cells).compactMap { check, cells in
            cells.isEmpty ? nil : Broken(code: check.id, words: check.words, cells: cells)
        }
    }

    private static func rows(_ list: ListData, _ mapping: ListMapping, asOf: CalendarDate) -> [Broken] {
        let table = RowFacts.Table(list.rows, mapping, asOf: asOf)
        return mapping.rowChecks.compactMap { check in
            guard let code = check.codes[list.list] else { return nil }
            let columns = list.origins.map { Int16(clamping: $0.indices[check.column] ?? -1) }
            var cells: [ListCell] = []
            for row in 0..<list.rows.count
            where check.condition.truth(of: RowFacts(table: table, row: row), asOf: asOf) == .met {
                let origin = list.rows.origins[row]
                cells.append(ListCell(file: origin.file, row: origin.row, column: columns[Int(origin.file)]))
            }
            return cells.isEmpty ? nil : Broken(code: code, words: check.words, cells: cells)
        }
    }
}
