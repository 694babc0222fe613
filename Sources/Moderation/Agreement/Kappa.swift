/// Cohen's kappa: how much two raters agree beyond what chance alone would give. 1 is full agreement, 0 what chance gives, below 0
/// less than that.
///
/// Cohen, J. (1960), "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20, 37-46; Cohen,
/// J. (1968), "Weighted kappa", Psychological Bulletin 70, 213-220. The standard error is that for large samples of Fleiss, J.
/// L., Cohen, J. and Everitt, B. S. (1969), "Large sample standard errors of kappa and weighted kappa", Psychological Bulletin
/// 72, 323-327.
public struct Kappa: Sendable, Hashable {
    /// The value, at most 1.
    public let value: Double
    /// Its standard error; 0 where all pairs agree, which says nothing about how sure the value is.
    public let standardError: Double
    /// Where the true value lies about 19 times in 20, cut off at -1 and 1; nil where the pairs do not show how much the value
    /// varies. Below some thirty pairs it is too narrow.
    public let interval: ClosedRange<Double>?

    /// The 97.5 per cent point of the normal distribution.
    private static let normalPoint = 1.959963984540054

    /// Works kappa out.
    /// - Parameter table: how often the first rater chose a term (the row) and the second another (the column); a square.
    /// - Returns: nil without pairs, and where both raters chose one and the same term throughout, for which kappa is not defined.
    public init?(_ table: [[Int]], _ weights: KappaWeights) {
        let terms = table.indices
        let total = Double(table.reduce(0) { $0 + $1.reduce(0, +) })
        guard total > 0 else { return nil }
        let shares = table.map { $0.map { Double($0) / total } }
        let rows = shares.map { $0.reduce(0, +) }
        let columns = terms.map { column in shares.reduce(0) { $0 + $1[column] } }
        func weight(_ row: Int, _ column: Int) -> Double { weights.agreement(row, column, of: table.count) }
        // Pairs are counted before they are divided, so that full agreement is 1 and not nearly 1.
        var (agreed, expected) = (0.0, 0.0)
        for row in terms {
            for column in terms {
                agreed += Double(table[row][column]) * weight(row, column)
                expected += rows[row] * columns[column] * weight(row, column)
            }
        }
        guard 1 - expected > 1e-12 else { return nil }
        let value = (agreed / total - expected) / (1 - expected)
        let rowMeans = terms.map { row in terms.reduce(0) { $0 + columns[$1] * weight(row, $1) } }
        let columnMeans = terms.map { column in terms.reduce(0) { $0 + rows[$1] * weight($1, column) } }
        var squares = 0.0
        for row in terms {
            for column in terms {
                let term = weight(row, column) - (rowMeans[row] + columnMeans[column]) * (1 - value)
                squares += shares[row][column] * term * term
            }
        }
        let mean = value - expected * (1 - value)
        let variance = (squares - mean * mean) / (total * (1 - expected) * (1 - expected))
        self.value = value
        standardError = variance > 1e-15 ? variance.squareRoot() : 0
        if standardError > 0 {
            let reach = Self.normalPoint * standardError
            interval = max(-1, value - reach)...min(1, value + reach)
        } else {
            interval = nil
        }
    }
}
