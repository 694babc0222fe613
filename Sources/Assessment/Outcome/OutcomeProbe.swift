import Rules

/// What the outcome would be if criteria's positions changed and some records no longer counted towards limits.
struct OutcomeProbe: Sendable {
    private let calculation: OutcomeCalculation
    private let limits: [OutcomeAssessment.AppliedLimit]
    private let positions: [Double]

    /// - Parameter calculation: how probabilities follow, without any limit.
    init(_ calculation: OutcomeCalculation, limits: [OutcomeAssessment.AppliedLimit], positions: [Double]) {
        self.calculation = calculation
        self.limits = limits
        self.positions = positions
    }

    /// The probability of each level.
    /// - Parameters:
    ///   - changed: new positions by the index of the criterion.
    ///   - gone: the records that limits no longer count, nil for none. A limit that does not hold now is taken not to hold then either.
    func probabilities(changed: [Int: Double], gone: RecordSet?) -> [Double] {
        let left = limits.filter { gone.map($0.counts.holds) ?? true }
        let score = calculation.score(positions.indices.map { changed[$0] ?? positions[$0] })
        return calculation.limited(by: left.map(\.rule)).probabilities(score: score)
    }
}
