#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Fits an ordinal logistic model with one figure per case: how probable is each level, given the figure?
///
/// The probability of a level or any better one is `1 / (1 + exp(-slope x (figure - cut)))`. The slope is held back by a
/// penalty, since a few dozen cases that happen to lie apart would otherwise make it endless and every probability 0 or 1.
/// The fit has one best solution, and Newton's method from a fixed start finds it: the same cases in any order give the same
/// coefficients.
public struct OrdinalFit: Sendable, Hashable {
    /// How steeply probabilities change with the figure; zero or more.
    public let slope: Double
    /// The figure at which a level and all better ones together are as likely as not; best level first, falling.
    public let cutPoints: [Double]

    /// A case: its figure, and the index of its level, best first.
    public struct Case: Sendable, Hashable {
        /// The figure; higher is better.
        public let figure: Double
        /// The level's index.
        public let level: Int

        /// Creates a case.
        public init(figure: Double, level: Int) {
            self.figure = figure
            self.level = level
        }
    }

    /// Fits cases.
    /// - Parameters:
    ///   - cases: the cases; every level must occur.
    ///   - levels: how many levels there are, at least two.
    ///   - penalty: how strongly the slope is held back, as half of this times its square; the figure's unit counts.
    /// - Returns: nil where a level does not occur or no solution is found.
    public init?(_ cases: [Case], levels: Int, penalty: Double) {
        guard levels >= 2, (0..<levels).allSatisfy({ level in cases.contains { $0.level == level } }) else {
            return nil
        }
        let problem = OrdinalProblem(
            cases: cases.sorted { ($0.figure, $0.level) < ($1.figure, $1.level) }, levels: levels,
            penalty: penalty)
        guard let best = NewtonsMethod.maximum(of: problem, from: problem.start) else { return nil }
        let slope = best[0]
        guard slope > 0 else { return nil }
        self.slope = slope
        cutPoints = best.dropFirst().map { -$0 / slope }
    }
}

extension OrdinalFit {
    /// The probability of each level for a figure, best level first.
    public func probabilities(of figure: Double) -> [Double] {
        var before = 0.0
        let all = cutPoints.map { cut -> Double in
            let upTo = max(before, 1 / (1 + exp(-slope * (figure - cut))))
            defer { before = upTo }
            return upTo - before
        }
        return all + [1 - before]
    }
}

/// The penalised log-likelihood of slope and intercepts. It is concave, so that Newton's method cannot end elsewhere.
struct OrdinalProblem {
    let cases: [OrdinalFit.Case]
    let levels: Int
    let penalty: Double

    /// A gentle slope, and the intercepts that the levels' shares alone would give.
    var start: [Double] {
        var upTo = 0
        let intercepts = (0..<levels - 1).map { level -> Double in
            upTo += cases.count { $0.level == level }
            let share = Double(upTo) / Double(cases.count)
            return log(share / (1 - share))
        }
        return [1] + intercepts
    }

    /// The value at slope and intercepts; nil where an intercept is out of order.
    func value(_ parameters: [Double]) -> Double? {
        var sum = -penalty / 2 * parameters[0] * parameters[0]
        for one in cases {
            let probability = upTo(one.level, one.figure, parameters) - upTo(one.level - 1, one.figure, parameters)
            guard probability > 0 else { return nil }
            sum += log(probability)
        }
        return sum
    }

    func gradient(_ parameters: [Double]) -> [Double] {
        var gradient = Array(repeating: 0.0, count: parameters.count)
        gradient[0] = -penalty * parameters[0]
        for one in cases {
            let (upper, lower) = (upTo(one.level, one.figure, parameters), upTo(one.level - 1, one.figure, parameters))
            let probability = max(upper - lower, .leastNormalMagnitude)
            let (rising, falling) = (upper * (1 - upper) / probability, lower * (1 - lower) / probability)
            gradient[0] += (rising - falling) * one.figure
            if one.level < levels - 1 { gradient[one.level + 1] += rising }
            if one.level > 0 { gradient[one.level] -= falling }
        }
        return gradient
    }

    /// The probability of a level or any better one.
    private func upTo(_ level: Int, _ figure: Double, _ parameters: [Double]) -> Double {
        if level < 0 { return 0 }
        if level >= levels - 1 { return 1 }
        return 1 / (1 + exp(-parameters[0] * figure - parameters[level + 1]))
    }
}
