import PositionedYAML
import SourceText
import Tables

/// Single values of a map.
extension SurveyMapReader {
    /// One name, or a list of them.
    static func names(_ reader: MappingReader, _ field: String) -> [String] {
        guard let raw = reader.raw(field) else { return [] }
        let items = raw.kind == .sequence ? raw.items : [raw]
        if items.isEmpty { reportEmpty(raw, field, reader.faults) }
        return items.compactMap { item in
            guard let name = item.text(field, reader.faults) else { return nil }
            guard ColumnName.normalised(name).isEmpty else { return name }
            return item.report(
                "bad-name", "this in '\(field)' has no letter or digit", remedy: "write the heading of the column",
                reader.faults)
        }
    }

    static func reportEmpty(_ value: YAMLValue?, _ field: String, _ faults: FaultCollector) {
        guard let value, value.kind == .sequence, value.items.isEmpty else { return }
        let _: Bool? = value.report("empty-value", "'\(field)' is empty", remedy: "name at least one", faults)
    }

    /// A number of people from 1 on.
    static func count(_ reader: MappingReader, _ field: String) -> Int? {
        guard let count = reader.count(field) else { return nil }
        if (1...1_000_000_000).contains(count) { return count }
        return reader.raw(field)?.report(
            "out-of-range", "'\(field)' must be from 1 to 1000000000", remedy: "mend the number, or remove it",
            reader.faults)
    }

    static func percent(_ reader: MappingReader, _ field: String) -> Double? {
        guard let number = reader.number(field) else { return nil }
        if (0...100).contains(number) { return number }
        return reader.raw(field)?.report(
            "out-of-range", "'\(field)' must be from 0 to 100", remedy: "write it in per cent", reader.faults)
    }

    /// Two questions of one name would count the same answers twice.
    static func checkNames(_ reader: MappingReader) {
        var first: [String: SourcePlace] = [:]
        for entry in reader.raw("questions")?.items ?? [] {
            guard let raw = entry["column"] else { continue }
            for item in raw.kind == .sequence ? raw.items : [raw] where item.isScalar {
                let name = ColumnName.normalised(item.rawText)
                if name.isEmpty { continue }
                guard let earlier = first[name] else {
                    first[name] = item.place
                    continue
                }
                let _: Bool? = item.report(
                    "duplicate-item", "a column of this name was given before", remedy: "remove one of them",
                    reader.faults, notes: [Fault.Note(place: earlier, text: "first given here")])
            }
        }
    }
}
