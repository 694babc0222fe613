public import SourceText

/// Whether a change may pass, and why not.
public struct GateVerdict: Sendable, Hashable {
    /// One reason to stop a change.
    public struct Reason: Sendable, Hashable {
        /// What sort of reason it is.
        public enum Kind: String, Sendable, CaseIterable {
            /// A finding at or above the severity that stops a change.
            case finding
            /// A floor that is missed.
            case floor
            /// Something that was better before.
            case regression
            /// A baseline that could not be compared with; under strict rules also one, or a waiver, that holds what is no
            /// longer so.
            case stale
        }

        /// What sort of reason it is.
        public let kind: Kind
        /// The id of the finding's check, the criterion, the record, the gap or the floor.
        public let subject: String
        /// What happened, as a sentence; where something was better before, with before and after.
        public let message: String
        /// Where to look; nil where there is no one place.
        public let place: SourcePlace?
    }

    /// The reasons, gravest first; empty where the change may pass.
    public let reasons: [Reason]

    /// Whether the change is stopped.
    public var isTripped: Bool { !reasons.isEmpty }
}
