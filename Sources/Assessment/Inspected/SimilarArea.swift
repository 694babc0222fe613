public import Rules

/// An inspected area that stands much as the partnership does, and what the two have in common.
public struct SimilarArea: Sendable {
    /// The area.
    public let area: InspectedArea
    /// How far apart the two are: the root of the mean squared distance of their positions, over the criteria on which the
    /// partnership has enough evidence; from 0 to 2.
    public let distance: Double
    /// Of the criteria on which both stand furthest from the middle on the same side, at most three, those in favour, furthest
    /// first, as indices.
    public let sharedStrengths: [Int]
    /// Of the same criteria those against.
    public let sharedWeaknesses: [Int]
    /// Themes that weigh most in favour in both, in the partnership's order, as indices.
    public let themesFor: [Int]
    /// Themes that weigh most against in both, likewise.
    public let themesAgainst: [Int]

    /// How many similar areas are named, and how many criteria they share.
    private static let most = 3

    /// The areas nearest to an assessment, at most three; of equally near ones the first by id.
    static func nearest(to assessment: Assessment, among areas: [InspectedArea]) -> [SimilarArea] {
        let judged = assessment.criteria.filter { $0.level != nil }
        // Too few criteria to name a likely level are too few to call two areas alike.
        guard assessment.outcome.likely != nil, !judged.isEmpty else { return [] }
        let balance = ThemeBalance(assessment)
        let ranked = areas.map { area in
            let squares = judged.map { square($0.ledger.position - area.positions[$0.criterion]) }
            return (area: area, distance: (squares.reduce(0, +) / Double(judged.count)).squareRoot())
        }.sorted { ($0.distance, $0.area.id) < ($1.distance, $1.area.id) }
        return ranked.prefix(most).map { SimilarArea($0.area, $0.distance, judged, balance) }
    }

    private init(
        _ area: InspectedArea, _ distance: Double, _ judged: [CriterionAssessment], _ balance: ThemeBalance
    ) {
        // Both stand clearly on one side where even the one nearer to the middle is far from it.
        let shared = judged.compactMap { criterion -> (criterion: Int, nearer: Double)? in
            let (one, other) = (criterion.ledger.position, area.positions[criterion.criterion])
            guard one * other > 0 else { return nil }
            return (criterion.criterion, abs(one) < abs(other) ? one : other)
        }.sorted { (abs($1.nearer), $0.criterion) < (abs($0.nearer), $1.criterion) }.prefix(Self.most)
        self.area = area
        self.distance = distance
        sharedStrengths = shared.filter { $0.nearer > 0 }.map(\.criterion)
        sharedWeaknesses = shared.filter { $0.nearer < 0 }.map(\.criterion)
        themesFor = balance.heaviestFor(ThemeBalance.named).filter(area.themesFor.contains)
        themesAgainst = balance.heaviestAgainst(ThemeBalance.named).filter(area.themesAgainst.contains)
    }

    private static func square(_ value: Double) -> Double { value * value }
}
