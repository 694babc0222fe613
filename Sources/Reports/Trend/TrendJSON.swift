import Assessment
import CalendarDates
public import Comparisons
import Evidence
import Rules

/// A trend for other programs: stable keys, ids and not indices, numbers rounded to four decimals.
///
/// - `schemaVersion`, `tool`, `label`, `framework`, `area` as in the assessment; `from`, `to` (dates) and `every` (an ISO 8601
///   duration).
/// - `dates`, the earliest first: `date`; `nothingKnown` (no record was known yet); `outcome` with `likely` (a level's id or
///   null), `probabilities` and `byEvidenceAlone` (by level), `score`, `confidence`, `limits` (ids) and `precedent` (the id of
///   an earlier inspection that counted, or null); `criteria` with `id`, `position`, `interval`, `level` (or null),
///   `confidence` and `records`; `counts` as in the assessment; `gaps` (how many); and `changes`, null at the first date: the
///   records that since the date before `cameIn`, `lapsed`, were `superseded`, `returned` or `cameAndWent`, each with `record`
///   and `weight` (in favour less against, in units of one clear finding), the heaviest first.
///
/// Its JSON Schema is `areasend schema trend`.
public enum TrendJSON {
    /// Renders a trend.
    /// - Returns: pretty-printed JSON with sorted keys that ends with a line feed.
    public static func render(_ trend: Trend, tool: ToolIdentity) throws -> String {
        try JSONText.of(Shape(trend, tool: tool))
    }

    private struct Shape: Encodable {
        let schemaVersion = JSONReport.schemaVersion
        let tool: ToolIdentity
        let label = TrendWording.label
        let framework: AssessmentJSON.Framework
        let area: AssessmentJSON.Area
        let from, to: Nullable<String>
        let every: String
        let dates: [TrendPointJSON]

        init(_ trend: Trend, tool: ToolIdentity) {
            let (rules, profile) = (trend.rules, trend.partnership.area)
            self.tool = tool
            framework = AssessmentJSON.Framework(
                id: rules.framework.id, version: rules.framework.version, sha256: rules.sha256)
            area = AssessmentJSON.Area(id: profile.id, name: profile.name)
            from = Nullable(trend.points.first?.date.description)
            to = Nullable(trend.points.last?.date.description)
            every = trend.step.description
            dates = trend.points.map { TrendPointJSON($0, trend) }
        }
    }
}

/// One date of a trend in JSON.
struct TrendPointJSON: Encodable {
    struct Outcome: Encodable {
        let likely: Nullable<String>
        let probabilities, byEvidenceAlone: [String: Double]
        let score: Rounded
        let confidence: String
        let limits: [String]
        let precedent: Nullable<String>
    }
    struct Criterion: Encodable {
        let id: String
        let position: Rounded
        let interval: [Rounded]
        let level: Nullable<String>
        let confidence: String
        let records: Int
    }
    struct Change: Encodable {
        let record: String
        let weight: Rounded
    }
    struct Changes: Encodable { let cameIn, lapsed, superseded, returned, cameAndWent: [Change] }

    let date: String
    let nothingKnown: Bool
    let outcome: Outcome
    let criteria: [Criterion]
    let counts: AssessmentJSON.Counts
    let gaps: Int
    let changes: Nullable<Changes>

    init(_ point: TrendPoint, _ trend: Trend) {
        let levels = trend.rules.framework.levels
        date = point.date.description
        nothingKnown = point.isNothingKnown
        outcome = Outcome(
            likely: Nullable(point.likely.map { levels[$0].id }),
            probabilities: OutcomeJSON.probabilities(point.probabilities, levels: levels),
            byEvidenceAlone: OutcomeJSON.probabilities(point.byScore, levels: levels), score: Rounded(point.score),
            confidence: point.confidence.rawValue, limits: point.limits.map(\.id),
            precedent: Nullable(point.precedent?.inspection.id))
        criteria = zip(trend.rules.criteria, point.criteria).map { rule, criterion in
            Criterion(
                id: rule.id, position: Rounded(criterion.position),
                interval: [Rounded(criterion.interval.lowerBound), Rounded(criterion.interval.upperBound)],
                level: Nullable(criterion.level.map { levels[$0].id }), confidence: criterion.confidence.rawValue,
                records: criterion.records)
        }
        counts = AssessmentJSON.Counts(
            records: point.counts.known, considered: point.counts.considered, lapsed: point.counts.lapsed,
            superseded: point.counts.superseded, notYetKnown: point.counts.notYetKnown)
        gaps = point.gaps
        func list(_ changes: [TrendPoint.Change]) -> [Change] {
            changes.map { Change(record: trend.partnership.records[$0.record].id, weight: Rounded($0.weight)) }
        }
        changes = Nullable(
            point.changes.map {
                Changes(
                    cameIn: list($0.cameIn), lapsed: list($0.lapsed), superseded: list($0.superseded),
                    returned: list($0.returned), cameAndWent: list($0.cameAndWent))
            })
    }
}
