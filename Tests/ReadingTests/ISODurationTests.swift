import CalendarDates
import Testing

@Suite("Durations")
struct ISODurationTests {
    struct Spelling: CustomTestStringConvertible, Sendable {
        let text: String
        let months: Int
        let days: Int
        let shortest: String
        var testDescription: String { text }
    }

    @Test(
        "accepted spellings",
        arguments: [
            Spelling(text: "P6M", months: 6, days: 0, shortest: "P6M"),
            Spelling(text: "P1Y", months: 12, days: 0, shortest: "P1Y"),
            Spelling(text: "P1Y6M", months: 18, days: 0, shortest: "P1Y6M"),
            Spelling(text: "P18M", months: 18, days: 0, shortest: "P1Y6M"),
            Spelling(text: "P90D", months: 0, days: 90, shortest: "P90D"),
            Spelling(text: "P2W", months: 0, days: 14, shortest: "P14D"),
            Spelling(text: "P1Y2M3W4D", months: 14, days: 25, shortest: "P1Y2M25D"),
            Spelling(text: "P0Y1D", months: 0, days: 1, shortest: "P1D"),
            Spelling(text: "P10000Y", months: 120_000, days: 0, shortest: "P10000Y"),
            Spelling(text: "P10000Y10000M", months: 130_000, days: 0, shortest: "P10000Y10000M"),
            Spelling(text: "P9999Y13M", months: 120_001, days: 0, shortest: "P10000Y1M"),
            Spelling(text: "P10000D", months: 0, days: 10_000, shortest: "P10000D"),
            Spelling(text: "P1W9999D", months: 0, days: 10_006, shortest: "P1429W3D"),
            Spelling(text: "P6661W", months: 0, days: 46_627, shortest: "P6661W"),
            Spelling(text: "P10000W10000D", months: 0, days: 80_000, shortest: "P10000W10000D"),
        ])
    func accepted(spelling: Spelling) throws {
        let duration = try #require(ISODuration(spelling.text))
        #expect(duration.months == spelling.months)
        #expect(duration.days == spelling.days)
        #expect(duration.description == spelling.shortest)
        #expect(ISODuration(duration.description) == duration)
    }

    @Test(
        "refused spellings",
        arguments: [
            "", "P", "6M", "p6m", "P6m", "PM", "P6", "P6MM", "P6M ", " P6M", "P1M1Y", "P1Y1Y", "P1D1W", "P0D", "P0Y0M",
            "P-1D",
            "-P1D", "P+1D", "P1.5Y", "P1,5Y", "PT1H", "P1DT1H", "P1S", "P10001Y", "P99999999999999999999D", "P１D",
            "P٣D", "P1M\u{301}",
            "P1Y-6M", "six months", "P1D\n",
        ])
    func refused(text: String) {
        #expect(ISODuration(text) == nil)
    }

    @Test(
        "words name months and days, in the singular where there is one",
        arguments: [
            ("P1M", "1 month"), ("P1Y", "12 months"), ("P90D", "90 days"), ("P1D", "1 day"),
            ("P1M3D", "1 month and 3 days"),
        ])
    func words(text: String, words: String) {
        #expect(ISODuration(text)?.words == words)
    }

    struct Shift: CustomTestStringConvertible, Sendable {
        let from: String
        let by: String
        let later: String
        let earlier: String
        var testDescription: String { "\(from) and \(by)" }
    }

    @Test(
        "adding and subtracting hold the day to the end of a shorter month",
        arguments: [
            Shift(from: "2025-01-31", by: "P1M", later: "2025-02-28", earlier: "2024-12-31"),
            Shift(from: "2024-01-31", by: "P1M", later: "2024-02-29", earlier: "2023-12-31"),
            Shift(from: "2024-02-29", by: "P1Y", later: "2025-02-28", earlier: "2023-02-28"),
            Shift(from: "2024-02-29", by: "P4Y", later: "2028-02-29", earlier: "2020-02-29"),
            Shift(from: "2025-03-31", by: "P1M", later: "2025-04-30", earlier: "2025-02-28"),
            Shift(from: "2025-12-15", by: "P1M", later: "2026-01-15", earlier: "2025-11-15"),
            Shift(from: "2025-01-15", by: "P13M", later: "2026-02-15", earlier: "2023-12-15"),
            Shift(from: "2025-01-31", by: "P1M1D", later: "2025-03-01", earlier: "2024-12-30"),
            Shift(from: "2025-03-01", by: "P1D", later: "2025-03-02", earlier: "2025-02-28"),
            Shift(from: "2000-03-01", by: "P2W", later: "2000-03-15", earlier: "2000-02-16"),
        ])
    func shifts(shift: Shift) throws {
        let date = try #require(CalendarDate(shift.from))
        let duration = try #require(ISODuration(shift.by))
        #expect(date.adding(duration).description == shift.later)
        #expect(date.subtracting(duration).description == shift.earlier)
    }

    @Test("adding months never leaves the month that is meant, from any day of two years")
    func staysInMonth() throws {
        let start = try #require(CalendarDate("2023-01-01"))
        for offset in 0..<731 {
            let date = CalendarDate(daysSinceEpoch: start.daysSinceEpoch + Int32(offset))
            for months in 1...30 {
                let later = date.adding(ISODuration(months: months))
                let meant = date.components.year * 12 + date.components.month - 1 + months
                #expect(later.components.year * 12 + later.components.month - 1 == meant)
                #expect(later.components.day <= date.components.day)
            }
        }
    }

    @Test("a longer duration never gives an earlier date, and the result is always a date that reads back")
    func monotone() throws {
        let date = try #require(CalendarDate("2025-08-31"))
        var last = date
        var first = date
        for years in stride(from: 1, through: 10_000, by: 7) {
            let later = date.adding(ISODuration(months: 12 * years))
            let earlier = date.subtracting(ISODuration(months: 12 * years))
            #expect(later >= last)
            #expect(earlier <= first)
            #expect(CalendarDate(later.description) == later)
            #expect(CalendarDate(earlier.description) == earlier)
            (last, first) = (later, earlier)
        }
    }
}
