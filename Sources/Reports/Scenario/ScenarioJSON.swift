import Assessment
import CalendarDates
import Evidence
import Rules
import Scenarios
import Vocabularies

/// A scenario for other programs: stable keys, ids and not indices, numbers rounded to four decimals.
///
/// - `schemaVersion`, `tool`, `label`, `framework`, `area`, `asOf` as in the assessment.
/// - `now`: the outcome as things are: `likely` (a level's id or null), `probabilities` by level, `score`, `confidence`,
///   `limits` (ids) and `gaps` (how many).
/// - `whatif`: what the named changes do, null where none were named: `changes` (each `record`, `change` (`set`, `add` or
///   `drop`), and for `set` the `field`, `from` (null where nobody said) and `to`), `before` and `after` (as `now`),
///   `criteria` that move (`id`; `before` and `after` with `position` and `level`; `because` with `record` and `effect`; and
///   `why`, a sentence), `limitsLifted`, `limitsAdded`, `gapsClosed`, `gapsOpened` (ids) and `notes` (sentences).
/// - `reach`: the search for a level, null where none was asked for: `level`, `result` (`already`, `reached` or
///   `unreachable`), `because` (sentences: what stands in the way), and where it was reached `set`: `size`, `covered`,
///   `changes` (each `record`, `field`, `from`, `to`, `criteria`, and `action` with `id` and `title`, or null), `proof`
///   (`kind`: `bound`, `exhaustive` or `open`; `atLeast`, below which no set reaches the level; `setsTried`; `sentence`),
///   `command`, and `whatif` of the shape above.
public enum ScenarioJSON {
    /// Renders a scenario.
    /// - Returns: pretty-printed JSON with sorted keys that ends with a line feed.
    public static func render(_ result: ScenarioResult, tool: ToolIdentity) throws -> String {
        try JSONText.of(Shape(result, tool: tool))
    }

    private struct Shape: Encodable {
        let schemaVersion = JSONReport.schemaVersion
        let tool: ToolIdentity
        let label = ScenarioPage.label
        let framework: AssessmentJSON.Framework
        let area: AssessmentJSON.Area
        let asOf: String
        let now: OutcomeShape
        let whatif: Nullable<ComparisonShape>
        let reach: Nullable<ReachShape>

        init(_ result: ScenarioResult, tool: ToolIdentity) {
            let rules = result.now.rules
            let profile = result.now.partnership.area
            self.tool = tool
            framework = AssessmentJSON.Framework(
                id: rules.framework.id, version: rules.framework.version, sha256: rules.sha256)
            area = AssessmentJSON.Area(id: profile.id, name: profile.name)
            asOf = result.now.asOf.description
            now = OutcomeShape(result.now)
            whatif = Nullable(result.comparison.map(ComparisonShape.init))
            reach = Nullable(result.reach.map { ReachShape($0, result) })
        }
    }

    /// The outcome in brief.
    struct OutcomeShape: Encodable {
        let likely: Nullable<String>
        let probabilities: [String: Double]
        let score: Rounded
        let confidence: String
        let limits: [String]
        let gaps: Int

        init(_ assessment: Assessment) {
            let levels = assessment.rules.framework.levels.map(\.id)
            let shares = Figures.shares(assessment.outcome.probabilities, units: 10_000).map { Double($0) / 10_000 }
            likely = Nullable(assessment.outcome.likely.map { levels[$0] })
            probabilities = Dictionary(zip(levels, shares), uniquingKeysWith: { first, _ in first })
            score = Rounded(assessment.outcome.score)
            confidence = assessment.outcome.confidence.degree.rawValue
            limits = assessment.outcome.limits.map(\.rule.id)
            gaps = assessment.gaps.count
        }
    }
}
