/// What a change is held against.
public enum Baseline: Sendable {
    /// How things stood, and what it was read from.
    case snapshot(Snapshot, from: String)
    /// There is something to compare with, but it could not be used; the sentence says why. It stops a change: what could not
    /// be compared may hide anything.
    case unusable(String)
    /// There was nothing to compare with, since the evidence is new; the sentence says so.
    case absent(String)
}
