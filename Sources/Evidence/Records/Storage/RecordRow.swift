/// The part of a record that is only looked at to show or to check it: indices into its file's ``RecordsStore``.
struct RecordRow: Sendable, BitwiseCopyable {
    /// Stands for an index that a record does not have.
    static let none: Int32 = -1

    let line: UInt32
    let column: UInt32
    let id: TextSpan
    let summary: TextSpan
    /// Index of a shared text.
    let owner: Int32
    let source: Int32
    let context: Int32
    /// Index of a list of ids.
    let supersedes: Int32
}

extension RecordRow {
    /// An index that may be missing, in four bytes.
    static func packed(_ index: Int?) -> Int32 { index.map { Int32($0) } ?? none }
}
