public import Evidence

/// One thing that is supposed of a record that is there.
public enum Change: Sendable, Hashable {
    /// It says something else: another term, as its index, on one scale.
    case set(record: String, scale: RecordScale, term: Int)
    /// It is not there.
    case drop(record: String)

    /// The id of the record.
    public var record: String {
        switch self {
        case .set(let record, _, _), .drop(let record): record
        }
    }
}
