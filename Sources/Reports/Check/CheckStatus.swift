public import Checking

/// How a check ended; the raw value is the exit code that says the same.
public enum CheckStatus: Int, Sendable, Comparable, CaseIterable {
    /// Nothing stops the change.
    case passed = 0
    /// The gate stops it.
    case tripped = 1
    /// The input cannot be used; the gate has no say.
    case invalid = 2

    /// How the check of one partnership ended.
    public init(_ report: CheckReport) {
        self = !report.isValid ? .invalid : report.gate.isTripped ? .tripped : .passed
    }

    /// How the checks of several partnerships ended together: as the worst of them.
    public init(_ reports: [CheckReport]) {
        self = reports.map { CheckStatus($0) }.max() ?? .passed
    }

    /// Better comes first.
    public static func < (left: CheckStatus, right: CheckStatus) -> Bool { left.rawValue < right.rawValue }
}
