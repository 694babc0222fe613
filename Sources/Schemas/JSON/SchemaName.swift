import Checking
import PositionedYAML
import PublishedStatistics
import Evidence
import Imports
import PersonLists
import RuleTests
import Rules

/// The file kinds and outputs that have a schema.
public enum SchemaName: String, CaseIterable, Sendable {
    /// `framework.yaml` of the rules.
    case framework
    /// `criteria/*.yaml` of the rules.
    case criterion
    /// `indicators.yaml` of the rules.
    case indicators
    /// `documents.yaml` of the rules.
    case documents
    /// `judgement.yaml` of the rules.
    case judgement
    /// `checks.yaml` of the rules.
    case checks
    /// `inspected.yaml` of the rules.
    case inspected
    /// `tests/*.yaml` of the rules.
    case ruleTests = "rule-tests"
    /// The map of a survey, for `import survey`.
    case importSurvey = "import-survey"
    /// The map of a plan, for `import plan`.
    case importPlan = "import-plan"
    /// `imports/annex-a.yaml` of the rules.
    case importAnnexA = "import-annex-a"
    /// `area.yaml` of the evidence.
    case area
    /// `records/**/*.yaml` of the evidence.
    case records
    /// `plan.yaml` of the evidence.
    case plan
    /// `waivers.yaml` of the evidence.
    case waivers
    /// `overrides.yaml` of the evidence.
    case overrides
    /// `.areasend.yaml` of a repository.
    case gate
    /// `report/narrative.yaml` of the rules.
    case narrative
    /// `report/earlier-dates.yaml` of the rules.
    case earlierDates = "earlier-dates"
    /// `imports/sen2.yaml`.
    case importSEN2 = "import-sen2"
    /// What `assess --format json` writes.
    case assessment
    /// What `assess --summary --format json` writes.
    case summaryTable = "summary"
    /// What `check --format json` writes.
    case check
    /// What `trend --format json` writes.
    case trend
    /// What `compare --format json` writes.
    case compare

    /// The name of the committed copy below `schemas/`.
    public var fileName: String { rawValue + ".schema.json" }

    /// What the schema describes, in a few words.
    public var summary: String {
        switch self {
        case .framework: "The framework: levels, areas, questions and vocabularies (framework.yaml)"
        case .criterion: "A criterion of the framework (criteria/*.yaml)"
        case .indicators: "Indicators, and the rules that rate them (indicators.yaml)"
        case .documents: "The documents to hand over (documents.yaml)"
        case .judgement: "How records become positions, gaps and a likely outcome (judgement.yaml)"
        case .checks: "Quality checks (checks.yaml)"
        case .inspected: "Where inspected areas stand, as 'calibrate' writes it (inspected.yaml)"
        case .ruleTests: "Rule tests (tests/*.yaml)"
        case .importSurvey: "What a survey's columns and answers mean, for 'import survey'"
        case .importPlan: "What a plan's columns and words mean, for 'import plan' (imports/plan.yaml)"
        case .importAnnexA:
            "The columns of person-level lists, rules for them, and what is counted (imports/annex-a.yaml)"
        case .area: "Who the partnership is, and what earlier inspections found (area.yaml)"
        case .records: "Evidence records (records/**/*.yaml)"
        case .plan: "The improvement plan (plan.yaml)"
        case .waivers: "Waived findings of checks (waivers.yaml)"
        case .overrides: "Levels that persons hold to be right (overrides.yaml)"
        case .gate: "What stops a change in this repository (.areasend.yaml)"
        case .narrative: "The sentences of reports (report/narrative.yaml)"
        case .earlierDates: "How far back reports look, and in which steps (report/earlier-dates.yaml)"
        case .importSEN2: "How published statistics become records (imports/sen2.yaml)"
        case .assessment: "A self-assessment, as 'assess --format json' writes it"
        case .summaryTable: "Many partnerships side by side, as 'assess --summary --format json' writes it"
        case .check: "What a check found and what the gate makes of it, as 'check --format json' writes it"
        case .trend: "The assessment at each of a series of dates, as 'trend --format json' writes it"
        case .compare: "Two assessments compared, as 'compare --format json' writes it"
        }
    }

    /// The fields of the file; nil for outputs, which have no reader.
    var table: FieldTable? {
        switch self {
        case .framework: FrameworkReader.fields
        case .criterion: CriterionReader.fields
        case .indicators: IndicatorsReader.fields
        case .documents: DocumentsReader.fields
        case .judgement: JudgementFields.file
        case .checks: ChecksReader.fields
        case .inspected: InspectedReader.fields
        case .ruleTests: RuleTestFields.file
        case .importSurvey: SurveyMapFields.file
        case .importPlan: PlanMap.fields
        case .importAnnexA: ListMappingFields.file
        case .area: AreaReader.fields
        case .records: RecordFields.file
        case .plan: PlanReader.fields
        case .waivers: DecisionsReader.waiversFile
        case .overrides: DecisionsReader.overridesFile
        case .gate: GateConfiguration.fields
        case .narrative: NarrativeReader.fields
        case .earlierDates: EarlierDatesReader.fields
        case .importSEN2: StatisticsMappingFields.file
        case .assessment, .summaryTable, .check, .trend, .compare: nil
        }
    }
}
