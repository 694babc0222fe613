import PositionedYAML

/// What some records files hold.
struct ReadRecords: Sendable {
    /// The files with the sound records of each.
    var files: [RecordsStore] = []
    /// The ids of records that were left out for their faults.
    var faultyIDs: [Located<String>] = []
    /// Whether all files could be read to their ends.
    var isWhole = true

    /// Takes what other files hold.
    mutating func add(_ other: ReadRecords) {
        files += other.files
        faultyIDs += other.faultyIDs
        isWhole = isWhole && other.isWhole
    }

    /// The sound records of one file behind those of another.
    var records: [EvidenceRecord] { files.flatMap(\.records) }
}

extension RecordsStore {
    /// The records in their order.
    var records: [EvidenceRecord] { (0..<UInt32(count)).map { EvidenceRecord($0, in: self) } }
}
