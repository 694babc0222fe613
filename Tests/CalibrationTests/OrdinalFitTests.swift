import Testing

@testable import Calibration

@Suite("Fitting an ordinal model")
struct OrdinalFitTests {
    /// Cases drawn from a model with slope 8 and cut points 0.3 and -0.2, at the quantiles of a fixed grid.
    private static let cases = (0..<400).map { index -> OrdinalFit.Case in
        let figure = -1 + 2 * Double(index % 40) / 39
        let quantile = (Double(index / 40) + 0.5) / 10
        let model = [0.3, -0.2].map { 1 / (1 + pow(-8 * (figure - $0))) }
        return OrdinalFit.Case(figure: figure, level: quantile < model[0] ? 0 : quantile < model[1] ? 1 : 2)
    }

    /// e to a power, by its series: no need of a C library for a test.
    private static func pow(_ exponent: Double) -> Double {
        var (sum, term) = (1.0, 1.0)
        let small = exponent / 64
        for index in 1..<30 {
            term *= small / Double(index)
            sum += term
        }
        return (0..<6).reduce(sum) { value, _ in value * value }
    }

    @Test("finds the model that the cases were drawn from")
    func recovers() throws {
        let fit = try #require(OrdinalFit(Self.cases, levels: 3, penalty: 0))
        #expect(abs(fit.slope - 8) < 1)
        #expect(abs(fit.cutPoints[0] - 0.3) < 0.05)
        #expect(abs(fit.cutPoints[1] + 0.2) < 0.05)
    }

    @Test("the order of cases makes no difference, bit for bit")
    func order() {
        #expect(
            OrdinalFit(Self.cases, levels: 3, penalty: 0.01)
                == OrdinalFit(Array(Self.cases.reversed()), levels: 3, penalty: 0.01))
    }

    @Test("a penalty makes the slope gentler, and cases that lie apart give a slope all the same")
    func penalty() throws {
        let gentle = try #require(OrdinalFit(Self.cases, levels: 3, penalty: 1))
        let steep = try #require(OrdinalFit(Self.cases, levels: 3, penalty: 0))
        #expect(gentle.slope < steep.slope)
        let apart = [(-1.0, 2), (-0.9, 2), (0.0, 1), (0.1, 1), (0.9, 0), (1.0, 0)].map {
            OrdinalFit.Case(figure: $0.0, level: $0.1)
        }
        #expect(try #require(OrdinalFit(apart, levels: 3, penalty: 0.01)).slope.isFinite)
    }

    @Test("a level without a case cannot be fitted")
    func missingLevel() {
        #expect(OrdinalFit(Self.cases.filter { $0.level != 1 }, levels: 3, penalty: 0.01) == nil)
    }

    @Test("probabilities sum to 1, and a higher figure never makes a better level less likely")
    func probabilities() throws {
        let fit = try #require(OrdinalFit(Self.cases, levels: 3, penalty: 0.01))
        var before = [0.0, 0.0]
        for step in -20...20 {
            let probabilities = fit.probabilities(of: Double(step) / 10)
            #expect(abs(probabilities.reduce(0, +) - 1) < 1e-12)
            let upTo = [probabilities[0], probabilities[0] + probabilities[1]]
            #expect(zip(upTo, before).allSatisfy { $0 >= $1 - 1e-12 })
            before = upTo
        }
    }
}

@Suite("Scoring forecasts")
struct ScoresTests {
    @Test("hand-computed scores of three forecasts")
    func handComputed() {
        let scores = Scores([
            ([0.7, 0.2, 0.1], 0, 0), ([0.2, 0.5, 0.3], 1, 2), ([0.6, 0.3, 0.1], 0, 2),
        ])
        #expect(abs(scores.accuracy - 1 / 3.0) < 1e-12)
        #expect(scores.twoLevelErrors == 1)
        // -(ln 0.7 + ln 0.3 + ln 0.1) / 3
        #expect(abs(scores.logLoss - 1.287_744_6) < 1e-6)
        // ((0.3² + 0.1²) + (0.2² + 0.7²) + (0.6² + 0.9²)) / 2 / 3
        #expect(abs(scores.rankedProbabilityScore - 0.3) < 1e-12)
    }

    @Test("a bold miss costs much but not endlessly")
    func bold() {
        #expect(Scores([([1, 0, 0], 0, 2)]).logLoss.isFinite)
    }
}
