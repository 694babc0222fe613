public import Assessment
public import Scenarios

/// What a report on a scenario shows.
public struct ScenarioResult: Sendable {
    /// What the named changes do; nil where none were named.
    public let comparison: ScenarioComparison?
    /// The search for a level; nil where none was asked for.
    public let reach: Reach?
    /// How to call the command again for the same evidence, rules and date: words before they are quoted, without changes.
    public let invocation: [String]
    /// The files of added records, for the same purpose.
    public let addedFiles: [String]
    /// The assessment as things are.
    public let now: Assessment

    /// Creates a result.
    public init(
        now: Assessment, comparison: ScenarioComparison?, reach: Reach?, invocation: [String], addedFiles: [String]
    ) {
        self.now = now
        self.comparison = comparison
        self.reach = reach
        self.invocation = invocation
        self.addedFiles = addedFiles
    }
}
