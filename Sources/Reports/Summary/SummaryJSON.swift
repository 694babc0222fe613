import CalendarDates
import Rules

/// A table of partnerships for other programs: stable keys, ids and not indices, numbers rounded to four decimals.
///
/// Its JSON Schema is `areasend schema summary`.
public enum SummaryJSON {
    /// Renders a table.
    /// - Returns: pretty-printed JSON with sorted keys that ends with a line feed.
    public static func render(_ table: SummaryTable, tool: ToolIdentity) throws -> String {
        try JSONText.of(Shape(table, tool: tool))
    }

    private struct Shape: Encodable {
        let schemaVersion = JSONReport.schemaVersion
        let tool: ToolIdentity
        let label = SummaryTable.caution
        let framework: AssessmentJSON.Framework
        let asOf: String
        let partnerships: [Row]

        init(_ table: SummaryTable, tool: ToolIdentity) {
            self.tool = tool
            framework = AssessmentJSON.Framework(
                id: table.rules.framework.id, version: table.rules.framework.version, sha256: table.rules.sha256)
            asOf = table.asOf.description
            partnerships = table.partnerships.map { Row($0, table) }
        }
    }

    private struct Row: Encodable {
        let id: Nullable<String>
        let name, folder, state: String
        let errors: Int
        let standing: Nullable<Standing>

        init(_ partnership: PartnershipSummary, _ table: SummaryTable) {
            id = Nullable(partnership.id)
            name = partnership.name
            folder = partnership.folder
            errors = partnership.errors
            state = partnership.stateName
            standing = Nullable(partnership.standing.map { Standing($0, table) })
        }
    }

    private struct Standing: Encodable {
        let likely: Nullable<String>
        let probabilities: Nullable<[String: Double]>
        let confidence: String
        let criteriaJudged, criteria, records, uncounted, gaps, urgentGaps, documentsReady, documents: Int
        let newest: Nullable<String>

        init(_ standing: PartnershipSummary.Standing, _ table: SummaryTable) {
            let levels = table.rules.framework.levels
            likely = Nullable(standing.likely.map { levels[$0].id })
            probabilities = Nullable(
                standing.probabilities.map { OutcomeJSON.probabilities($0, levels: levels) })
            confidence = standing.confidence.rawValue
            criteriaJudged = standing.judged
            criteria = table.rules.criteria.count
            records = standing.considered
            uncounted = standing.uncounted
            gaps = standing.gaps
            urgentGaps = standing.urgentGaps
            documentsReady = standing.documentsReady
            documents = table.rules.documents.count
            newest = Nullable(standing.newest?.description)
        }
    }
}
