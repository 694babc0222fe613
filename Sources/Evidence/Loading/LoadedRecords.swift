import PositionedYAML
import SourceText

/// The records of all files, sorted by id.
struct LoadedRecords {
    /// The sound records.
    let records: [EvidenceRecord]
    /// The ids of records that were left out for their faults.
    let faultyIDs: [Located<String>]
    /// Whether all files could be read to their ends.
    let isWhole: Bool
    private let soundIDsRepeat: Bool

    /// Brings together what several readings found.
    init(_ readings: [RecordsReading]) {
        var ids = IDList()
        for reading in readings { ids.append(contentsOf: reading.ids) }
        let order = IDOrder(ids)
        var records: [EvidenceRecord] = []
        records.reserveCapacity(ids.count)
        let parts = readings.map(\.records)
        for number in order.numbers {
            var (part, index) = (0, number)
            while index >= parts[part].count {
                index -= parts[part].count
                part += 1
            }
            records.append(parts[part][index])
        }
        self.records = records
        faultyIDs = readings.flatMap(\.faultyIDs)
        isWhole = readings.allSatisfy(\.isWhole)
        soundIDsRepeat = order.hasDuplicates
    }

    /// Whether any two records could have the same id.
    var mayHaveDuplicates: Bool { soundIDsRepeat || !faultyIDs.isEmpty }

    /// The ids of all records, of faulty ones too, with their places.
    var ids: [(id: String, place: SourcePlace)] {
        records.map { ($0.id, $0.place) } + faultyIDs.map { ($0.value, $0.place) }
    }
}
