public import PositionedYAML
import SourceText

/// Reads `report/earlier-dates.yaml`.
public enum EarlierDatesReader {
    /// Where it stands in the folder of rules.
    static let fileName = "report/earlier-dates.yaml"

    /// The fields of the file.
    public static let fields = FieldTable(
        "earlier dates",
        [
            Field("over", .duration, required: true, "how far reports look back"),
            Field("every", .duration, required: true, "the time from one date to the next"),
        ])

    /// Reads the dates; nil where they are faulty, which is reported.
    static func read(_ value: YAMLValue, _ faults: FaultCollector) -> EarlierDates? {
        guard let reader = MappingReader(value, as: fields, faults),
            let over = reader.duration("over"), let every = reader.duration("every")
        else { return nil }
        return EarlierDates(over: over, every: every)
            ?? reader.raw("every")?.report(
                "out-of-range",
                "'every' must be no longer than 'over', and go into it at most \(EarlierDates.most) times",
                remedy: "write another length, as in 'over: P12M' and 'every: P3M'", faults)
    }
}
