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
}
