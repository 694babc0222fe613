import CalendarDates

/// Reads days as English files write them: `2010-05-31`, `31/05/2010`, `31.5.2010`, `31 May 2010`, `31-May-2010`,
/// `May 31, 2010`, with midnight behind it where a program wrote that.
///
/// Where all parts are digits, the day comes first or the year does. The month never comes first, and the year always has
/// four digits: nothing is guessed.
enum DayFirstDate {
    /// The years that a list can mean.
    private static let years = 1900...2199
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    private static let longMonths = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// The day that a text names, or nil.
    static func read(_ text: String) -> CalendarDate? {
        var parts: [Substring] = []
        for part in text.split(whereSeparator: { " ,/.-\t".contains($0) }) {
            // A day that a program exported with its time.
            if let time = part.firstIndex(of: "T"), time > part.startIndex, part[..<time].allSatisfy(\.isASCIIDigit) {
                parts.append(part[..<time])
                parts.append(part[part.index(after: time)...])
            } else {
                parts.append(part)
            }
        }
        if parts.count > 3, isMidnight(parts[3...]) { parts.removeSubrange(3...) }
        guard parts.count == 3 else { return nil }
        if let month = month(parts[1]) { return date(year: parts[2], month: month, day: parts[0]) }
        if let month = month(parts[0]) { return date(year: parts[2], month: month, day: parts[1]) }
        guard let month = number(parts[1], digits: 1...2) else { return nil }
        return parts[0].count == 4
            ? date(year: parts[0], month: month, day: parts[2]) : date(year: parts[2], month: month, day: parts[0])
    }

    private static func date(year: Substring, month: Int, day: Substring) -> CalendarDate? {
        guard let year = number(year, digits: 4...4), years.contains(year),
            let day = number(withoutOrdinal(day), digits: 1...2)
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    private static func isMidnight(_ rest: ArraySlice<Substring>) -> Bool {
        rest.allSatisfy { part in part.allSatisfy { $0 == "0" || $0 == ":" || $0 == "Z" } }
    }

    private static func month(_ word: Substring) -> Int? {
        guard word.first?.isLetter == true else { return nil }
        let word = word.lowercased()
        if word == "sept" { return 9 }
        return (months.firstIndex(of: word) ?? longMonths.firstIndex(of: word)).map { $0 + 1 }
    }

    private static func withoutOrdinal(_ day: Substring) -> Substring {
        for ending in ["st", "nd", "rd", "th"] where day.lowercased().hasSuffix(ending) { return day.dropLast(2) }
        return day
    }

    private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.utf8.count), text.allSatisfy(\.isASCIIDigit) else { return nil }
        return Int(text)
    }
}

extension Character {
    /// Whether it is one of the digits 0 to 9.
    var isASCIIDigit: Bool { isASCII && isNumber }
}
