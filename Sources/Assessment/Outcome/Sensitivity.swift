/// What would move the outcome most: records that could be lost, and gaps that could be closed.
public struct Sensitivity: Sendable {
    /// The records whose loss would move the mean level most, those first.
    public let records: [Loss]
    /// The indices of the gaps whose closing would lower the mean level most, those first.
    public let gaps: [Int]

    /// What the outcome would be without one record.
    public struct Loss: Sendable, Hashable {
        /// The index of the record.
        public let record: Int
        /// By how much the mean level would rise; below zero where the loss would make the outcome better.
        public let change: Double
        /// The index of the level that would then be likely, were there enough evidence to name one.
        public let likely: Int
    }
}
