extension OutcomeCalculation {
    /// The least overall position within bounds at which a level or a better one is likely; nil where none is.
    ///
    /// Found by halving: a rising position never makes the likely level worse. The answer is never too low, and too high by
    /// less than can be told apart from it.
    public func threshold(ofLevel level: Int, between lowest: Double = -1, and highest: Double = 1) -> Double? {
        func isLikely(_ score: Double) -> Bool { Self.likely(probabilities(score: score)) <= level }
        guard isLikely(highest) else { return nil }
        guard !isLikely(lowest) else { return lowest }
        var (below, above) = (lowest, highest)
        for _ in 0..<80 {
            let middle = (below + above) / 2
            if isLikely(middle) { above = middle } else { below = middle }
        }
        return above
    }
}
