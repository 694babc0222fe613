import Assessment
import Rules

/// All calibrated figures of the outcome model, fitted to areas: slope, cut points, and what limits move.
struct ModelFit {
    /// How strongly the slope is held back when it is fitted, on the scale of positions. With none, areas that lie apart give
    /// a slope so steep that a near miss costs dearly. A reasoned figure: it holds the slope near 20, where a tenth of a
    /// position multiplies the odds by about eight.
    static let penalty = 0.01
    /// Fewer areas than this are not fitted to.
    static let leastAreas = 12

    /// A forecast: the probabilities, best level first, the likely level and the level reached.
    typealias Forecast = (probabilities: [Double], likely: Int, actual: Int)

    /// Slope and cut points.
    let curve: OrdinalFit
    /// The limits in the rules' order.
    let limits: [LimitFit]
    private let moves: [String: Double]

    /// Fits to areas; nil where a level does not occur among them, or better positions did not lead to better levels.
    init?(_ areas: [Backtest.Area], rules: RuleSet) {
        let cases = areas.map { OrdinalFit.Case(figure: $0.position, level: $0.area.level) }
        guard let curve = OrdinalFit(cases, levels: rules.framework.levels.count, penalty: Self.penalty) else {
            return nil
        }
        let limits = rules.judgement.limits.indices.map { LimitFit($0, of: rules, in: areas) }
        self.curve = curve
        self.limits = limits
        moves = Dictionary(
            limits.compactMap { fit in fit.moves.map { (rules.judgement.limits[fit.limit].id, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// What the fitted figures say of an area. A limit that was not borne out moves what the rules say.
    func forecast(_ area: Backtest.Area) -> Forecast {
        let limits = area.limits.map { limit in moves[limit.id].map(limit.moving) ?? limit }
        let probabilities = OutcomeCalculation.limited(curve.probabilities(of: area.position), by: limits)
        return (probabilities, OutcomeCalculation.likely(probabilities), area.area.level)
    }
}
