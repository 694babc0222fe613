import Imports
import Testing

@Suite("The interval of a share")
struct WilsonIntervalTests {
    /// R. G. Newcombe, “Two-sided confidence intervals for the single proportion”, 1998, table I, method 3.
    @Test(
        "is that of the literature to four decimals",
        arguments: [
            (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611), (1, 29, 0.0061, 0.1718),
        ])
    func literature(part: Int, whole: Int, low: Double, high: Double) throws {
        let interval = try #require(WilsonInterval(part: part, of: whole))
        #expect(abs(interval.low - low) < 0.00005)
        #expect(abs(interval.high - high) < 0.00005)
    }

    @Test("holds the share, lies within 0 and 1, and mirrors that of the other answers", arguments: 1...120)
    func sane(whole: Int) throws {
        for part in 0...whole {
            let interval = try #require(WilsonInterval(part: part, of: whole))
            let share = Double(part) / Double(whole)
            #expect(interval.low >= 0 && interval.high <= 1 && interval.low < interval.high)
            #expect(interval.low <= share && share <= interval.high)
            let other = try #require(WilsonInterval(part: whole - part, of: whole))
            #expect(abs(other.low - (1 - interval.high)) < 1e-12)
        }
    }

    @Test("rises with the part, and narrows with the whole")
    func monotone() throws {
        for whole in [1, 2, 7, 50, 333] {
            let all = try (0...whole).map { try #require(WilsonInterval(part: $0, of: whole)) }
            for (one, next) in zip(all, all.dropFirst()) {
                #expect(one.low < next.low && one.high < next.high)
            }
        }
        let widths = try [10, 20, 40, 80, 1_000, 1_000_000].map { whole in
            let interval = try #require(WilsonInterval(part: whole * 3 / 10, of: whole))
            return interval.high - interval.low
        }
        #expect(widths == widths.sorted(by: >))
    }

    @Test("does not exist where there is no sample, or the part is none of it")
    func none() {
        #expect(WilsonInterval(part: 0, of: 0) == nil)
        #expect(WilsonInterval(part: 3, of: 2) == nil)
        #expect(WilsonInterval(part: -1, of: 2) == nil)
    }
}
