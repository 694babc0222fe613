/// A date as people write it in a cell of a spreadsheet.
///
/// Read are days first (`31/03/2026`, `31.3.2026`, `31-03-2026`), ISO 8601 (`2026-03-31`), English month names
/// (`31 March 2026`, `31-Mar-2026`, `Tuesday 31st March 2026`, `March 31, 2026`) and months without a day (`Mar 2026`,
/// `03/2026`, `2026-03`). A time behind the date is passed over. Nothing is guessed: months first and years of two digits
/// are refused.
public struct WrittenDate: Sendable, Hashable {
    /// The day; the last of the month where only a month is written.
    public let date: CalendarDate
    /// Whether a month is written and no day, so that the day was chosen here.
    public let isMonth: Bool

    /// Why a text cannot be read as a date.
    public enum Refusal: Error, Sendable, Hashable, CaseIterable {
        /// It is nothing that is read as a date.
        case notADate
        /// The year has two digits.
        case shortYear
        /// There is no month of this number, though there would be with the day and the month swapped.
        case monthFirst
        /// There is no such day or month in the calendar.
        case noSuchDay
        /// The weekday is not that of the day.
        case otherWeekday
    }

    /// Reads a date.
    /// - Parameter text: what the cell holds; white space at either end does not matter.
    /// - Throws: a ``Refusal`` where it cannot be read in just one way.
    public init(_ text: some StringProtocol) throws(Refusal) {
        var words = WrittenDateWords(Substring(text))
        words.dropTime()
        let weekday = words.takeWeekday()
        if words.monthPosition == nil {
            try self.init(numbers: words.words)
        } else {
            try self.init(named: words)
        }
        if let weekday, isMonth || weekday != date.weekday { throw isMonth ? .notADate : .otherWeekday }
    }

    /// `2026 3 31`, `31 3 2026`, `2026 3` or `3 2026`.
    private init(numbers words: [WrittenDateWords.Word]) throws(Refusal) {
        var numbers: [WrittenDateWords.Number] = []
        for word in words {
            guard case .number(let number) = word else { throw .notADate }
            numbers.append(number)
        }
        guard let first = numbers.first, let last = numbers.last, numbers.count == 2 || numbers.count == 3 else {
            throw .notADate
        }
        guard numbers.allSatisfy({ $0.digits <= 2 || $0.digits == 4 }) else { throw .notADate }
        let years = numbers.filter { $0.digits == 4 }
        if years.isEmpty { throw .shortYear }
        guard years.count == 1, let year = years.first, first.digits == 4 || last.digits == 4 else { throw .notADate }
        let isYearFirst = first.digits == 4
        let month = isYearFirst ? numbers[1].value : numbers[numbers.count - 2].value
        let day = numbers.count == 2 ? nil : isYearFirst ? last.value : first.value
        if !isYearFirst, month > 12, let day, (1...12).contains(day), month <= 31 { throw .monthFirst }
        try self.init(year: year.value, month: month, day: day)
    }

    /// `31 March 2026`, `March 31 2026` or `March 2026`.
    private init(named words: WrittenDateWords) throws(Refusal) {
        guard let position = words.monthPosition, case .month(let month) = words.words[position] else {
            throw .notADate
        }
        var numbers: [WrittenDateWords.Number] = []
        for (index, word) in words.words.enumerated() where index != position {
            guard case .number(let number) = word else { throw .notADate }
            numbers.append(number)
        }
        guard let first = numbers.first, let last = numbers.last, numbers.count == 1 || first.digits <= 2,
            numbers.count <= 2
        else { throw .notADate }
        // A day and a month without a year, or a month and half a year.
        guard last.digits == 4 else { throw last.digits <= 2 ? .shortYear : .notADate }
        guard position <= 1, position == words.words.count - 2 || position == 0 else { throw .notADate }
        try self.init(year: last.value, month: month, day: numbers.count == 2 ? first.value : nil)
    }

    private init(year: Int, month: Int, day: Int?) throws(Refusal) {
        guard (1...12).contains(month) else { throw .noSuchDay }
        let wanted = day ?? CalendarDate.days(inMonth: month, of: year)
        guard let date = CalendarDate(year: year, month: month, day: wanted) else { throw .noSuchDay }
        self.date = date
        isMonth = day == nil
    }
}

extension WrittenDate.Refusal {
    /// What is wrong, as the end of a sentence about a cell: `this is …`.
    public var words: String {
        switch self {
        case .notADate: "not a date that can be read"
        case .shortYear: "a date with a year of two digits, or with none"
        case .monthFirst: "a date with the month before the day"
        case .noSuchDay: "no day of the calendar"
        case .otherWeekday: "a date that falls on another weekday"
        }
    }

    /// What to write instead.
    public var remedy: String {
        switch self {
        case .notADate, .noSuchDay: "write it as 31/03/2026, 31 March 2026 or 2026-03-31"
        case .shortYear: "write the year with four digits"
        case .monthFirst: "write the day first, as 31/03/2026, or the month as a name"
        case .otherWeekday: "mend the weekday or the date"
        }
    }
}
