import Conditions
public import Rules

/// An inspected area that stands much as the partnership does, and what the two have in common.
public struct SimilarArea: Sendable {
    /// The area.
    public let area: InspectedArea
    /// How far apart the two are, from 0 to 2: the root of the mean squared distance of their positions, over the criteria on
    /// which both have enough evidence.
    public let distance: Double
    /// How many criteria that are.
    public let compared: Int
    /// Of the three criteria on which both stand furthest from the middle on the same side, those in favour, furthest first,
    /// as indices.
    public let sharedStrengths: [Int]
    /// Of the same criteria those against.
    public let sharedWeaknesses: [Int]
    /// Themes that weigh most in favour in both, in the partnership's order, as indices.
    public let themesFor: [Int]
    /// Themes that weigh most against in both, likewise.
    public let themesAgainst: [Int]

    /// How many similar areas are named, and how many criteria they share.
    private static let most = 3

    /// A criterion on which both have enough evidence: the two positions.
    private typealias Shared = (criterion: Int, own: Double, other: Double)

    /// The areas nearest to an assessment, at most three; of equally near ones the first by id.
    ///
    /// An area that shares fewer criteria with it than a likely level needs is left out: two that are alike on little are not
    /// known to be alike.
    static func nearest(to assessment: Assessment, among areas: [InspectedArea]) -> [SimilarArea] {
        let context = assessment.context
        let balance = ThemeBalance(assessment)
        let ranked = areas.compactMap { area -> (area: InspectedArea, distance: Double, shared: [Shared])? in
            let both = assessment.criteria.filter { $0.level != nil && area.positions[$0.criterion] != nil }
            let facts = OutcomeFacts(context: context, criteria: both, score: assessment.outcome.score)
            let enough = assessment.rules.judgement.enoughForOutcome
            guard !both.isEmpty, enough.truth(of: facts, asOf: assessment.asOf) == .met else { return nil }
            let shared = both.compactMap { one in
                area.positions[one.criterion].map { Shared(one.criterion, one.ledger.position, $0) }
            }
            let squares = shared.reduce(0) { $0 + ($1.own - $1.other) * ($1.own - $1.other) }
            return (area, (squares / Double(shared.count)).squareRoot(), shared)
        }
        return ranked.sorted { ($0.distance, $0.area.id) < ($1.distance, $1.area.id) }.prefix(most).map {
            SimilarArea($0.area, $0.distance, $0.shared, balance)
        }
    }

    private init(_ area: InspectedArea, _ distance: Double, _ shared: [Shared], _ balance: ThemeBalance) {
        // Both stand clearly on one side where even the one nearer to the middle is far from it.
        let alike = shared.filter { $0.own * $0.other > 0 }
            .map { (criterion: $0.criterion, nearer: abs($0.own) < abs($0.other) ? $0.own : $0.other) }
            .sorted { (abs($1.nearer), $0.criterion) < (abs($0.nearer), $1.criterion) }.prefix(Self.most)
        self.area = area
        self.distance = distance
        compared = shared.count
        sharedStrengths = alike.filter { $0.nearer > 0 }.map(\.criterion)
        sharedWeaknesses = alike.filter { $0.nearer < 0 }.map(\.criterion)
        themesFor = balance.heaviestFor(ThemeBalance.named).filter(area.themesFor.contains)
        themesAgainst = balance.heaviestAgainst(ThemeBalance.named).filter(area.themesAgainst.contains)
    }
}
