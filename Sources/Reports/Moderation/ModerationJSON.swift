import Assessment
import CalendarDates
import Evidence
public import Moderation
import Rules
import Vocabularies

/// Agreement of two raters for other programs: stable keys, ids and not indices, numbers rounded to four decimals.
///
/// - `schemaVersion`, `tool`, `label`, `framework`, `area`, `asOf` as in the assessment.
/// - `rated` and `empty`: rows of the sheet with and without ratings. `headline`: the weights of the kappa that counts first.
/// - `scales`: for each `scale` its `terms` (ids), `pairs`, `agreeing`, `exactShare`, `kappa` by weights (`unweighted`, `linear`,
///   `quadratic`; each with `value`, `standardError` and `interval`, or null), `table` (the first rater's terms by the second's),
///   `onlyFirst`, `onlySecond`, `secondIsEarlier` and `secondIsLater`.
/// - `disagreements`, those furthest apart first: `record`, `blindId`, `comment`, and `differences` with `scale`, `first` (null for
///   nothing), `second` and `distance` (0 to 1, null where one has no place on the scale).
/// - `whatif`: what the second rater's terms would do, as in a scenario; null where the two differ nowhere.
public enum ModerationJSON {
    /// Renders how far two raters agree and what their differences would do.
    /// - Returns: pretty-printed JSON with sorted keys that ends with a line feed.
    public static func render(_ agreement: Agreement, tool: ToolIdentity) throws -> String {
        try JSONText.of(Shape(agreement, tool: tool))
    }

    private struct Shape: Encodable {
        let schemaVersion = JSONReport.schemaVersion
        let tool: ToolIdentity
        let label = ModerationPage.label
        let framework: AssessmentJSON.Framework
        let area: AssessmentJSON.Area
        let asOf: String
        let rated, empty: Int
        let headline = ModerationPage.headline.rawValue
        let scales: [ScaleShape]
        let disagreements: [DisagreementShape]
        let whatif: Nullable<ScenarioJSON.ComparisonShape>

        init(_ agreement: Agreement, tool: ToolIdentity) {
            let assessment = agreement.assessment
            let rules = assessment.rules
            self.tool = tool
            framework = AssessmentJSON.Framework(
                id: rules.framework.id, version: rules.framework.version, sha256: rules.sha256)
            area = AssessmentJSON.Area(id: assessment.partnership.area.id, name: assessment.partnership.area.name)
            asOf = assessment.asOf.description
            rated = agreement.ratedCount
            empty = agreement.emptyCount
            scales = agreement.scales.map { ScaleShape($0, rules.vocabularies) }
            disagreements = agreement.disagreements.map { DisagreementShape($0, assessment) }
            whatif = Nullable(agreement.comparison.map(ScenarioJSON.ComparisonShape.init))
        }
    }

    private struct ScaleShape: Encodable {
        struct KappaShape: Encodable {
            let value, standardError: Rounded
            let interval: Nullable<[Rounded]>

            init(_ kappa: Kappa) {
                value = Rounded(kappa.value)
                standardError = Rounded(kappa.standardError)
                interval = Nullable(kappa.interval.map { [Rounded($0.lowerBound), Rounded($0.upperBound)] })
            }
        }

        let scale: String
        let terms: [String]
        let pairs, agreeing: Int
        let exactShare: Nullable<Rounded>
        let kappa: [String: Nullable<KappaShape>]
        let table: [[Int]]
        let onlyFirst, onlySecond, secondIsEarlier, secondIsLater: Int

        init(_ agreement: ScaleAgreement, _ words: FrameworkVocabularies) {
            let vocabulary = agreement.scale.vocabulary(words)
            scale = agreement.scale.rawValue
            terms = agreement.terms.map { vocabulary[$0].id }
            pairs = agreement.pairs
            agreeing = agreement.agreeing
            exactShare = Nullable(agreement.exactShare.map(Rounded.init))
            kappa = Dictionary(
                KappaWeights.allCases.map { ($0.rawValue, Nullable(agreement.kappa($0).map(KappaShape.init))) },
                uniquingKeysWith: { first, _ in first })
            table = agreement.table
            onlyFirst = agreement.onlyFirst
            onlySecond = agreement.onlySecond
            secondIsEarlier = agreement.secondIsEarlier
            secondIsLater = agreement.secondIsLater
        }
    }

    private struct DisagreementShape: Encodable {
        struct Difference: Encodable {
            let scale: String
            let first: Nullable<String>
            let second: String
            let distance: Nullable<Rounded>
        }

        let record, blindId, comment: String
        let differences: [Difference]

        init(_ disagreement: Disagreement, _ assessment: Assessment) {
            record = assessment.records[disagreement.record].record.id
            blindId = disagreement.blindID
            comment = disagreement.comment
            differences = disagreement.differences.map { difference in
                let vocabulary = difference.scale.vocabulary(assessment.rules.vocabularies)
                return Difference(
                    scale: difference.scale.rawValue, first: Nullable(difference.first.map { vocabulary[$0].id }),
                    second: vocabulary[difference.second].id,
                    distance: Nullable(difference.distance.map(Rounded.init)))
            }
        }
    }
}
