import CalendarDates
import Vocabularies

/// What a record, or its file's defaults, say; nil where they say nothing. Texts, lists and the like are kept in the
/// ``RecordsBuilder``, and are indices here.
struct StoredDraft {
    var kind: Int?
    var date: CalendarDate?
    var collected: CalendarDate?
    var validUntil: CalendarDate?
    /// The index of a list of criteria that is not empty.
    var criteria: Int?
    var theme: Int?
    var rating: Int?
    var extent: Int?
    var impact: Int?
    var trajectory: Int?
    var leaders: Int?
    var partners: TermSet?
    var phases: TermSet?
    var cohorts: TermSet?
    var summary: TextSpan?
    var measure: Int?
    var context: Int?
    var source: Int?
    var owner: Int?
    /// The index of a list of ids that is not empty.
    var supersedes: Int?
    var document: Int?
}
