public import Conditions
public import SourceText

/// How much it matters that a rule is broken.
public enum ListSeverity: String, Sendable, CaseIterable, Comparable {
    /// To be looked at: it may be right.
    case query
    /// To be put right.
    case error

    /// Queries come before errors.
    public static func < (left: ListSeverity, right: ListSeverity) -> Bool { left == .query && right == .error }
}

/// What is said where a rule is broken. The texts are the rule's own and repeat nothing of a row.
public struct CheckWords: Sendable, Hashable {
    /// How much it matters.
    public let severity: ListSeverity
    /// What is wrong.
    public let message: String
    /// What to do about it.
    public let remedy: String
}

/// A rule about single values.
public struct CellCheck: Sendable {
    /// The code.
    public let id: String
    /// The indices of the columns it looks at; nil for every value of a file, in columns that nobody knows too.
    public let columns: Set<Int>?
    /// The rule is broken when this holds.
    public let condition: Condition
    /// What is said then.
    public let words: CheckWords
    /// Where it is written.
    public let place: SourcePlace
}

/// A rule about rows.
public struct RowCheck: Sendable {
    /// The code in each list that it applies to, by the list's index.
    public let codes: [Int: String]
    /// The index of the column that it points at.
    public let column: Int
    /// The rule is broken when this holds.
    public let condition: Condition
    /// What is said then.
    public let words: CheckWords
    /// Where it is written.
    public let place: SourcePlace
}
