public import PositionedYAML
public import SourceText

/// Looks up ids that point at something defined elsewhere.
public enum References {
    /// The index of an id among the known ones; an unknown one is reported with the near miss.
    public static func index(
        of id: Located<String>, in known: [String: Int], what: String, _ faults: FaultCollector
    ) -> Int? {
        if let index = known[id.value] { return index }
        faults.report(
            Fault(
                "unresolved-id", at: id.place, length: id.length, "there is no \(what) '\(id.value)'",
                remedy: NearMiss.remedy(
                    for: id.value, among: known.keys.sorted(), otherwise: "define it, or mend the spelling")))
        return nil
    }

    /// The indices of ids, unknown ones left out.
    public static func indices(
        of ids: [Located<String>], in known: [String: Int], what: String, _ faults: FaultCollector
    ) -> [Int] {
        ids.compactMap { index(of: $0, in: known, what: what, faults) }
    }

    /// The indices of the criteria that a mapping names; an empty list is reported, since nothing could then count.
    public static func criteria(_ reader: MappingReader, in known: [String: Int]) -> [Int] {
        let found = indices(of: reader.ids("criteria"), in: known, what: "criterion", reader.faults)
        if let raw = reader.raw("criteria"), raw.kind == .sequence, raw.items.isEmpty {
            let _: Bool? = raw.report(
                "empty-value", "'criteria' is empty", remedy: "name at least one criterion", reader.faults)
        }
        return found
    }
}
