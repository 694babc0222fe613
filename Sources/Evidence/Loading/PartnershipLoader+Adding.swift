import Files
import PositionedYAML
public import Rules
public import SourceText

extension PartnershipLoader {
    /// The partnership with the records of one more file, checked as if the file lay among its own.
    ///
    /// All faults go to the collector: those of the file, ids that are already taken, ids that nothing has, and records
    /// that would supersede each other in a circle. A file without a record is a fault too.
    /// - Returns: nil where the file has errors.
    public static func adding(
        _ path: String, to partnership: Partnership, rules: RuleSet, _ faults: FaultCollector
    ) -> Partnership? {
        let own = FaultCollector()
        defer { faults.report(own.faults) }
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.read(path, budget: YAMLLimits().bytes)
        } catch {
            own.report(error.fault)
            return nil
        }
        var reading = RecordsReading(RecordTables(rules))
        reading.read(bytes, path: path, own)
        let contents = LoadedRecords(reading.take())
        let taken = partnership.records.map { ($0.id, $0.place) }
        let new = contents.ids.sorted { $0.place < $1.place }
        UniqueIDs.check(taken + new, "record", own)
        if contents.isWhole, new.isEmpty, !own.hasErrors {
            own.report(
                Fault(
                    "no-records", at: SourcePlace(path: path), "the file holds no record",
                    remedy: "write the records that are supposed to be there, or leave the file out"))
        }
        let whole = Partnership(
            folder: partnership.folder, area: partnership.area,
            records: partnership.records + Attachments.looked(at: contents.records, in: partnership.folder),
            plan: partnership.plan, waivers: partnership.waivers, overrides: partnership.overrides)
        CrossReferences.check(
            whole, rules: rules, faultyRecords: contents.isWhole ? contents.faultyIDs.map(\.value) : nil, findings: nil,
            own)
        return own.hasErrors ? nil : whole
    }
}
