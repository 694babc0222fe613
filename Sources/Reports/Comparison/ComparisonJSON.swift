import Assessment
import CalendarDates
import Comparisons
import Evidence
import Rules

/// Two assessments compared, for other programs: stable keys, ids and not indices, numbers rounded to four decimals.
///
/// - `schemaVersion`, `tool`, `label`; `same` (nothing differs).
/// - `a` and `b`: `folder`, `revision` (or null), `asOf`, `framework`, `area`, `outcome` (as `now` of `whatif`), `precedent` (the
///   id of an earlier inspection that counts, or null).
/// - `score`: `move` of the overall position, and what adds up to it: `records` (`record`, `reason`, `adds`),
///   `criterionWeights`, `notKnowing` and `otherCriteria`.
/// - `criteria` that moved: `id`; `before` and `after` (`position`, `level`, `confidence`, `inFavour`, `against`); `move`;
///   `notKnowing`; `records` that weigh otherwise: `record`, `reason`, `factors` (names of the figures of its weight that
///   differ), `before` and `after` (`inFavour`, `against`) and `adds` (to the move of the position).
/// - `limitsLifted`, `limitsAdded` (ids); `gaps` with `closed`, `opened` (ids) and `changed` (`id`, `before` and `after` with
///   `severity`, `message`, `effect` and `records`).
/// - `records` that differ: `record`, `event`, `before` and `after` (`absent`, `considered`, `notYetKnown`, `superseded` or
///   `lapsed`), and `fields` (`name`, `before`, `after`).
/// - `rules`: `same`, `files` (`name`, `before` and `after` as SHA-256, null where it is not there) and `changes` (`part`,
///   `added`, `removed`, `changed`: ids).
///
/// A reason is an event of a record (`added`, `removed`, `changed`, `newlyKnown`, `notYetKnown`, `lapsed`, `countsAgain`,
/// `superseded`, `noLongerSuperseded`, `otherwise`) or `weightOnly`. The JSON Schema is `areasend schema compare`.
public enum ComparisonJSON {
    /// Renders what differs and why.
    /// - Returns: pretty-printed JSON with sorted keys that ends with a line feed.
    public static func render(_ result: ComparedAssessments, tool: ToolIdentity) throws -> String {
        try JSONText.of(Shape(result, tool: tool))
    }

    private struct Shape: Encodable {
        let schemaVersion = JSONReport.schemaVersion
        let tool: ToolIdentity
        let label = ComparisonPage.label
        let same: Bool
        let a, b: ComparedSideJSON
        let score: ScoreMoveJSON
        let criteria: [PositionMoveJSON]
        let limitsLifted, limitsAdded: [String]
        let gaps: GapChangesJSON
        let records: [RecordDifferenceJSON]
        let rules: RulesDifferenceJSON

        init(_ result: ComparedAssessments, tool: ToolIdentity) {
            let page = ComparisonPage(result)
            let detail = result.detail
            self.tool = tool
            same = detail.isEmpty
            a = ComparedSideJSON(result.first, detail.comparison.before)
            b = ComparedSideJSON(result.second, detail.comparison.after)
            score = ScoreMoveJSON(page)
            criteria = detail.positions.map { PositionMoveJSON($0, page) }
            limitsLifted = detail.comparison.limitsLifted.map(\.rule.id)
            limitsAdded = detail.comparison.limitsAdded.map(\.rule.id)
            gaps = GapChangesJSON(page)
            records = detail.records.map { RecordDifferenceJSON($0) }
            rules = RulesDifferenceJSON(result)
        }
    }
}

/// One of two assessments in JSON.
struct ComparedSideJSON: Encodable {
    let folder: String
    let revision: Nullable<String>
    let asOf: String
    let framework: AssessmentJSON.Framework
    let area: AssessmentJSON.Area
    let outcome: ScenarioJSON.OutcomeShape
    let precedent: Nullable<String>

    init(_ side: ComparedAssessments.Side, _ assessment: Assessment) {
        let (rules, profile) = (assessment.rules, assessment.partnership.area)
        folder = side.folder
        revision = Nullable(side.revision)
        asOf = assessment.asOf.description
        framework = AssessmentJSON.Framework(
            id: rules.framework.id, version: rules.framework.version, sha256: rules.sha256)
        area = AssessmentJSON.Area(id: profile.id, name: profile.name)
        outcome = ScenarioJSON.OutcomeShape(assessment)
        precedent = Nullable(assessment.outcome.precedent?.inspection.id)
    }
}
