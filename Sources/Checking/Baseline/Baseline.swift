/// What a change is held against.
public enum Baseline: Sendable {
    /// How things stood, and what it was read from.
    case snapshot(Snapshot, from: String)
    /// There is something to compare with, but it could not be used; the sentence says why.
    case unusable(String)
}
