import CalendarDates
import Conditions

/// The rows of a list, column by column, in memory and nowhere else. Text is kept only where rows are compared by it.
struct PersonRows {
    /// Values of one column.
    private enum Store {
        /// Days since 1970, or nothing.
        case days([Int32])
        case terms([Int8])
        case numbers([Double])
        case texts([String])
        case none
    }

    private static let noDay = Int32.min

    /// The file that each row came from, as an index, and its number there.
    private(set) var origins: [(file: Int16, row: Int32)] = []
    private var stores: [Store]
    private var given: [[Bool]]

    /// - Parameter compared: the columns whose texts are to be kept.
    init(_ columns: [ListColumn], compared: Set<Int>) {
        stores = columns.enumerated().map { index, column in
            switch column.type {
            case .date: .days([])
            case .code, .answer: .terms([])
            case .number: .numbers([])
            case .text, .pupilNumber, .learnerNumber, .digits: compared.contains(index) ? .texts([]) : .none
            }
        }
        given = Array(repeating: [], count: columns.count)
    }

    var count: Int { origins.count }

    /// Adds a row.
    /// - Parameter values: one for each column of the mapping; those that the list does not have are empty.
    mutating func add(_ values: [CellReader.Reading], file: Int, row: Int) {
        origins.append((Int16(clamping: file), Int32(clamping: row)))
        for (index, reading) in values.enumerated() {
            given[index].append(reading.isGiven)
            append(reading.value, to: &stores[index])
        }
    }

    private func append(_ value: FactValue?, to store: inout Store) {
        switch store {
        case .days(var days):
            store = .none
            if case .date(let date)? = value { days.append(date.daysSinceEpoch) } else { days.append(Self.noDay) }
            store = .days(days)
        case .terms(var terms):
            store = .none
            switch value {
            case .term(let term): terms.append(Int8(term))
            case .flag(let flag): terms.append(flag ? 1 : 0)
            default: terms.append(-1)
            }
            store = .terms(terms)
        case .numbers(var numbers):
            store = .none
            if case .number(let number)? = value { numbers.append(number) } else { numbers.append(.nan) }
            store = .numbers(numbers)
        case .texts(var texts):
            store = .none
            if case .text(let text)? = value { texts.append(text) } else { texts.append("") }
            store = .texts(texts)
        case .none: break
        }
    }

    func isGiven(_ column: Int, row: Int) -> Bool { given[column][row] }

    func day(_ column: Int, row: Int) -> CalendarDate? {
        guard case .days(let days) = stores[column], days[row] != Self.noDay else { return nil }
        return CalendarDate(daysSinceEpoch: days[row])
    }

    /// The value of a column, as the fact that it is.
    func value(_ column: Int, row: Int, isAnswer: Bool) -> FactValue? {
        switch stores[column] {
        case .days: return day(column, row: row).map(FactValue.date)
        case .terms(let terms):
            guard terms[row] >= 0 else { return nil }
            return isAnswer ? .flag(terms[row] == 1) : .term(Int(terms[row]))
        case .numbers(let numbers): return numbers[row].isNaN ? nil : .number(numbers[row])
        // Conditions only ask whether there is a text.
        case .texts, .none: return given[column][row] ? .text("") : nil
        }
    }

    /// For each row, whether another has the same text in the column; with `later`, only whether an earlier one has.
    func repeated(_ column: Int, later: Bool = false) -> [Bool] {
        guard case .texts(let texts) = stores[column] else { return Array(repeating: false, count: count) }
        var first: [String: Int] = [:]
        first.reserveCapacity(texts.count)
        var repeated = Array(repeating: false, count: texts.count)
        for (row, text) in texts.enumerated() where !text.isEmpty {
            if let earlier = first[text] {
                repeated[row] = true
                if !later { repeated[earlier] = true }
            } else {
                first[text] = row
            }
        }
        return repeated
    }
}
