import CalendarDates
import Conditions

/// Answers conditions about one row.
struct RowFacts: FactSource {
    /// What is the same for all rows of a list.
    struct Table {
        let rows: PersonRows
        let asOf: CalendarDate
        let columnCount: Int
        let isAnswer: [Bool]
        let derived: [DerivedFact.Kind]
        /// By column: whether another row has the same value.
        let repeated: [Int: [Bool]]

        init(_ rows: PersonRows, _ mapping: ListMapping, asOf: CalendarDate) {
            self.rows = rows
            self.asOf = asOf
            columnCount = mapping.columns.count
            isAnswer = mapping.columns.map { if case .answer = $0.type { true } else { false } }
            derived = mapping.derived.map(\.kind)
            var repeated: [Int: [Bool]] = [:]
            for case .isRepeated(let column) in derived { repeated[column] = rows.repeated(column) }
            self.repeated = repeated
        }
    }

    let table: Table
    let row: Int

    func fact(_ index: Int) -> FactValue? {
        let columns = table.columnCount
        if index < columns { return table.rows.value(index, row: row, isAnswer: table.isAnswer[index]) }
        if index < 2 * columns { return .flag(table.rows.isGiven(index - columns, row: row)) }
        switch table.derived[index - 2 * columns] {
        case .yearsSince(let column):
            return table.rows.day(column, row: row).map { .number(Double(months($0, to: table.asOf) / 12)) }
        case .monthsSince(let column):
            return table.rows.day(column, row: row).map { .number(Double(months($0, to: table.asOf))) }
        case .daysSince(let column):
            return table.rows.day(column, row: row).map { .number(Double(table.asOf.days(since: $0))) }
        case .daysBetween(let from, let to):
            guard let start = table.rows.day(from, row: row), let end = table.rows.day(to, row: row) else { return nil }
            return .number(Double(end.days(since: start)))
        case .isRepeated(let column): return .flag(table.repeated[column]?[row] ?? false)
        }
    }

    /// Full months from one day to another; none where the other is earlier.
    private func months(_ from: CalendarDate, to: CalendarDate) -> Int {
        let (start, end) = (from.components, to.components)
        let months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0)
        return max(0, months)
    }
}
