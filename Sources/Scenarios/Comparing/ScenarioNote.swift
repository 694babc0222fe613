public import Assessment
public import Evidence

/// Something a reader should know of a change that does nothing by itself.
public enum ScenarioNote: Sendable, Hashable {
    /// The record does not count on the date, so that what it says changes nothing.
    case doesNotCount(record: String, Standing)
    /// The record says that already.
    case saysSoAlready(record: String, RecordScale)
}
