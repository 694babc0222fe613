public import PositionedYAML
public import Rules
public import SourceText

/// Reads records from the bytes of a file, or from a list inside another file.
public enum RecordsFile {
    /// The records of one file, in its order; faulty ones are reported and left out.
    public static func read(
        _ bytes: [UInt8], path: String, rules: RuleSet, limits: YAMLLimits = YAMLLimits(), _ faults: FaultCollector
    ) -> [EvidenceRecord] {
        contents(bytes, path: path, rules: rules, limits: limits, faults).records
    }

    /// What a file holds.
    struct Contents: Sendable {
        /// Its sound records.
        var records: [EvidenceRecord] = []
        /// The ids of all its records, of faulty ones too.
        var ids: [Located<String>] = []
        /// Whether it could be read to its end.
        var isWhole = false
    }

    static func contents(
        _ bytes: [UInt8], path: String, rules: RuleSet, limits: YAMLLimits = YAMLLimits(), _ faults: FaultCollector
    ) -> Contents {
        var reader = RecordReader(rules, faults)
        var records: [EvidenceRecord] = []
        let entries = YAMLReader.items(
            of: "records", after: "defaults", in: bytes, path: path, limits: limits, faults: faults,
            begin: { reader.setDefaults($0) },
            item: { value in
                if let record = reader.record(value) { records.append(record) }
            })
        if let entries, let first = entries.first?.key {
            // Items were handed over where it is a list; anything else is reported here.
            _ = MappingReader(entries: entries, of: first, as: RecordFields.file, faults).list("records")
        } else if entries != nil {
            faults.report(
                Fault(
                    "missing-field", at: SourcePlace(path: path, position: SourcePosition(line: 1, column: 1)),
                    "a records file needs 'records'", remedy: "add 'records:' with a list"))
        }
        return Contents(records: records, ids: reader.ids, isWhole: entries != nil)
    }

    /// The records of a list that stands inside another file, with defaults.
    public static func records(
        _ items: [YAMLValue], defaults: YAMLValue?, rules: RuleSet, _ faults: FaultCollector
    ) -> [EvidenceRecord] {
        var reader = RecordReader(rules, faults)
        reader.setDefaults(defaults)
        return items.compactMap { reader.record($0) }
    }
}
