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
        readBehindMark(bytes, value, faults)
    }

    /// Behind a byte order mark libyaml looks over the text itself; what comes of it must be the same.
    private func readBehindMark(_ bytes: [UInt8], _ value: YAMLValue?, _ faults: FaultCollector) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        // Of two marks only the first is one.
        guard ![mark, [0xFF, 0xFE], [0xFE, 0xFF]].contains(where: bytes.starts(with:)) else { return }
        let again = FaultCollector()
        let marked = YAMLReader.document(mark + bytes, path: "fuzz.yaml", faults: again)
        check(faults.faults.map(\.id) == again.faults.map(\.id), "the same faults as libyaml alone finds")
        check(isSame(value, marked), "the same value as libyaml alone reads")
    }

    private func isSame(_ one: YAMLValue?, _ other: YAMLValue?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return one.kind == other.kind && one.place == other.place
            && (one.isScalar
                ? one.rawText == other.rawText
                : one.items.count == other.items.count && one.entries.count == other.entries.count)
            && zip(one.items, other.items).allSatisfy { isSame($0, $1) }
            && zip(one.entries, other.entries).allSatisfy { isSame($0.key, $1.key) && isSame($0.value, $1.value) }
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
