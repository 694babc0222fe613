/// Whether a record counts on a date, and if not, why.
///
/// A record replaced by one that is known, or an indicator's value of which a newer period is known, is superseded,
/// whether or not it has lapsed as well.
public enum Standing: Sendable, Hashable {
    /// It counts.
    case considered
    /// It became known only later; the assessment must not know it.
    case notYetKnown
    /// A known record replaces it.
    case superseded(by: String)
    /// It is too old.
    case lapsed
}
