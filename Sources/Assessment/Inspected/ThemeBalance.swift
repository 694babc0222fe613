import Evidence
import Rules
import Vocabularies

/// What the records on each theme weigh together, over all criteria.
public struct ThemeBalance: Sendable, Hashable {
    /// Weight in favour less weight against, by the theme's index, in units of one clear finding.
    public let net: [Double]

    /// How many themes on each side are named where the chief ones are asked for.
    public static let named = 5

    /// Less than this is taken for even: sums of weights differ by their rounding.
    private static let least = 0.0005

    /// The balance of an assessment.
    public init(_ assessment: Assessment) {
        net = assessment.rules.vocabularies.themes.terms.indices.map { theme in
            assessment.criteria.reduce(0) { $0 + $1.contributions.net(onTheme: theme) }
        }
    }

    /// The themes that weigh most in favour, heaviest first; of equally heavy ones the first of the vocabulary.
    public func heaviestFor(_ count: Int) -> [Int] { heaviest(count, sign: 1) }

    /// The themes that weigh most against, heaviest first.
    public func heaviestAgainst(_ count: Int) -> [Int] { heaviest(count, sign: -1) }

    private func heaviest(_ count: Int, sign: Double) -> [Int] {
        let chosen = net.indices.filter { sign * net[$0] >= Self.least }
        return Array(chosen.sorted { (sign * net[$1], $0) < (sign * net[$0], $1) }.prefix(count))
    }
}
