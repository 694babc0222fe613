import Assessment
import CalendarDates
import Evidence
import Rules
import Testing

/// The made-up framework multiplies odds by 4 a step, fading over two years.
@Suite("An earlier outcome as precedent")
struct PrecedentTests {
    private static let area = """
        id: somewhere
        name: Somewhere
        inspections:
          - {id: old, title: Old, date: 2021-01-01, level: closing}
          - {id: new, title: New, date: 2023-01-01, published: 2023-02-01, level: sound}
          - {id: other, title: Of another framework, date: 2024-06-01}

        """

    struct Moment: CustomTestStringConvertible, Sendable {
        let date: String
        let inspection: String?
        let left: Double
        var testDescription: String { date }
    }

    @Test(
        "it counts from the day it is published, and fades to nothing",
        arguments: [
            Moment(date: "2021-01-01", inspection: "old", left: 1),
            Moment(date: "2022-12-31", inspection: "old", left: 1.0 / 730),
            Moment(date: "2023-01-31", inspection: nil, left: 0),
            Moment(date: "2023-02-01", inspection: "new", left: 700.0 / 731),
            Moment(date: "2024-01-01", inspection: "new", left: 366.0 / 731),
            Moment(date: "2024-12-31", inspection: "new", left: 1.0 / 731),
            Moment(date: "2025-01-01", inspection: nil, left: 0),
        ])
    func fading(moment: Moment) throws {
        let precedent = try assess(moment.date).outcome.precedent
        #expect(precedent?.inspection.id == moment.inspection)
        #expect(abs((precedent?.left ?? 0) - moment.left) < 1e-12)
    }

    @Test("on its day each step away from it is four times less likely than the evidence alone says")
    func odds() throws {
        let outcome = try assess("2023-02-01").outcome
        let left = 1 - 31.0 / 731
        let step = 4.0.power(left)
        let divisors = [step, 1, step, step * step]
        for (level, divisor) in divisors.enumerated() {
            let ratio = outcome.modelled[level] / outcome.modelled[1]
            let alone = outcome.byScore[level] / outcome.byScore[1]
            #expect(abs(ratio - alone / divisor) < 1e-9)
        }
        #expect(abs(outcome.modelled.reduce(0, +) - 1) < 1e-12)
    }

    @Test("when it has faded, the evidence speaks alone")
    func faded() throws {
        let outcome = try assess("2025-01-01").outcome
        #expect(outcome.modelled == outcome.byScore)
    }

    private func assess(_ date: String) throws -> Assessment {
        let rules = try Framework.fourLevels.rules()
        let partnership = try Loaded.partnership(records: "records: []\n", area: Self.area, rules: rules)
        return Assessment(partnership, rules: rules, asOf: day(date))
    }
}

extension Double {
    /// A power by logarithms of the standard library's own making: squarings of square roots, to 50 binary places.
    fileprivate func power(_ exponent: Double) -> Double {
        var (result, root, rest) = (1.0, self, exponent)
        if rest >= 1 { (result, rest) = (self, rest - 1) }
        for _ in 0..<50 {
            root = root.squareRoot()
            rest *= 2
            if rest >= 1 { (result, rest) = (result * root, rest - 1) }
        }
        return result
    }
}
