import PositionedYAML

/// Writes records as a records file, laid out as a person would.
public enum RecordsText {
    /// The text of a file. What all records share of kind and source stands once, under `defaults`.
    /// - Parameter records: in the order in which they are to stand; not empty.
    public static func text(of records: [RecordDraft]) -> String {
        let kind = shared(records.map(\.kind))
        let source = shared(records.map(\.source)).flatMap(\.self)
        let owner = shared(records.map(\.owner)).flatMap(\.self)
        var text = ""
        if kind != nil || source != nil || owner != nil {
            text += "defaults:\n"
            if let kind { text += "  kind: \(YAMLText.scalar(kind))\n" }
            if let owner { text += "  owner: \(YAMLText.scalar(owner))\n" }
            if let source { text += self.text(of: source, indent: 2) }
        }
        text += "records:\n"
        for record in records {
            text += self.text(of: record, kind: kind == nil, source: source == nil, owner: owner == nil)
        }
        return text
    }

    private static func shared<Value: Equatable>(_ values: [Value]) -> Value? {
        guard let first = values.first, values.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    private static func text(of record: RecordDraft, kind: Bool, source: Bool, owner: Bool) -> String {
        var lines = ["  - id: \(YAMLText.scalar(record.id))"]
        if kind { lines.append("    kind: \(YAMLText.scalar(record.kind))") }
        lines.append("    date: \(record.date)")
        if let date = record.collected { lines.append("    collected: \(date)") }
        if let date = record.validUntil { lines.append("    valid-until: \(date)") }
        lines.append("    criteria: \(list(record.criteria))")
        if let theme = record.theme { lines.append("    theme: \(YAMLText.scalar(theme))") }
        if let extent = record.extent { lines.append("    extent: \(YAMLText.scalar(extent))") }
        for (name, ids) in [
            ("partners", record.partners), ("phases", record.phases), ("cohorts", record.cohorts),
        ] where !ids.isEmpty {
            lines.append("    \(name): \(list(ids))")
        }
        lines += FoldedText.lines("summary", record.summary, indent: 4)
        if let measure = record.measure { lines += MeasureText.lines(of: measure, indent: 4) }
        if owner, let owner = record.owner { lines.append("    owner: \(YAMLText.scalar(owner))") }
        var text = lines.joined(separator: "\n") + "\n"
        if source, let source = record.source { text += self.text(of: source, indent: 4) }
        return text
    }

    private static func text(of source: SourceDraft, indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        var text = "\(margin)source:\n\(margin)  title: \(YAMLText.scalar(source.title))\n"
        if let publisher = source.publisher { text += "\(margin)  publisher: \(YAMLText.scalar(publisher))\n" }
        if let url = source.url { text += "\(margin)  url: \(YAMLText.scalar(url))\n" }
        return text
    }

    static func list(_ ids: [String]) -> String {
        "[" + ids.map(YAMLText.scalar).joined(separator: ", ") + "]"
    }
}
