public import Evidence
public import SourceText

/// What a second rater filled in.
public struct SecondRatings: Sendable {
    /// What the second rater says of one record.
    public struct Row: Sendable {
        /// The index of the record in the assessment.
        public let record: Int
        /// The name under which the second rater had it.
        public let blindID: String
        /// The terms that were filled in, as indices into the scales' vocabularies.
        public let terms: [RecordScale: Int]
        /// What the second rater remarked; empty for nothing.
        public let comment: String
        /// Where the row begins.
        public let place: SourcePlace

        /// Whether anything was rated.
        public var isFilled: Bool { !terms.isEmpty }
    }

    /// The file.
    public let path: String
    /// The rows, in the order of the records.
    public let rows: [Row]

    /// Whether nothing at all was rated.
    public var isEmpty: Bool { !rows.contains(where: \.isFilled) }
}
