public import PositionedYAML
public import Rules
public import SourceText

/// Reads records from the bytes of a file, or from a list inside another file.
public enum RecordsFile {
    /// The records of one file, in its order; faulty ones are reported and left out.
    public static func read(
        _ bytes: [UInt8], path: String, rules: RuleSet, limits: YAMLLimits = YAMLLimits(), _ faults: FaultCollector
    ) -> [EvidenceRecord] {
        var reading = RecordsReading(RecordTables(rules))
        reading.read(bytes, path: path, limits: limits, faults)
        return reading.take().records
    }

    /// The records of a list that stands inside another file, with defaults.
    public static func records(
        _ items: [YAMLValue], defaults: YAMLValue?, rules: RuleSet, _ faults: FaultCollector
    ) -> [EvidenceRecord] {
        var reading = RecordsReading(RecordTables(rules))
        reading.read(items, defaults: defaults, faults)
        return reading.take().records
    }
}
