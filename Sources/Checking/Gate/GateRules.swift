public import Rules
public import SourceText

/// The least severity of a finding that stops a change, as people write it.
public enum FailOn: String, CaseIterable, Sendable {
    /// Errors alone.
    case error
    /// Errors and warnings.
    case warning
    /// No finding does but private details; floors and what is worse than before still do.
    case never

    /// The least severity; nil where no finding stops a change.
    public var severity: Severity? {
        switch self {
        case .error: .error
        case .warning: .warning
        case .never: nil
        }
    }
}

/// What stops a change.
public struct GateRules: Sendable, Hashable {
    /// The least severity of a finding that does; nil where none does.
    public var failOn: Severity?
    /// Whether stale entries of a baseline, waivers that no longer help, and a baseline that could not be compared with do too.
    public var isStrict: Bool
    /// The index of the worst level that may be likely; nil for no floor. Where a floor is set, having no likely level misses it.
    public var outcomeFloor: Int?
    /// The least confidence in the outcome; nil for no floor.
    public var confidenceFloor: Confidence?
    /// How many criteria may be without enough evidence for a level; nil for any number.
    public var mostUnknown: Int?

    /// Rules of a gate.
    public init(
        failOn: Severity? = .error, isStrict: Bool = false, outcomeFloor: Int? = nil,
        confidenceFloor: Confidence? = nil, mostUnknown: Int? = nil
    ) {
        self.failOn = failOn
        self.isStrict = isStrict
        self.outcomeFloor = outcomeFloor
        self.confidenceFloor = confidenceFloor
        self.mostUnknown = mostUnknown
    }
}
