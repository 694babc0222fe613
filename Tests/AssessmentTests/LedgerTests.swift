import Assessment
@testable import Rules
import SourceText
import Testing

@Suite("Ledger: weights to a position")
struct LedgerTests {
    private static let rule = PositionRule(notKnowing: 2, interval: 1.5, place: SourcePlace(path: "rule"))

    struct Case: CustomTestStringConvertible, Sendable {
        let inFavour: Double
        let against: Double
        let position: Double
        let low: Double
        let high: Double
        var testDescription: String { "\(inFavour) for, \(against) against" }
    }

    // Position (f - a) / (f + a + 2); mean m = (f + 1) / (f + a + 2); reach 2 x 1.5 x sqrt(m (1 - m) / (f + a + 3)).
    @Test(
        "positions and intervals as worked out by hand",
        arguments: [
            Case(inFavour: 0, against: 0, position: 0.0, low: -0.8660254037844386, high: 0.8660254037844386),
            Case(inFavour: 1, against: 0, position: 0.3333333333333333, low: -0.37377344785321415, high: 1),
            Case(inFavour: 0, against: 1, position: -0.3333333333333333, low: -1, high: 0.37377344785321415),
            Case(inFavour: 1, against: 1, position: 0.0, low: -0.6708203932499369, high: 0.6708203932499369),
            Case(inFavour: 2, against: 4, position: -0.25, low: -0.7341229182759271, high: 0.23412291827592713),
            Case(inFavour: 98, against: 0, position: 0.98, low: 0.9502985148886157, high: 1),
        ])
    func positions(example: Case) {
        let ledger = Ledger(inFavour: example.inFavour, against: example.against, rule: Self.rule)
        #expect(abs(ledger.position - example.position) < 1e-12)
        #expect(abs(ledger.interval.lowerBound - example.low) < 1e-12)
        #expect(abs(ledger.interval.upperBound - example.high) < 1e-12)
        #expect(ledger.weight == example.inFavour + example.against)
    }

    @Test("more on one side always moves the position to that side, however much there is")
    func moves() {
        for weight in stride(from: 0.0, through: 200, by: 12.5) {
            let ledger = Ledger(inFavour: weight, against: weight / 3, rule: Self.rule)
            #expect(ledger.changed(inFavour: 0.1).position > ledger.position)
            #expect(ledger.changed(against: 0.1).position < ledger.position)
        }
    }

    @Test("taking away more than there is leaves nothing, and not less")
    func emptied() {
        let ledger = Ledger(inFavour: 1, against: 1, rule: Self.rule).changed(inFavour: -5, against: -5)
        #expect(ledger.weight == 0)
        #expect(ledger.position == 0)
    }

    @Test("ledgers are the same when their weights are")
    func equality() {
        let ledger = Ledger(inFavour: 1, against: 2, rule: Self.rule)
        #expect(ledger.changed(inFavour: 1).changed(inFavour: -1) == ledger)
        #expect(ledger != ledger.changed(against: 1))
        #expect(Set<Ledger>([ledger, ledger.changed()]).count == 1)
    }
}
