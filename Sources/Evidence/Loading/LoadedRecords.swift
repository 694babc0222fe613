import PositionedYAML
import SourceText

/// The records of all files, sorted by id.
struct LoadedRecords {
    /// The sound records.
    private(set) var records: [EvidenceRecord] = []
    /// The ids of records that were left out for their faults.
    private(set) var faultyIDs: [Located<String>] = []
    /// Whether all files could be read to their ends.
    private(set) var isWhole = true
    private let soundIDsRepeat: Bool

    /// Brings together what several readings found.
    /// - Parameter readings: given up one by one, so that memory does not hold everything twice.
    init(_ readings: consuming [ReadRecords]) {
        let order = IDOrder(readings.map(\.ids))
        soundIDsRepeat = order.hasDuplicates
        for index in readings.indices { readings[index].ids = IDList() }
        records.reserveCapacity(readings.reduce(0) { $0 + $1.records.count })
        readings.reverse()
        while let reading = readings.popLast() {
            records.append(contentsOf: reading.records)
            faultyIDs += reading.faultyIDs
            isWhole = isWhole && reading.isWhole
        }
        order.sort(&records)
        // Which task found what first is chance; what is said of records with the same id, and of faulty ones, is not.
        if soundIDsRepeat { records.sort { $0.id == $1.id ? $0.place < $1.place : $0.id < $1.id } }
        faultyIDs.sort { $0.place < $1.place }
    }

    /// Whether any two records could have the same id.
    var mayHaveDuplicates: Bool { soundIDsRepeat || !faultyIDs.isEmpty }

    /// The ids of all records, of faulty ones too, with their places.
    var ids: [(id: String, place: SourcePlace)] {
        records.map { ($0.id, $0.place) } + faultyIDs.map { ($0.value, $0.place) }
    }
}
