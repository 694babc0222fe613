@testable import Assessment
import CalendarDates
import Conditions
import Evidence
import Rules
import Testing

/// Rating rules are data and could favour worse figures; the loader cannot see that, so every list of the shipped
/// frameworks is walked from worse to better.
@Suite("A better figure never weighs worse", .timeLimit(.minutes(15)))
struct BetterFiguresTests {
    @Test("of any indicator, alone or held against others", arguments: Framework.allCases)
    func indicators(framework: Framework) throws {
        let rules = try framework.rules()
        for indicator in rules.indicators.indicators where indicator.direction != .neutral {
            let bands = try #require(indicator.bands.flatMap { rules.indicators.bands[$0] })
            let top = indicator.unit == .percent ? 100.0 : 60
            for comparator in [nil, 0, top / 4, top / 2, top] {
                for whole in [nil, 10.0, 1_000] {
                    var before: Double?
                    for step in 0...100 {
                        let part = Double(step) / 100 * top
                        let value = indicator.direction == .higher ? part : top - part
                        var facts = MeasureFacts(value: value, whole: whole)
                        facts.comparatorGap = comparator.flatMap { indicator.gain(value, over: $0) }
                        facts.standardGap = indicator.standard.flatMap { indicator.gain(value, over: $0.value) }
                        let net = Self.net(bands, facts, rules)
                        if let net, let before {
                            #expect(
                                net >= before - 1e-12,
                                "\(indicator.id) at \(value) against \(String(describing: comparator))")
                        }
                        before = net ?? before
                    }
                }
            }
        }
    }

    @Test("of a survey or an audit", arguments: Framework.allCases)
    func shares(framework: Framework) throws {
        let rules = try framework.rules()
        for share in rules.indicators.shares {
            let bands = try #require(rules.indicators.bands[share.bands])
            for whole in [5.0, 20, 29, 30, 500] {
                var before = -Double.infinity
                for step in 0...100 {
                    let facts = MeasureFacts(value: Double(step), whole: whole)
                    guard let net = Self.net(bands, facts, rules) else { continue }
                    #expect(net >= before - 1e-12, "\(share.id): \(step) per cent of \(whole)")
                    before = net
                }
            }
        }
    }

    /// What the first rule that holds would weigh in favour less against; nil where none holds.
    private static func net(_ bands: [BandRule], _ facts: MeasureFacts, _ rules: RuleSet) -> Double? {
        let asOf = day("2025-06-30")
        guard let band = bands.first(where: { $0.condition?.truth(of: facts, asOf: asOf) ?? .met == .met }) else {
            return nil
        }
        let weights = rules.judgement.weights
        let factors = [
            weights.ratings[band.rating], weights.extents[band.extent ?? weights.extents.count - 1],
            weights.impacts[band.impact ?? weights.impacts.count - 1],
        ]
        return factors.reduce(1) { $0 * $1.inFavour } - factors.reduce(1) { $0 * $1.against }
    }
}
