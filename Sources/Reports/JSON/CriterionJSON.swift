import Assessment
import CalendarDates
import Evidence
import Rules
import SourceText
import Vocabularies

/// One criterion.
struct CriterionJSON: Encodable {
    struct Driver: Encodable {
        let record: String
        let weight: Rounded
    }
    struct DriverLists: Encodable { let up, down: [Driver] }
    struct Answer: Encodable {
        let text: String
        let records: [String]
    }
    struct Answers: Encodable { let impact, how, plans: [Answer] }

    let id, area, title: String
    let level: Nullable<String>
    let position: Rounded
    let interval: [Rounded]
    let weightFor, weightAgainst: Rounded
    let confidence: String
    let confidenceRules: [ConfidenceRuleJSON]
    let limitedBy: [String]
    let records: [String]
    let drivers: DriverLists
    let coverage: CoverageJSON
    let conflicts: [String]
    let newest: Nullable<String>
    let lapsed, lapsing: [String]
    let answers: Answers
    let place: String

    init(_ criterion: CriterionAssessment, _ wording: Wording) {
        let rules = wording.rules
        let rule = rules.criteria[criterion.criterion]
        let drivers = Drivers(of: criterion)
        let evaluation = SelfEvaluation(criterion, in: wording.assessment)
        func list(_ contributions: [Contribution]) -> [Driver] {
            contributions.map { Driver(record: wording.id($0.record), weight: Rounded($0.net)) }
        }
        func answers(_ statements: [Statement]) -> [Answer] {
            statements.map { Answer(text: $0.text, records: $0.records) }
        }
        id = rule.id
        area = rules.framework.areas[rule.area].id
        title = rule.title
        level = Nullable(criterion.level.map { rules.framework.levels[$0.level].id })
        position = Rounded(criterion.ledger.position)
        interval = [criterion.ledger.interval.lowerBound, criterion.ledger.interval.upperBound].map(Rounded.init)
        weightFor = Rounded(criterion.ledger.inFavour)
        weightAgainst = Rounded(criterion.ledger.against)
        confidence = criterion.confidence.degree.rawValue
        confidenceRules = criterion.confidence.items.map(ConfidenceRuleJSON.init)
        limitedBy = criterion.confidence.limitedBy
        records = wording.ids(criterion.records)
        self.drivers = DriverLists(up: list(drivers.up), down: list(drivers.down))
        coverage = CoverageJSON(criterion.coverage, wording)
        conflicts = criterion.conflicts.map { wording.words.themes[$0].id }
        newest = Nullable(criterion.newest?.description)
        lapsed = wording.ids(criterion.lapsed)
        lapsing = wording.ids(criterion.lapsing)
        self.answers = Answers(
            impact: answers(evaluation.impact), how: answers(evaluation.how), plans: answers(evaluation.plans))
        place = rule.place.line
    }
}

/// What evidence there is and what is missing, by ids of terms.
struct CoverageJSON: Encodable {
    struct Cell: Encodable {
        let partner, phase, kind: String
        let records: Int
    }
    struct Missing: Encodable { let kinds, partners, phases, cohorts: [String] }

    let kinds, partners, phases, cohorts: [String: Int]
    let origins: [String]
    let cells: [Cell]
    let missing: Missing

    init(_ coverage: Coverage, _ wording: Wording) {
        let words = wording.words
        func counts(_ vocabulary: Vocabulary, _ counts: [Int]) -> [String: Int] {
            Dictionary(zip(vocabulary.ids, counts).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
        }
        kinds = counts(words.kinds, coverage.kinds)
        partners = counts(words.partners, coverage.partners)
        phases = counts(words.phases, coverage.phases)
        cohorts = counts(words.cohorts, coverage.cohorts)
        origins = words.origins.ids(of: coverage.origins)
        cells = coverage.cells.map {
            Cell(
                partner: words.partners[$0.partner].id, phase: words.phases[$0.phase].id, kind: words.kinds[$0.kind].id,
                records: $0.records)
        }
        missing = Missing(
            kinds: words.kinds.ids(of: coverage.kindsMissing),
            partners: words.partners.ids(of: coverage.partnersMissing),
            phases: words.phases.ids(of: coverage.phasesMissing),
            cohorts: words.cohorts.ids(of: coverage.cohortsMissing))
    }
}
