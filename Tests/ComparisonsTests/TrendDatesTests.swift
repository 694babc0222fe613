import CalendarDates
import Comparisons
import Testing

/// The dates of a trend.
@Suite struct TrendDatesTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let from, to, every: String
        let dates: [String]
        var testDescription: String { "\(from) to \(to) every \(every)" }
    }

    static let cases = [
        Case(from: "2025-01-15", to: "2025-01-15", every: "P1M", dates: ["2025-01-15"]),
        Case(from: "2025-01-15", to: "2025-01-20", every: "P1M", dates: ["2025-01-15", "2025-01-20"]),
        Case(from: "2025-01-15", to: "2025-03-15", every: "P1M", dates: ["2025-01-15", "2025-02-15", "2025-03-15"]),
        Case(
            from: "2025-01-15", to: "2025-03-20", every: "P1M",
            dates: ["2025-01-15", "2025-02-15", "2025-03-15", "2025-03-20"]),
        // Last days of months stay last days, and a short month shortens no later one.
        Case(
            from: "2024-06-30", to: "2025-12-31", every: "P6M",
            dates: ["2024-06-30", "2024-12-31", "2025-06-30", "2025-12-31"]),
        Case(
            from: "2024-01-31", to: "2024-04-30", every: "P1M",
            dates: ["2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"]),
        Case(
            from: "2024-01-30", to: "2024-04-30", every: "P1M",
            dates: ["2024-01-30", "2024-02-29", "2024-03-30", "2024-04-30"]),
        Case(from: "2025-12-31", to: "2026-01-14", every: "P1W", dates: ["2025-12-31", "2026-01-07", "2026-01-14"]),
        Case(from: "2025-01-01", to: "2025-03-01", every: "P1M5D", dates: ["2025-01-01", "2025-02-06", "2025-03-01"]),
        Case(from: "9999-10-01", to: "9999-12-31", every: "P2M", dates: ["9999-10-01", "9999-12-01", "9999-12-31"]),
    ]

    @Test(arguments: cases) func areAsWritten(_ example: Case) throws {
        let dates = try TrendDates.from(
            Sample.day(example.from), to: Sample.day(example.to), every: #require(ISODuration(example.every)))
        #expect(dates.map(\.description) == example.dates)
    }

    @Test func thereAreAtMostSoMany() throws {
        let first = try Sample.day("2000-01-01")
        func last(_ days: Int32) -> CalendarDate { CalendarDate(daysSinceEpoch: first.daysSinceEpoch + days) }
        let most = Int32(TrendDates.most)
        #expect(try TrendDates.from(first, to: last(most - 1), every: ISODuration(days: 1)).count == TrendDates.most)
        #expect(throws: TrendDates.Failure.tooMany) {
            try TrendDates.from(first, to: last(most), every: ISODuration(days: 1))
        }
        #expect(throws: TrendDates.Failure.reversed) {
            try TrendDates.from(first, to: last(-1), every: ISODuration(days: 1))
        }
    }
}
