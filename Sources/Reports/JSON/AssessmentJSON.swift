import Assessment
import CalendarDates
import Evidence
import PositionedYAML
import Rules
import SourceText
import Vocabularies

/// The shape of an assessment in JSON.
struct AssessmentJSON: Encodable {
    struct Framework: Encodable { let id, version, sha256: String }
    struct Area: Encodable { let id, name: String }
    struct Counts: Encodable { let records, considered, lapsed, superseded, notYetKnown: Int }
    struct AreaPosition: Encodable {
        let id: String
        let position: Rounded
    }
    struct Lapse: Encodable { let record, lapses: String }
    struct Waived: Encodable {
        let id, check, subject, justification, expires: String
    }

    let schemaVersion: String
    let tool: ToolIdentity
    let label: String
    let framework: Framework
    let area: Area
    let asOf: String
    let counts: Counts
    let outcome: OutcomeJSON
    let areas: [AreaPosition]
    let criteria: [CriterionJSON]
    let gaps: [GapJSON]
    let sensitivity: SensitivityJSON
    let neededKinds: [NeededKindJSON]
    let lens: Nullable<LensJSON>
    let inspected: Nullable<InspectedJSON>
    let history: [FindingJSON]
    let documents: [DocumentJSON]
    let lapsing: [Lapse]
    let overrides: [OverrideJSON]
    let waivers: [Waived]

    init(_ assessment: Assessment, tool: ToolIdentity) {
        let rules = assessment.rules
        let wording = Wording(assessment)
        schemaVersion = JSONReport.schemaVersion
        self.tool = tool
        label = Wording.label
        framework = Framework(id: rules.framework.id, version: rules.framework.version, sha256: rules.sha256)
        area = Area(id: assessment.partnership.area.id, name: assessment.partnership.area.name)
        asOf = assessment.asOf.description
        counts = Counts(
            records: assessment.records.count - assessment.notYetKnownCount, considered: assessment.consideredCount,
            lapsed: assessment.lapsedCount, superseded: assessment.supersededCount,
            notYetKnown: assessment.notYetKnownCount)
        outcome = OutcomeJSON(wording)
        areas = zip(rules.framework.areas, assessment.outcome.areaPositions).map {
            AreaPosition(id: $0.id, position: Rounded($1))
        }
        criteria = assessment.criteria.map { CriterionJSON($0, wording) }
        gaps = assessment.gaps.map { GapJSON($0, wording) }
        sensitivity = SensitivityJSON(wording)
        neededKinds = assessment.neededKinds.map { NeededKindJSON($0, wording) }
        lens = Nullable(LensJSON(wording))
        inspected = Nullable(InspectedJSON(wording))
        history = assessment.history.map { FindingJSON($0, wording) }
        documents = assessment.documents.map { DocumentJSON($0, wording) }
        lapsing = Lapsing.records(of: assessment).map {
            Lapse(record: wording.id($0), lapses: assessment.records[$0].lapses.description)
        }
        overrides = Decided.overrides(assessment).map { OverrideJSON($0, wording) }
        waivers = assessment.partnership.waivers.map {
            Waived(
                id: $0.id, check: $0.check, subject: $0.subject.value, justification: $0.justification,
                expires: $0.expires.description)
        }
    }
}

/// A gap.
struct GapJSON: Encodable {
    struct Effect: Encodable { let best, worst: Rounded }

    let id, rule, sort: String
    let criterion: Nullable<String>
    let criteria: [String]
    let about: Nullable<String>
    let severity, message, remedy: String
    let effect: Effect
    let records: [String]
    let place: String
    let aboutPlace: Nullable<String>

    init(_ gap: Gap, _ wording: Wording) {
        let criteria = gap.criteria.map { wording.rules.criteria[$0].id }
        id = gap.id
        rule = gap.rule.id
        sort = gap.rule.sort.rawValue
        criterion = Nullable(criteria.first)
        self.criteria = criteria
        about = Nullable(gap.about)
        severity = gap.rule.urgency.rawValue
        message = gap.message
        remedy = gap.remedy
        effect = Effect(best: Rounded(gap.effect.best), worst: Rounded(gap.effect.worst))
        records = wording.ids(gap.records)
        place = gap.rule.place.line
        aboutPlace = Nullable(gap.place?.line)
    }
}

/// What became of an earlier finding.
struct FindingJSON: Encodable {
    struct Answer: Encodable {
        let id: String
        let open: Bool
        let status: Nullable<String>
    }

    let id, title, inspection, inspected: String
    let criteria: [String]
    let actions: [Answer]
    let recordsFor, recordsAgainst, records: [String]

    init(_ item: FindingProgress, _ wording: Wording) {
        let actionWording = ActionWording(wording)
        id = item.finding.id
        title = item.finding.title
        inspection = item.inspection.id
        inspected = item.inspection.date.description
        criteria = item.finding.criteria.map { wording.rules.criteria[$0].id }
        actions = item.actions.map { action in
            Answer(
                id: action.id, open: actionWording.isOpen(action),
                status: Nullable(action.status.map { wording.words.statuses[$0].id }))
        }
        recordsFor = wording.ids(item.good)
        recordsAgainst = wording.ids(item.bad)
        records = wording.ids(item.records)
    }
}

/// Whether a document could be handed over.
struct DocumentJSON: Encodable {
    let id, title: String
    let ready: Bool
    let newest: Nullable<String>
    let records: [String]

    init(_ item: DocumentReadiness, _ wording: Wording) {
        let document = wording.rules.documents[item.document]
        id = document.id
        title = document.title
        ready = item.isReady
        newest = Nullable(item.newest?.description)
        records = wording.ids(item.records)
    }
}

/// A level that a person holds to be right, beside the computed one.
struct OverrideJSON: Encodable {
    let criterion: Nullable<String>
    let level: String
    let computed: Nullable<String>
    let role, date, reason: String

    init(_ override: LevelOverride, _ wording: Wording) {
        let levels = wording.rules.framework.levels
        let computed: Int?
        if let criterion = override.criterion {
            computed = wording.assessment.criteria[criterion].level?.level
        } else {
            computed = wording.assessment.outcome.likely
        }
        criterion = Nullable(override.criterion.map { wording.rules.criteria[$0].id })
        level = levels[override.level].id
        self.computed = Nullable(computed.map { levels[$0].id })
        role = override.role
        date = override.date.description
        reason = override.reason
    }
}
