public import Rules

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Turns positions into probabilities of the levels.
///
/// An ordinal logistic model: the probability of a level or any better one is `1 / (1 + exp(-slope x (score - cut point)))`,
/// and the score is the mean of the criteria's positions with weights that are never negative. So a better position never
/// makes a worse level more likely, and a worse one never a better level.
public struct OutcomeCalculation: Sendable {
    private let model: OutcomeModel
    private let precedent: Precedent?
    private let limits: [LimitRule]

    /// A calculation by a model.
    /// - Parameters:
    ///   - precedent: an earlier outcome that still counts.
    ///   - limits: the limits that apply.
    public init(_ model: OutcomeModel, precedent: Precedent? = nil, limits: [LimitRule] = []) {
        self.model = model
        self.precedent = precedent
        self.limits = limits
    }

    /// The same calculation with limits.
    public func limited(by limits: [LimitRule]) -> OutcomeCalculation {
        OutcomeCalculation(model, precedent: precedent, limits: limits)
    }

    /// The overall position: the weighted mean of positions, in the criteria's order, from -1 to 1.
    public func score(_ positions: [Double]) -> Double {
        zip(model.weights, positions).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// The probability of each level, best first, after precedent and limits.
    ///
    /// A precedent multiplies each level's probability by a fixed figure and all are scaled to sum to 1 again; that keeps
    /// the order in which a rising score favours levels.
    public func probabilities(score: Double) -> [Double] {
        adjusted(byScore(score))
    }

    /// The probability of each level where too little is recorded to go by: how often each is reached, after precedent and
    /// limits.
    public var withoutEvidence: [Double] { adjusted(model.baseRates) }

    private func adjusted(_ probabilities: [Double]) -> [Double] {
        var result = probabilities
        if let precedent {
            let weighted = result.enumerated().map { $1 * precedent.multiplier(ofLevel: $0) }
            let sum = weighted.reduce(0, +)
            if sum > 0 { result = weighted.map { $0 / sum } }
        }
        return Self.limited(result, by: limits)
    }

    /// The probability of each level by the score alone.
    public func byScore(_ score: Double) -> [Double] {
        var result: [Double] = []
        var before = 0.0
        for cut in model.cutPoints {
            let upTo = max(before, 1 / (1 + exp(-model.slope * (score - cut))))
            result.append(upTo - before)
            before = upTo
        }
        result.append(1 - before)
        return result
    }

    /// The probabilities with what limits move of better levels, one limit after the other.
    ///
    /// A limit that moves a share and not all says that it has held so far and may not always: probabilities of 0 claim more
    /// than anybody knows. Moving to worse levels never makes anything better.
    public static func limited(_ probabilities: [Double], by limits: [LimitRule]) -> [Double] {
        limits.reduce(probabilities) { probabilities, limit in
            let moved = limit.moves * probabilities[..<limit.best].reduce(0, +)
            return probabilities.enumerated().map { level, probability in
                level < limit.best
                    ? probability * (1 - limit.moves) : level == limit.best ? probability + moved : probability
            }
        }
    }

    /// The likely level: the best one that, together with all better ones, is more likely than not.
    ///
    /// This median level, and not the most probable one, because it keeps the order: moving probability to worse levels, as
    /// limits do, never makes it better. By the score alone it is the level between whose cut points the score lies.
    public static func likely(_ probabilities: [Double]) -> Int {
        var upTo = 0.0
        for (level, probability) in probabilities.enumerated() {
            upTo += probability
            if upTo > 0.5 { return level }
        }
        return max(0, probabilities.count - 1)
    }
}
