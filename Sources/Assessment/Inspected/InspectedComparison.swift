import Evidence
public import Rules

/// A partnership's assessment beside the areas that were inspected under the framework.
///
/// Those areas are part of the rules, as the figures fitted to them are: they do not depend on the as-of date. An area with
/// the partnership's own id or name is left out of everything.
public struct InspectedComparison: Sendable {
    /// One criterion.
    public struct Criterion: Sendable, Hashable {
        /// The index of the criterion in the rules.
        public let criterion: Int
        /// How the inspected areas at each level are spread, best level first, those with too little evidence on the criterion
        /// left out; nil for levels where none is left.
        public let spreads: [PositionSpread?]
        /// Where the partnership's position lies among them; nil where it has too little evidence for a level.
        public let placement: Placement?
    }

    /// The inspected areas compared with, by id.
    public let areas: [InspectedArea]
    /// The criteria in the rules' order.
    public let criteria: [Criterion]
    /// How the overall positions of the inspected areas at each level are spread, best level first.
    public let overall: [PositionSpread?]
    /// Where the partnership's overall position lies among them; nil where there is too little evidence to name a likely level.
    public let overallPlacement: Placement?
    /// The areas that stand most as the partnership does, nearest first, at most three; none where too few criteria have
    /// enough evidence in both.
    public let similar: [SimilarArea]

    /// Compares an assessment with the inspected areas of its rules; nil where there are none but itself.
    public init?(_ assessment: Assessment) {
        let rules = assessment.rules
        let own = assessment.partnership.area
        let areas = rules.inspected.filter { $0.id != own.id && $0.name.lowercased() != own.name.lowercased() }
            .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        guard !areas.isEmpty else { return nil }
        func spreads(_ position: (InspectedArea) -> Double?) -> [PositionSpread?] {
            rules.framework.levels.indices.map { level in
                PositionSpread(areas.filter { $0.level == level }.compactMap(position))
            }
        }
        self.areas = areas
        criteria = assessment.criteria.map { criterion in
            let spreads = spreads { $0.positions[criterion.criterion] }
            let isJudged = criterion.level != nil
            return Criterion(
                criterion: criterion.criterion, spreads: spreads,
                placement: isJudged ? Placement(criterion.ledger.position, among: spreads) : nil)
        }
        let overall = spreads { $0.position }
        self.overall = overall
        let isJudged = assessment.outcome.likely != nil
        overallPlacement = isJudged ? Placement(assessment.outcome.score, among: overall) : nil
        similar = SimilarArea.nearest(to: assessment, among: areas)
    }
}
