import CalendarDates
@testable import Evidence
import PositionedYAML
import SourceText

/// All that a record says, for comparing two of them.
struct RecordOutline: Equatable, CustomStringConvertible {
    let description: String

    init(_ record: EvidenceRecord) {
        let terms = [record.theme, record.rating, record.extent, record.impact, record.trajectory, record.leaders]
        let dates = [record.date, record.collected, record.validUntil].map { $0?.description ?? "none" }
        description = [
            record.id, "\(record.place)", "\(record.kind)", "\(dates)", "\(record.criteria)", "\(terms)",
            "\(record.partners) \(record.phases) \(record.cohorts)", record.summary, "\(record.measure as Any)",
            "\(record.context as Any)", "\(record.source as Any)", "\(record.sourceTitle as Any)",
            "\(record.owner as Any)", "\(record.supersedes)", "\(record.replacesOthers)", "\(record.document as Any)",
            "\(record.attachment as Any)", "\(record.hasAttachedFile)",
        ].joined(separator: "\n")
    }
}

/// What came of reading one text.
struct ReadingOutline: Equatable {
    let records: [RecordOutline]
    let faultyIDs: [String]
    let isWhole: Bool
    let faults: [String]
    let decodedCount: Int

    init(_ bytes: [UInt8], _ rules: RecordTables, isCareful: Bool) {
        let faults = FaultCollector()
        var reading = RecordsReading(rules, isCareful: isCareful)
        reading.read(bytes, path: "test.yaml", faults)
        let found = reading.take()
        records = found.records.map(RecordOutline.init)
        faultyIDs = found.faultyIDs.map { "\($0.place) \($0.value)" }
        isWhole = found.isWhole
        self.faults = faults.faults.map { "\($0.line) \($0.length) \($0.notes)" }
        decodedCount = reading.decodedCount
    }

    /// Whether all but the way of reading is the same.
    func isSame(as other: ReadingOutline) -> Bool {
        records == other.records && faultyIDs == other.faultyIDs && isWhole == other.isWhole && faults == other.faults
    }
}
