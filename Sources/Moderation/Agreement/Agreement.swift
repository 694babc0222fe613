public import Assessment
import Evidence
import Rules
public import Scenarios

/// How far a second rater agrees with the evidence as it is rated, and what the differences would do to the outcome.
public struct Agreement: Sendable {
    /// The evidence as it is rated.
    public let assessment: Assessment
    /// What the second rater filled in.
    public let ratings: SecondRatings
    /// The agreement on each scale, in the order of the scales.
    public let scales: [ScaleAgreement]
    /// Records that the two see differently, those furthest apart first: by the largest distance on a scale, then by all
    /// distances together, then by id.
    public let disagreements: [Disagreement]
    /// The assessment beside the one with the second rater's terms in place of the first's; nil where they differ nowhere.
    public let comparison: ScenarioComparison?

    /// Records of which the second rater rated anything.
    public var ratedCount: Int { ratings.rows.count(where: \.isFilled) }
    /// Records of the sheet that were left empty.
    public var emptyCount: Int { ratings.rows.count - ratedCount }

    /// Compares.
    /// - Parameter assessment: the one that the ratings were read with.
    public init(_ assessment: Assessment, _ ratings: SecondRatings) {
        let filled = ratings.rows.filter(\.isFilled)
        let disagreements = filled.compactMap { Disagreement($0, assessment) }
        self.assessment = assessment
        self.ratings = ratings
        scales = RecordScale.allCases.map { ScaleAgreement($0, assessment, filled) }
        self.disagreements = disagreements.sorted {
            ($1.largest, $1.total, $0.record) < ($0.largest, $0.total, $1.record)
        }
        let changes = disagreements.flatMap { disagreement in
            disagreement.differences.map {
                Change.set(
                    record: assessment.records[disagreement.record].record.id, scale: $0.scale, term: $0.second)
            }
        }
        comparison =
            changes.isEmpty
            ? nil : ScenarioComparison(assessment, Scenario(assessment.partnership, changes: changes))
    }
}
