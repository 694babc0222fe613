public import Rules

/// The weight of evidence for and against a criterion, and the position that follows.
///
/// The position is `(for - against) / (for + against + not knowing)`: from -1 to 1, near 0 while little is known. More
/// weight against always lowers it and more weight in favour always raises it, however much there already is; a mean of
/// ratings does not have this property. It is the mean of a Beta distribution, mapped to -1...1, that begins
/// with half the weight of not knowing on either side; the interval uses that distribution's standard deviation.
public struct Ledger: Sendable, Hashable {
    /// Weight in favour, zero or more, in units of one clear finding.
    public let inFavour: Double
    /// Weight against, likewise.
    public let against: Double
    private let rule: PositionRule

    /// Creates a ledger.
    public init(inFavour: Double, against: Double, rule: PositionRule) {
        self.inFavour = max(0, inFavour)
        self.against = max(0, against)
        self.rule = rule
    }

    /// The sums of contributions.
    init(_ contributions: Contributions, rule: PositionRule) {
        let sums = contributions.sums
        self.init(inFavour: sums.inFavour, against: sums.against, rule: rule)
    }

    /// All weight together.
    public var weight: Double { inFavour + against }

    /// The position, from -1 to 1.
    public var position: Double { (inFavour - against) / (weight + rule.notKnowing) }

    /// The position that the ledger would have without some of its weight.
    func position(withoutFavour favour: Double, against other: Double) -> Double {
        let (inFavour, against) = (max(0, inFavour - favour), max(0, against - other))
        return (inFavour - against) / (inFavour + against + rule.notKnowing)
    }

    /// The interval around the position, within -1 to 1.
    public var interval: ClosedRange<Double> {
        let total = weight + rule.notKnowing
        let mean = (inFavour + rule.notKnowing / 2) / total
        let deviation = (mean * (1 - mean) / (total + 1)).squareRoot()
        // Mapping 0...1 to -1...1 doubles the width.
        let reach = 2 * rule.interval * deviation
        return max(-1, position - reach)...min(1, position + reach)
    }

    /// The ledger with weight taken away or added.
    public func changed(inFavour favour: Double = 0, against other: Double = 0) -> Ledger {
        Ledger(inFavour: inFavour + favour, against: against + other, rule: rule)
    }
}
