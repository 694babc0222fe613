public import SourceText

/// A private detail in a text: where it is and what recognised it, without the detail itself.
public struct PrivateDetail: Sendable, Hashable {
    /// The index of the rule among the scanner's.
    public let rule: Int
    /// The bytes that it takes in the text's UTF-8.
    public let range: Range<Int>
    /// Enough to find it again, too little to identify anybody: see `Masking`.
    public let masked: String
}

/// A private detail in a file.
public struct FileDetail: Sendable, Hashable {
    /// The index of the rule among the scanner's.
    public let rule: Int
    /// Where it is.
    public let position: SourcePosition
    /// Enough to find it again, too little to identify anybody.
    public let masked: String
    /// Whether this is the heading of a column, and not a single value.
    public let isColumn: Bool
}
