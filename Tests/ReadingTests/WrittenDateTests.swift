import CalendarDates
import Testing

@Suite("Dates as people write them")
struct WrittenDateTests {
    @Test(
        "a day is read in every form that has one meaning",
        arguments: [
            "31/03/2026", "31/3/2026", " 31.03.2026 ", "31-03-2026", "31 03 2026", "2026-03-31", "2026/03/31",
            "31 March 2026", "31 march 2026", "31 MAR 2026", "31-Mar-2026", "31st March 2026", "31 Mar. 2026",
            "31 March, 2026", "March 31, 2026", "March 31st 2026", "Mar 31 2026", "Tuesday 31 March 2026",
            "Tue, 31 Mar 2026", "tues 31/03/2026", "31\u{A0}March\u{A0}2026", "2026-03-31 09:15",
            "2026-03-31T09:15:27", "2026-03-31T09:15:27.123Z", "2026-03-31T09:15:27+01:00", "31/03/2026 09:15:27",
            "31/03/2026 9:15 am", "31/03/2026 9:15PM", "31 March 2026 00:00",
        ])
    func days(text: String) throws {
        let written = try WrittenDate(text)
        #expect(written.date.description == "2026-03-31")
        #expect(!written.isMonth)
    }

    @Test(
        "a month without a day is its last day",
        arguments: [
            ("Mar 2026", "2026-03-31"), ("March 2026", "2026-03-31"), ("Sept 2026", "2026-09-30"),
            ("Feb-2024", "2024-02-29"), ("February 2025", "2025-02-28"), ("03/2026", "2026-03-31"),
            ("2026-03", "2026-03-31"), ("December, 2026", "2026-12-31"),
        ])
    func months(text: String, day: String) throws {
        let written = try WrittenDate(text)
        #expect(written.date.description == day)
        #expect(written.isMonth)
    }

    @Test(
        "what has no meaning, or two, is refused with the reason",
        arguments: [
            ("03/31/2026", WrittenDate.Refusal.monthFirst), ("12/25/2026", .monthFirst), ("3-31-2026", .monthFirst),
            ("31/03/26", .shortYear), ("31 Mar 26", .shortYear), ("Mar 26", .shortYear), ("31 March", .shortYear),
            ("31/03", .shortYear), ("03/26", .shortYear), ("Mar-26", .shortYear),
            ("31/04/2026", .noSuchDay), ("29/02/2025", .noSuchDay), ("31 June 2026", .noSuchDay),
            ("0/01/2026", .noSuchDay), ("32/01/2026", .noSuchDay), ("13/2026", .noSuchDay), ("2026-13-01", .noSuchDay),
            ("45/45/2026", .noSuchDay), ("2026-31-03", .noSuchDay), ("31 March 0000", .noSuchDay),
            ("Monday 31 March 2026", .otherWeekday),
            ("", .notADate), ("   ", .notADate), ("tbc", .notADate), ("end of term", .notADate), ("2026", .notADate),
            ("46112", .notADate), ("Q1 2026", .notADate), ("summer 2026", .notADate), ("March", .notADate),
            ("31/03-2026", .notADate), ("31//2026", .notADate), ("31/03/2026/1", .notADate), ("1/2/3/2026", .notADate),
            ("31 March 2026 Mar", .notADate), ("2026 March 31", .notADate), ("31 2026 March", .notADate),
            ("Mar 31st", .shortYear), ("Tuesday March 2026", .notADate), ("Tuesday", .notADate), ("09:15", .notADate),
            ("-31/03/2026", .notADate), ("31/03/12026", .notADate), ("３１/03/2026", .notADate),
            ("\u{200F}31/03/2026", .notADate), ("31/03/2026 or later", .notADate), ("by 31/03/2026", .notADate),
            ("31/03/2026 09:75", .notADate),
        ])
    func refusals(text: String, reason: WrittenDate.Refusal) {
        #expect(throws: reason) { try WrittenDate(text) }
    }

    @Test("each reason is put into words of its own")
    func words() {
        #expect(Set(WrittenDate.Refusal.allCases.map(\.words)).count == WrittenDate.Refusal.allCases.count)
        #expect(WrittenDate.Refusal.allCases.allSatisfy { !$0.remedy.isEmpty })
    }

    @Test("every day of 120 years is read back from each form it can be written in")
    func roundTrips() throws {
        let first = try #require(CalendarDate("1960-01-01"))
        let weekdays = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"]
        var wrong: [String] = []
        for offset in 0..<43_830 {
            let date = CalendarDate(daysSinceEpoch: first.daysSinceEpoch + Int32(offset))
            let (year, month, day) = date.components
            // 1960-01-01 was a Friday.
            let weekday = weekdays[(offset + 1) % 7]
            for text in ["\(day)/\(month)/\(year)", date.words, "\(weekday) \(date.words)", date.description]
            where (try? WrittenDate(text))?.date != date {
                wrong.append(text)
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test("no text brings the reader down", arguments: 0..<400)
    func anyText(seed: Int) {
        let pieces = [
            "31", "3", "2026", "/", "-", ".", " ", "Mar", "T", ":", "Z", "am", "st", ",", "\u{301}", "\u{200F}",
            "9999999",
            "Tuesday", "+", "٣",
        ]
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        var text = ""
        for _ in 0..<(seed % 12) {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += pieces[Int(state >> 33) % pieces.count]
        }
        if let written = try? WrittenDate(text) {
            #expect((1...9999).contains(written.date.components.year))
        }
    }
}
