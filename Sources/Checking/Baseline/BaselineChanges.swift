/// What changed between a baseline and now.
public struct BaselineChanges: Sendable, Hashable {
    /// One change.
    public struct Change: Sendable, Hashable {
        /// What changed.
        public enum Kind: String, Sendable, CaseIterable {
            /// The likely outcome.
            case outcome
            /// A criterion's level.
            case criterion
            /// A gap that came or went.
            case gap
            /// A record that came, went, or says something else.
            case record
            /// A finding that went.
            case finding
            /// An action of the plan that went.
            case action
            /// What is recorded of an earlier inspection.
            case inspection
        }

        /// What changed.
        public let kind: Kind
        /// Its id.
        public let subject: String
        /// What happened, as a sentence with before and after.
        public let message: String
    }

    /// What the baseline is: a file's path or a revision.
    public let baseline: String
    /// What is worse than before; these stop a change.
    public let regressions: [Change]
    /// What looks worse only because new records say so. That is news and no fault of the change: a gate that stopped it would
    /// teach people to leave bad news out.
    public let news: [Change]
    /// What is better than before.
    public let improvements: [Change]
    /// Findings that the baseline has and that are gone.
    public let stale: [FindingKey]
}
