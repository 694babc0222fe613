import ArgumentParser

/// The exit codes of all verbs; no flag changes them.
enum Exit {
    /// A finding, a floor or a drift that the user asked to stop at.
    static let gateTripped = ExitCode(1)
    /// Evidence or rules that cannot be used as they are.
    static let inputInvalid = ExitCode(2)
    /// Rule tests failed, or cover too little.
    static let ruleTestsFailed = ExitCode(3)
    /// An empty or mistyped folder is never a success.
    static let nothingToAssess = ExitCode(4)
    /// A fault of the tool.
    static let internalError = ExitCode(70)
}
