public import SourceText

/// How well calibrated figures forecast areas that they were not fitted to.
public struct ModelScores: Sendable, Hashable {
    /// Each area forecast by figures fitted to all others.
    public let leaveOneOut: ModelScore?
    /// Each area forecast by figures fitted without its part of the corpus, the corpus being parted anew several times.
    public let repeatedFolds: ModelScore?

    /// The scores in words, a phrase each, in the order of the fields.
    public var words: [String] {
        [
            ("leaving out one area in turn", leaveOneOut),
            ("leaving out parts of the corpus in turn, several times", repeatedFolds),
        ]
        .compactMap { title, score in score.map { "\(title): \($0.words)" } }
    }
}

/// How well one sort of forecasts agrees with what was reached.
public struct ModelScore: Sendable, Hashable {
    /// The share of forecasts whose likely level was reached, from 0 to 1.
    public let accuracy: Double
    /// The mean of minus the natural logarithm of the probability given to the level reached; 0 is perfect.
    public let logLoss: Double
    /// The mean squared distance of cumulative probabilities; 0 is perfect, 1 the worst.
    public let rankedProbabilityScore: Double
    /// How many forecasts, over all repeats where there are several, were two levels off or more.
    public let twoLevelErrors: Int
    /// Where it is written.
    public let place: SourcePlace

    /// The score in words, figures to two or three decimals.
    var words: String {
        let errors = twoLevelErrors == 0 ? "no" : "\(twoLevelErrors)"
        return "accuracy \(Self.fixed(accuracy)), log-loss \(Self.fixed(logLoss)), ranked probability score "
            + "\(Self.fixed(rankedProbabilityScore)), \(errors) \(twoLevelErrors == 1 ? "error" : "errors") of two levels or more"
    }

    /// A figure with three decimals; both are zero or more.
    private static func fixed(_ value: Double) -> String {
        let thousandths = Int((min(max(0, value), 1e9) * 1_000).rounded())
        let digits = String(thousandths % 1_000)
        return "\(thousandths / 1_000)." + String(repeating: "0", count: 3 - digits.count) + digits
    }
}
