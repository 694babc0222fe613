public import Assessment
import CalendarDates
public import Comparisons
import Evidence
import Rules

/// A partnership's assessment before and after a scenario, and what moved.
public struct ScenarioComparison: Sendable {
    /// What is supposed.
    public let scenario: Scenario
    /// Changes that do nothing by themselves.
    public let notes: [ScenarioNote]
    private let compared: AssessmentComparison

    /// The assessment as things are.
    public var before: Assessment { compared.before }
    /// The assessment as they would be.
    public var after: Assessment { compared.after }
    /// The criteria whose position or level moves, those that move most first.
    public var moves: [CriterionMove] { compared.moves }
    /// Limits that applied and no longer would.
    public var limitsLifted: [OutcomeAssessment.AppliedLimit] { compared.limitsLifted }
    /// Limits that would newly apply.
    public var limitsAdded: [OutcomeAssessment.AppliedLimit] { compared.limitsAdded }
    /// Gaps that would be closed.
    public var gapsClosed: [Gap] { compared.gapsClosed }
    /// Gaps that would be opened.
    public var gapsOpened: [Gap] { compared.gapsOpened }

    /// Assesses the changed evidence and compares.
    public init(_ before: Assessment, _ scenario: Scenario) {
        let after = Assessment(scenario.partnership, rules: before.rules, asOf: before.asOf)
        self.scenario = scenario
        compared = AssessmentComparison(before, after)
        notes = scenario.changes.compactMap { Self.note($0, before, after) }
    }

    private static func note(_ change: Change, _ before: Assessment, _ after: Assessment) -> ScenarioNote? {
        switch change {
        case .set(let id, let scale, let term):
            if let index = after.recordIndex(of: id), !after.records[index].isConsidered {
                return .doesNotCount(record: id, after.records[index].standing)
            }
            guard let index = before.recordIndex(of: id), before.records[index].term(on: scale) == term else {
                return nil
            }
            return .saysSoAlready(record: id, scale)
        case .drop(let id):
            guard let index = before.recordIndex(of: id) else { return nil }
            let rated = before.records[index]
            // One that replaces others matters even where it does not count itself.
            guard !rated.isConsidered, rated.record.supersedes.isEmpty, rated.record.measure == nil else { return nil }
            return .doesNotCount(record: id, rated.standing)
        }
    }
}
