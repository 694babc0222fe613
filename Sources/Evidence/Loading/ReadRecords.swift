import PositionedYAML

/// What some records files hold.
struct ReadRecords: Sendable {
    /// The sound records of each file, in its order.
    var files: [[EvidenceRecord]] = []
    /// The ids of all of them, in the same order.
    var ids = IDList()
    /// The ids of records that were left out for their faults.
    var faultyIDs: [Located<String>] = []
    /// Whether all files could be read to their ends.
    var isWhole = true
}
