/// What a skeleton can be written of.
public enum SkeletonKind: String, CaseIterable, Sendable {
    /// One record, to go below `records:`.
    case record
    /// A file of records.
    case records
    /// `area.yaml`.
    case area
    /// `plan.yaml`.
    case plan
    /// One action, to go below `actions:`.
    case action
    /// `waivers.yaml` with one waiver.
    case waiver
    /// `overrides.yaml` with one override.
    case override
    /// A criterion's file.
    case criterion
    /// One indicator, to go below `indicators:`.
    case indicator
    /// One check, to go below `checks:`.
    case check
    /// A file of rule tests.
    case ruleTest = "rule-test"

    /// The schema of the file in which it stands.
    public var schema: SchemaName {
        switch self {
        case .record, .records: .records
        case .area: .area
        case .plan, .action: .plan
        case .waiver: .waivers
        case .override: .overrides
        case .criterion: .criterion
        case .indicator: .indicators
        case .check: .checks
        case .ruleTest: .ruleTests
        }
    }

    /// The way from the file to the folder that holds `rules/`, `evidence/` and `schemas/`.
    var folderAbove: String {
        switch self {
        case .record, .records, .criterion, .ruleTest: "../../../"
        case .area, .plan, .action, .waiver, .override, .indicator, .check: "../../"
        }
    }

    /// The key below which an item goes; nil where the skeleton is a whole file.
    public var itemsKey: String? {
        switch self {
        case .record: "records"
        case .action: "actions"
        case .indicator: "indicators"
        case .check: "checks"
        case .records, .area, .plan, .waiver, .override, .criterion, .ruleTest: nil
        }
    }
}
