import CalendarDates
import Evidence
import Rules
import SourceText

/// One rule test: evidence, a date and what must come of them.
struct RuleTestCase {
    let name: String
    let place: SourcePlace
    let asOf: CalendarDate
    let lens: Lens?
    let partnership: Partnership
    let claims: [Claim]
}

/// One thing that a case expects, and where it says so.
struct Claim {
    let place: SourcePlace
    let content: Content

    /// What is expected. Numbers are indices into the rules; nil stands for `none`.
    enum Content {
        case likely(Int?)
        case outcomeConfidence(Confidence)
        case outcomeRule(Int, isKept: Bool)
        case allOutcomeRules
        case limit(Int, applies: Bool)
        case noLimits
        case precedent(String?)
        case level(criterion: Int, Int?)
        case above(criterion: Int, Double)
        case below(criterion: Int, Double)
        case confidence(criterion: Int, Confidence)
        case criterionRule(criterion: Int, Int, isKept: Bool)
        case allCriterionRules(criterion: Int)
        case state(record: String, RecordState)
        case term(record: String, RecordProperty, Int?)
        case band(record: String, String?)
        case trajectoryRule(record: String, String?)
        case discounts(record: String, lens: Int, [Int])
        case gap(GapPattern)
        case noGap(GapPattern)
        case noGaps
        case finding(FindingPattern)
        case noFinding(FindingPattern)
        case noFindings
    }
}

/// Whether a record counts, as tests name it.
enum RecordState: String, CaseIterable {
    case considered
    case lapsed
    case superseded
    case notYetKnown = "not-yet-known"
}

/// Properties of a record that a test may name by a term.
enum RecordProperty: String, CaseIterable {
    case rating
    case extent
    case impact
    case trajectory
}

/// Which gaps are meant.
struct GapPattern {
    let rule: Int
    let criterion: Int?
    let about: String?
    let records: [String]?
}

/// Which findings of checks are meant.
struct FindingPattern {
    let check: Int
    let subject: String?
}
