/// The 95 per cent interval of a share that was found in a sample, by the score method of E. B. Wilson (“Probable inference,
/// the law of succession, and statistical inference”, Journal of the American Statistical Association 22, 1927, pages 209
/// to 212), without a correction for continuity.
///
/// R. G. Newcombe (“Two-sided confidence intervals for the single proportion”, Statistics in Medicine 17, 1998, pages 857
/// to 872) compares it with others: it stays within 0 and 1, and holds what it promises also for small samples and for
/// shares near 0 or 1. It speaks of chance alone. Who chose to answer is another matter, and it knows nothing of it.
public struct WilsonInterval: Sendable, Hashable {
    /// The lower end, from 0 to 1.
    public let low: Double
    /// The upper end, from 0 to 1.
    public let high: Double

    /// The 97.5th percentile of the standard normal distribution.
    private static let quantile = 1.959963984540054

    /// Creates the interval; nil where the sample is empty or the part is no part of it.
    /// - Parameters:
    ///   - part: how many of the sample, from 0 to `whole`.
    ///   - whole: how many are in the sample, at least 1.
    public init?(part: Int, of whole: Int) {
        guard whole > 0, (0...whole).contains(part) else { return nil }
        let (size, share) = (Double(whole), Double(part) / Double(whole))
        let square = Self.quantile * Self.quantile
        let centre = share + square / (2 * size)
        let reach = Self.quantile * (share * (1 - share) / size + square / (4 * size * size)).squareRoot()
        let scale = 1 + square / size
        // The ends are 0 and 1 exactly where all answers are of one sort; rounding must not miss that.
        low = part == 0 ? 0 : max(0, (centre - reach) / scale)
        high = part == whole ? 1 : min(1, (centre + reach) / scale)
    }
}
