public import Assessment
public import CalendarDates
public import Rules

/// All that a check of one partnership found, and what the gate makes of it.
public struct CheckReport: Sendable {
    /// The rules.
    public let rules: RuleSet
    /// The folder with the evidence, as it was named.
    public let folder: String
    /// The date; every date rule uses it.
    public let asOf: CalendarDate
    /// The assessment; nil where the input is invalid.
    public let assessment: Assessment?
    /// The findings, gravest first, then by place. Where the input is invalid, its faults and nothing else.
    public let findings: [Finding]
    /// What the gate makes of them. Where the input is invalid it has no say.
    public let gate: GateVerdict
    /// What changed against the baseline; nil where there is none.
    public let changes: BaselineChanges?
    /// What could not be checked, a sentence each: attached files of a kind that cannot be read, and the like.
    public let unchecked: [String]

    /// Whether the input can be used.
    public var isValid: Bool { assessment != nil }

    /// Findings that no waiver takes out of the gate.
    public var open: [Finding] { findings.filter { $0.waiver == nil } }
}
