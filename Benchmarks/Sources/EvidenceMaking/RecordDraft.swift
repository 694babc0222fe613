import CalendarDates
import Evidence
import PositionedYAML
import Rules
import Vocabularies

/// A record to be written. Terms are indices into the framework's vocabularies.
struct RecordDraft {
    var id: String
    var kind: Int
    var date: CalendarDate
    var collected: CalendarDate?
    var validUntil: CalendarDate?
    var criteria: [Int]
    var theme: Int?
    var rating: Int?
    var extent: Int?
    var impact: Int?
    var trajectory: Int?
    var leaders: Int?
    var partners: TermSet
    var phases: TermSet
    var cohorts: TermSet
    var words: [[UInt8]]
    var measure: Measure?
    var context: MeasureContext?
    var source: Citation?
    var owner: String?
    var supersedes: [String]
    var document: Int?

    /// A record as it is.
    init(_ record: EvidenceRecord) {
        id = record.id
        kind = record.kind
        date = record.date
        collected = record.collected
        validUntil = record.validUntil
        criteria = record.criteria
        theme = record.theme
        rating = record.rating
        extent = record.extent
        impact = record.impact
        trajectory = record.trajectory
        leaders = record.leaders
        partners = record.partners
        phases = record.phases
        cohorts = record.cohorts
        words = record.summary.split(separator: " ").map { Array($0.utf8) }
        measure = record.measure
        context = record.context
        source = record.source
        owner = record.owner
        supersedes = record.supersedes.map(\.value)
        document = record.document
    }
}
