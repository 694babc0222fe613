#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// How well probabilities of levels agree with the levels that were reached.
public struct Scores: Sendable, Hashable {
    /// The share of cases whose most probable level was reached, from 0 to 1.
    public let accuracy: Double
    /// Cases whose most probable level was two or more away.
    public let twoLevelErrors: Int
    /// The mean of minus the natural logarithm of the probability given to the level reached; 0 is perfect.
    public let logLoss: Double
    /// The mean squared distance of cumulative probabilities, over levels but the last; 0 is perfect, 1 the worst.
    public let rankedProbabilityScore: Double
    /// How many cases there are.
    public let count: Int

    /// No probability is taken to be smaller than this, so that one bold miss does not make the mean endless.
    static let leastProbability = 1e-6

    /// Scores forecasts: for each case the probabilities, best level first, the most probable level and the level reached.
    public init(_ forecasts: [(probabilities: [Double], likely: Int, actual: Int)]) {
        count = forecasts.count
        let number = Double(max(1, forecasts.count))
        accuracy = Double(forecasts.count { $0.likely == $0.actual }) / number
        twoLevelErrors = forecasts.count { abs($0.likely - $0.actual) > 1 }
        logLoss = forecasts.reduce(0) { $0 - log(max(Self.leastProbability, $1.probabilities[$1.actual])) } / number
        rankedProbabilityScore = forecasts.reduce(0) { $0 + Self.ranked($1.probabilities, actual: $1.actual) } / number
    }

    private static func ranked(_ probabilities: [Double], actual: Int) -> Double {
        var upTo = 0.0
        var sum = 0.0
        for level in probabilities.indices.dropLast() {
            upTo += probabilities[level]
            let reached = actual <= level ? 1.0 : 0.0
            sum += (upTo - reached) * (upTo - reached)
        }
        return sum / Double(max(1, probabilities.count - 1))
    }
}
