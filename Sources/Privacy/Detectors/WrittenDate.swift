/// Full dates as people write them: 12/03/2011, 2011-03-12, 12 March 2011, 12th of March 2011, March 12, 2011.
enum WrittenDate {
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ].map { Array($0.utf8) }

    /// The end of the date that begins at a word; nil where none does.
    static func end(at start: Int, in text: TextBytes) -> Int? {
        text[start].isDigit ? endOfNumbers(start, text) ?? endOfDay(start, text) : endOfMonth(start, text)
    }

    private static func endOfNumbers(_ start: Int, _ text: TextBytes) -> Int? {
        guard let (first, afterFirst) = number(start, text, most: 4) else { return nil }
        let separator = text[afterFirst]
        guard separator == UInt8(ascii: "/") || separator == UInt8(ascii: "-") || separator == UInt8(ascii: "."),
            let (second, afterSecond) = number(afterFirst + 1, text, most: 2), text[afterSecond] == separator,
            let (third, end) = number(afterSecond + 1, text, most: 4), text.wordCharacter(at: end) == 0
        else { return nil }
        let lengths = (afterFirst - start, end - afterSecond - 1)
        let isYearFirst = lengths.0 == 4 && lengths.1 <= 2 && isDay(third) && (1...12).contains(second)
        let isDayFirst = lengths.0 <= 2 && [2, 4].contains(lengths.1) && isDay(first) && isDay(second)
        return isYearFirst || isDayFirst && min(first, second) <= 12 ? end : nil
    }

    /// Day, month, year.
    private static func endOfDay(_ start: Int, _ text: TextBytes) -> Int? {
        guard let (day, afterDay) = number(start, text, most: 2), isDay(day) else { return nil }
        var index = text.skippingSpaces(from: ordinal(afterDay, text))
        if text[index] == UInt8(ascii: "-") { index += 1 }
        if text[index].lowered == UInt8(ascii: "o"), text[index + 1].lowered == UInt8(ascii: "f") {
            index = text.skippingSpaces(from: index + 2)
        }
        guard let afterMonth = month(index, text) else { return nil }
        return year(afterMonth, text)
    }

    /// Month, day, year.
    private static func endOfMonth(_ start: Int, _ text: TextBytes) -> Int? {
        guard let afterMonth = month(start, text),
            let (day, afterDay) = number(text.skippingSpaces(from: afterMonth), text, most: 2), isDay(day)
        else { return nil }
        return year(ordinal(afterDay, text), text)
    }

    private static func year(_ start: Int, _ text: TextBytes) -> Int? {
        var index = start
        if text[index] == UInt8(ascii: ",") || text[index] == UInt8(ascii: "-") { index += 1 }
        index = text.skippingSpaces(from: index)
        guard let (_, end) = number(index, text, most: 4), end - index != 1, end - index != 3,
            text.wordCharacter(at: end) == 0
        else { return nil }
        return end
    }

    /// Behind the `st`, `nd`, `rd` or `th` of a day.
    private static func ordinal(_ index: Int, _ text: TextBytes) -> Int {
        switch (text[index].lowered, text[index + 1].lowered) {
        case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
            (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
            index + 2
        default: index
        }
    }

    /// Behind the name of a month, or its first three or four letters.
    private static func month(_ start: Int, _ text: TextBytes) -> Int? {
        let end = text.wordEnd(from: start)
        let length = end - start
        guard length >= 3 else { return nil }
        let isKnown = months.contains { month in
            (length == month.count || length <= 4)
                && zip(start..<end, month).allSatisfy { text[$0].lowered == $1 } && length <= month.count
        }
        guard isKnown else { return nil }
        return text[end] == UInt8(ascii: ".") ? end + 1 : end
    }

    private static func number(_ start: Int, _ text: TextBytes, most: Int) -> (value: Int, end: Int)? {
        var (value, end) = (0, start)
        while end - start < most, text[end].isDigit {
            value = value * 10 + text[end].digit
            end += 1
        }
        return end > start && !text[end].isDigit ? (value, end) : nil
    }

    private static func isDay(_ number: Int) -> Bool { (1...31).contains(number) }
}
