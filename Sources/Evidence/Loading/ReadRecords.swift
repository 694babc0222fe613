import PositionedYAML

/// What some records files hold.
struct ReadRecords: Sendable {
    /// The sound records.
    var records: [EvidenceRecord] = []
    /// Their ids, in the same order.
    var ids = IDList()
    /// The ids of records that were left out for their faults.
    var faultyIDs: [Located<String>] = []
    /// Whether all files could be read to their ends.
    var isWhole = true
}
