public import Comparisons

/// What a report on two assessments shows.
public struct ComparedAssessments: Sendable {
    /// One of the two.
    public struct Side: Sendable, Hashable {
        /// The folder with the evidence, as it was named.
        public let folder: String
        /// The git revision at which it was read; nil for the folder as it is.
        public let revision: String?

        /// Creates a side.
        public init(folder: String, revision: String? = nil) {
            self.folder = folder
            self.revision = revision
        }
    }

    /// A rules file that differs.
    public struct RulesFile: Sendable, Hashable {
        /// Its path within the rules.
        public let name: String
        /// Its SHA-256 in the first rules; nil where they do not have it.
        public let before: String?
        /// Its SHA-256 in the second.
        public let after: String?

        /// Creates an entry.
        public init(name: String, before: String?, after: String?) {
            self.name = name
            self.before = before
            self.after = after
        }
    }

    /// What differs.
    public let detail: ComparisonDetail
    /// The first side.
    public let first: Side
    /// The second side.
    public let second: Side
    /// The rules files that differ, sorted by name.
    public let rulesFiles: [RulesFile]

    /// Creates a result.
    public init(detail: ComparisonDetail, first: Side, second: Side, rulesFiles: [RulesFile]) {
        self.detail = detail
        self.first = first
        self.second = second
        self.rulesFiles = rulesFiles
    }
}
