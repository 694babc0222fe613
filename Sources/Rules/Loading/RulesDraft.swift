/// What to read in place of a rules file, to try rules before they are written.
public enum RulesDraft: Sendable {
    /// These bytes.
    case bytes([UInt8])
    /// Nothing, as if the file were not there.
    case absent
}
