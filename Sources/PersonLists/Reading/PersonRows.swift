import CalendarDates
import Conditions

/// The rows of a list, column by column, in memory and nowhere else. Text is kept only where rows are compared by it.
struct PersonRows {
    /// What is kept of a column; values of different sorts stand in arrays of their own, which grow in place.
    private enum Kind {
        case days, terms, numbers, texts, nothing
    }

    private static let noDay = Int32.min

    /// The file that each row came from, as an index, and its number there.
    private(set) var origins: [(file: Int16, row: Int32)] = []
    private let kinds: [Kind]
    /// By column, for columns of days: days since 1970, or none.
    private var days: [[Int32]]
    /// By column, for codes and answers: the term, or 1 for yes and 0 for no; -1 for nothing.
    private var terms: [[Int8]]
    private var numbers: [[Double]]
    private var texts: [[String]]
    private var given: [[Bool]]

    /// - Parameter compared: the columns whose texts are to be kept.
    init(_ columns: [ListColumn], compared: Set<Int>) {
        kinds = columns.enumerated().map { index, column in
            switch column.type {
            case .date: .days
            case .code, .answer: .terms
            case .number: .numbers
            case .text, .pupilNumber, .learnerNumber, .digits: compared.contains(index) ? .texts : .nothing
            }
        }
        days = Array(repeating: [], count: columns.count)
        terms = Array(repeating: [], count: columns.count)
        numbers = Array(repeating: [], count: columns.count)
        texts = Array(repeating: [], count: columns.count)
        given = Array(repeating: [], count: columns.count)
    }

    var count: Int { origins.count }

    /// Adds a row.
    /// - Parameter values: one for each column of the mapping; those that the list does not have are empty.
    mutating func add(_ values: [CellReader.Reading], file: Int, row: Int) {
        origins.append((Int16(clamping: file), Int32(clamping: row)))
        for (index, reading) in values.enumerated() {
            given[index].append(reading.isGiven)
            switch kinds[index] {
            case .days:
                if case .date(let date)? = reading.value {
                    days[index].append(date.daysSinceEpoch)
                } else {
                    days[index].append(Self.noDay)
                }
            case .terms:
                switch reading.value {
                case .term(let term): terms[index].append(Int8(term))
                case .flag(let flag): terms[index].append(flag ? 1 : 0)
                default: terms[index].append(-1)
                }
            case .numbers:
                if case .number(let number)? = reading.value {
                    numbers[index].append(number)
                } else {
                    numbers[index].append(.nan)
                }
            case .texts:
                if case .text(let text)? = reading.value { texts[index].append(text) } else { texts[index].append("") }
            case .nothing: break
            }
        }
    }

    func isGiven(_ column: Int, row: Int) -> Bool { given[column][row] }

    func day(_ column: Int, row: Int) -> CalendarDate? {
        guard kinds[column] == .days, days[column][row] != Self.noDay else { return nil }
        return CalendarDate(daysSinceEpoch: days[column][row])
    }

    /// The value of a column, as the fact that it is.
    func value(_ column: Int, row: Int, isAnswer: Bool) -> FactValue? {
        switch kinds[column] {
        case .days: return day(column, row: row).map(FactValue.date)
        case .terms:
            let term = terms[column][row]
            guard term >= 0 else { return nil }
            return isAnswer ? .flag(term == 1) : .term(Int(term))
        case .numbers:
            let number = numbers[column][row]
            return number.isNaN ? nil : .number(number)
        // Conditions only ask whether there is a text.
        case .texts, .nothing: return given[column][row] ? .text("") : nil
        }
    }

    /// For each row, whether another has the same text in the column; with `later`, only whether an earlier one has.
    func repeated(_ column: Int, later: Bool = false) -> [Bool] {
        guard kinds[column] == .texts else { return Array(repeating: false, count: count) }
        let texts = texts[column]
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
