/// How much two raters agree who chose terms so many steps apart.
public enum KappaWeights: String, Sendable, Hashable, CaseIterable {
    /// Only the same term is agreement (Cohen 1960).
    case unweighted
    /// Agreement falls evenly with the steps between the terms (Cicchetti and Allison 1971).
    case linear
    /// Agreement falls with the square of the steps, so that far apart counts much more than near by (Cohen 1968; Fleiss and Cohen
    /// 1973).
    case quadratic

    /// From 1 for the same term to 0 for the two ends of the scale, or for any two terms where steps do not matter.
    /// - Parameter count: how many terms the scale has.
    func agreement(_ first: Int, _ second: Int, of count: Int) -> Double {
        if first == second { return 1 }
        let share = Double(abs(first - second)) / Double(max(1, count - 1))
        return switch self {
        case .unweighted: 0
        case .linear: 1 - share
        case .quadratic: 1 - share * share
        }
    }
}
