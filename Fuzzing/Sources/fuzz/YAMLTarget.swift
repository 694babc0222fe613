import PositionedYAML
import SourceText

/// Any bytes as a YAML document: a value with places in the text, or a fault, never neither.
struct YAMLTarget: FuzzTarget {
    func read(_ bytes: [UInt8]) {
        let faults = FaultCollector()
        let value = YAMLReader.document(bytes, path: "fuzz.yaml", faults: faults)
        check(value != nil || faults.hasErrors, "a document is read or refused")
        let lines = lineCount(bytes)
        faults.checkAll(lines: lines)
        if let value { walk(value, lines: lines, depth: 0) }
    }

    private func walk(_ value: YAMLValue, lines: Int, depth: Int) {
        check(depth < 1_000, "nesting has an end")
        let line = value.place.position?.line ?? 0
        check(line >= 1 && line <= lines + 1, "a value lies in the file")
        check(value.isScalar == (value.kind == .plain || value.kind == .quoted), "a scalar is a scalar")
        if value.isScalar { check(value.items.isEmpty && value.entries.isEmpty, "a scalar holds nothing") }
        for item in value.items { walk(item, lines: lines, depth: depth + 1) }
        for entry in value.entries {
            walk(entry.key, lines: lines, depth: depth + 1)
            walk(entry.value, lines: lines, depth: depth + 1)
        }
    }
}
