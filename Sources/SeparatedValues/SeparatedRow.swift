public import SourceText

/// One row of a stream; it has at least one value.
public struct SeparatedRow: Sendable, Hashable {
    /// The values in order, without their quotes.
    public let texts: [String]
    /// Where each value begins, its quote included.
    public let positions: [SourcePosition]
    /// The row's number as a spreadsheet counts: from 1, empty lines counted, a line such as `sep=;` not, and a value with
    /// line breaks within one row.
    public let number: Int
}
