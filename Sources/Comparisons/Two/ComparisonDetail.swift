public import Assessment
import Evidence
import Rules

/// All that differs between two assessments, parted into what brought it about.
public struct ComparisonDetail: Sendable {
    /// The two assessments, with limits and gaps that came and went.
    public let comparison: AssessmentComparison
    /// The criteria that both know and that moved, or whose records weigh otherwise, those that move most first.
    public let positions: [PositionMove]
    /// What moved the overall position.
    public let score: ScoreMove
    /// The records that differ, those that move the overall position most first, then by id.
    public let records: [RecordDifference]
    /// Gaps of both assessments that say something else, those with the largest effect first.
    public let gapsChanged: [GapChange]
    /// What differs between the rules.
    public let rules: RulesDifference
    /// By record id, where it stands in ``records``.
    private let indices: [String: Int]

    /// Compares two assessments.
    public init(_ before: Assessment, _ after: Assessment) {
        let comparison = AssessmentComparison(before, after)
        let all = comparison.criteria.map { PositionMove(comparison, before: $0.before, after: $0.after) }
        let score = ScoreMove(comparison, all)
        let moved = Set(comparison.moves.map(\.criterion))
        self.comparison = comparison
        self.score = score
        positions = all.filter { moved.contains($0.before.criterion) || !$0.shares.isEmpty }.sorted {
            (abs($1.move), $0.before.criterion) < (abs($0.move), $1.before.criterion)
        }
        let effects = Dictionary(
            score.records.map { ($0.record, abs($0.effect)) }, uniquingKeysWith: { first, _ in first })
        let records = RecordDifference.all(before, after).sorted {
            (effects[$1.record] ?? 0, $0.record) < (effects[$0.record] ?? 0, $1.record)
        }
        self.records = records
        indices = Dictionary(
            records.enumerated().map { ($1.record, $0) }, uniquingKeysWith: { first, _ in first })
        gapsChanged = GapChange.all(before, after)
        rules = RulesDifference(before.rules, after.rules)
    }

    /// Whether the two say the same: about the same partnership, by the same rules, with the same figures and gaps.
    public var isEmpty: Bool {
        let (one, other) = (comparison.before, comparison.after)
        return one.partnership.area.id == other.partnership.area.id && one.rules.sha256 == other.rules.sha256
            && comparison.moves.isEmpty && positions.isEmpty && records.isEmpty && gapsChanged.isEmpty
            && comparison.gapsClosed.isEmpty && comparison.gapsOpened.isEmpty && comparison.limitsAdded.isEmpty
            && comparison.limitsLifted.isEmpty && one.outcome.probabilities == other.outcome.probabilities
            && one.outcome.likely == other.outcome.likely
            && one.outcome.confidence.degree == other.outcome.confidence.degree
    }

    /// The difference of a record by its id; nil where nothing about the record itself differs.
    public func difference(of record: String) -> RecordDifference? { indices[record].map { records[$0] } }
}
