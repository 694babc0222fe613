import PositionedYAML
import SourceText

/// Reads what stands beside a record's numbers.
enum MeasureContextReader {
    static let comparatorFields = FieldTable(
        "a comparison",
        [
            Field("area", .text, required: true, "whose value it is"),
            Field("value", .number, required: true, "the value, in the indicator's unit"),
            Field("numerator", .number, "the part"),
            Field("denominator", .number, "the whole"),
            Field("areas", .number, "how many areas the value is the mean of"),
        ])
    static let groupFields = FieldTable(
        "a group",
        [
            Field("by", .id, required: true, "what sorts people into groups"),
            Field("group", .text, required: true, "the group"),
            Field("value", .number, "the value, in the indicator's unit; left out where it is withheld"),
            Field("numerator", .number, "the part; left out where it is withheld"),
            Field("denominator", .number, "the whole; left out where it is withheld"),
        ])

    /// Nil where the measure says nothing of the kind.
    static func read(_ reader: MappingReader) -> MeasureContext? {
        let comparators = reader.mappings("comparators", as: comparatorFields).compactMap(comparison)
        let groups = reader.mappings("groups", as: groupFields).compactMap(group)
        let (undecided, invited) = (count(reader, "undecided"), count(reader, "invited"))
        guard !comparators.isEmpty || !groups.isEmpty || undecided != nil || invited != nil else { return nil }
        return MeasureContext(comparators: comparators, groups: groups, undecided: undecided, invited: invited)
    }

    private static func comparison(_ reader: MappingReader) -> MeasureContext.Comparison? {
        let (part, whole) = (count(reader, "numerator"), count(reader, "denominator"))
        let areas = count(reader, "areas")
        guard let area = reader.text("area"), let value = reader.number("value") else { return nil }
        return MeasureContext.Comparison(
            area: area, value: value, numerator: part, denominator: whole, areas: areas)
    }

    private static func group(_ reader: MappingReader) -> MeasureContext.Group? {
        let (part, whole) = (count(reader, "numerator"), count(reader, "denominator"))
        let value = reader.number("value")
        guard let by = reader.id("by"), let group = reader.text("group") else { return nil }
        if let part, let whole, part > whole {
            return reader.raw("numerator")?.report(
                "out-of-range", "'numerator' is larger than 'denominator'", remedy: "mend one of the numbers",
                reader.faults)
        }
        return MeasureContext.Group(
            by: by.value, group: group, value: value, numerator: part, denominator: whole)
    }

    private static func count(_ reader: MappingReader, _ name: String) -> Double? {
        guard reader.has(name) else { return nil }
        return reader.count(name).map(Double.init)
    }
}
