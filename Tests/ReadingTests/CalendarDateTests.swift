import CalendarDates
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
    /// A plain count through the calendar, with a table of month lengths: slow, and nothing like the code under test.
    private static func everyDay(from first: Int, through last: Int, _ body: (Int, Int, Int) -> Void) {
        for year in first...last {
            let february = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
            for (index, length) in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
                for day in 1...length { body(year, index + 1, day) }
            }
        }
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    @Test("every day from 1900 to 2100 is numbered, taken apart, written and read back")
    func roundTrips() {
        var number: Int32 = -25_567  // 1900-01-01
        var wrong: [String] = []
        Self.everyDay(from: 1900, through: 2100) { year, month, day in
            let text = "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))"
            let date = CalendarDate(year: year, month: month, day: day)
            let parts = date.map { [$0.components.year, $0.components.month, $0.components.day] }
            if date?.daysSinceEpoch != number || date?.description != text || parts != [year, month, day]
                || CalendarDate(text) != date
            {
                wrong.append(text)
            }
            number += 1
        }
        #expect(wrong.isEmpty)
        #expect(number == 47_847, "the day after 2100-12-31")
    }

    @Test("the first and the last year are exact to the day")
    func edges() throws {
        let first = try #require(CalendarDate("0001-01-01"))
        let last = try #require(CalendarDate("9999-12-31"))
        #expect(first.daysSinceEpoch == -719_162)
        #expect(last.daysSinceEpoch == 2_932_896)
        #expect(first.description == "0001-01-01")
        #expect(last.description == "9999-12-31")
        #expect(last.days(since: first) == 3_652_058)
        #expect(first.days(since: last) == -3_652_058)
    }

    @Test(
        "days that do not exist are refused",
        arguments: [
            "2025-02-29", "1900-02-29", "2100-02-29", "2024-02-30", "2025-04-31", "2025-06-31", "2025-09-31",
            "2025-11-31",
            "2025-01-32", "2025-00-10", "2025-13-01", "2025-01-00", "0000-01-01", "2024-13-01",
        ])
    func noSuchDay(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test("leap days exist in leap years", arguments: ["2000-02-29", "2024-02-29", "1904-02-29", "2400-02-29"])
    func leapDay(text: String) {
        #expect(CalendarDate(text)?.description == text)
    }

    @Test(
        "no other spelling of a date is taken",
        arguments: [
            "", "2025", "2025-06", "2025-6-30", "25-06-30", "20250630", "2025/06/30", "30-06-2025", "30/06/2025",
            "2025-06-30 ", " 2025-06-30", "2025-06-30T00:00:00", "2025-06-30Z", "+2025-06-30", "-025-06-30",
            "2025-+6-30",
            "2025-06--1", "2025–06–30", "２０２５-06-30", "2025-0٣-01", "2025-06-3O", "2025-W26-1", "12025-06-30",
            "2025-06-3\u{0}",
        ])
    func otherSpellings(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test("a part of a longer text reads as a date of its own")
    func substring() {
        #expect(CalendarDate("on 2025-06-30 at noon".dropFirst(3).prefix(10))?.description == "2025-06-30")
    }

    @Test("dates sort as their texts do")
    func order() throws {
        let texts = ["2025-06-30", "0001-01-01", "2024-12-31", "1969-12-31", "1970-01-01", "2025-07-01"]
        let dates = try texts.map { try #require(CalendarDate($0)) }
        #expect(dates.sorted().map(\.description) == texts.sorted())
    }

    @Test(
        "words are as UK readers write them",
        arguments: [
            ("2025-12-31", "31 December 2025"), ("2025-01-01", "1 January 2025"), ("2024-02-29", "29 February 2024"),
            ("2025-06-05", "5 June 2025"),
        ])
    func words(text: String, words: String) {
        #expect(CalendarDate(text)?.words == words)
    }
}
