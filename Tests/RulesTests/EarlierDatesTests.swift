import CalendarDates
import Rules
import SourceText
import TestSupport
import Testing

@Suite("The earlier dates of reports")
struct EarlierDatesTests {
    private func rules(_ text: String) throws -> PatchedRules {
        let rules = try PatchedRules()
        try rules.folder.write(text, to: "report/earlier-dates.yaml")
        return rules
    }

    @Test("they are loaded, and belong to the rules' hash")
    func loaded() throws {
        let plain = try PatchedRules()
        let without = try #require(RuleSetLoader.load(plain.folder.path, FaultCollector()))
        #expect(without.earlierDates == nil)
        let rules = try rules("over: P1Y\nevery: P3M\n")
        #expect(rules.faults() == [])
        let loaded = try #require(RuleSetLoader.load(rules.folder.path, FaultCollector()))
        #expect(loaded.earlierDates?.over == ISODuration(months: 12))
        #expect(loaded.earlierDates?.every == ISODuration(months: 3))
        #expect(loaded.sha256 != without.sha256)
    }

    @Test(
        "faulty ones are refused, with their place",
        arguments: [
            ("over: P12M\n", "earlier dates needs 'every'"),
            ("over: P12M\nevery: 3\n", "'every' is not a duration"),
            ("over: P3M\nevery: P12M\n", "'every' must be no longer than 'over'"),
            ("over: P10Y\nevery: P1W\n", "at most 24 times"),
            ("over: P12M\nevery: P3M\nuntil: P3M\n", "'until'"),
            ("[]\n", "must be a mapping"),
        ])
    func faulty(_ text: String, _ fault: String) throws {
        let faults = try rules(text).faults()
        #expect(faults.contains { $0.hasPrefix("report/earlier-dates.yaml:") && $0.contains(fault) }, "\(faults)")
    }

    @Test(arguments: [
        ("P12M", "P3M", true), ("P24M", "P1M", true), ("P27M", "P1M", false), ("P1D", "P1D", true),
        ("P1D", "P2D", false),
    ])
    func bounds(_ over: String, _ every: String, _ isSound: Bool) throws {
        let dates = EarlierDates(over: try #require(ISODuration(over)), every: try #require(ISODuration(every)))
        #expect((dates != nil) == isSound)
    }
}
