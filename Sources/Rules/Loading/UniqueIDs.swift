public import PositionedYAML
public import SourceText

/// Reports ids that are used twice.
public enum UniqueIDs {
    /// Reports each id that stands a second time, with a note of where it stood first.
    public static func check(_ ids: [(id: String, place: SourcePlace)], _ what: String, _ faults: FaultCollector) {
        var seen: [String: SourcePlace] = [:]
        for (id, place) in ids {
            guard let earlier = seen[id] else {
                seen[id] = place
                continue
            }
            faults.report(
                Fault(
                    "duplicate-id", at: place, length: id.count, "the \(what) '\(id)' is defined a second time",
                    remedy: "give it an id of its own, or remove one of them",
                    notes: [Fault.Note(place: earlier, text: "first defined here")]))
        }
    }

    /// Reports ids used twice in a list of mappings, those of faulty ones too.
    public static func check(in list: YAMLValue?, _ what: String, _ faults: FaultCollector) {
        check(ids(in: list).map { ($0.value, $0.place) }, what, faults)
    }

    /// The ids in a list of mappings as they are written, whatever else is wrong with the mappings.
    public static func ids(in list: YAMLValue?) -> [Located<String>] {
        (list?.items ?? []).compactMap { item in
            guard let id = item["id"], id.isScalar, !id.rawText.isEmpty else { return nil }
            return Located(id.rawText, at: id.place)
        }
    }
}
