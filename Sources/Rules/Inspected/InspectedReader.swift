public import PositionedYAML
import SourceText
import Vocabularies

/// Reads `inspected.yaml`, which `areasend calibrate` writes.
public enum InspectedReader {
    /// The name of the file.
    public static let fileName = "inspected.yaml"

    static let area = FieldTable(
        "an inspected area",
        [
            Field("id", .id, required: true, "its id, as in the corpus"),
            Field("name", .text, required: true, "its name"),
            Field("inspected", .date, required: true, "the day of its inspection"),
            Field("level", .reference(to: "level"), required: true, "the level it reached"),
            Field("position", .number, required: true, "its overall position, -1 to 1"),
            Field(
                "criteria", .keyed(by: "criterion with enough evidence", .number), required: true,
                "its position on each criterion for which there was enough evidence, -1 to 1"),
            Field("for", .list(.term(of: "themes")), "the themes that weigh most in favour, heaviest first"),
            Field("against", .list(.term(of: "themes")), "the themes that weigh most against, heaviest first"),
        ])

    /// The fields of the file.
    public static let fields = FieldTable(
        "the file of inspected areas",
        [Field("areas", .list(.mapping(area)), required: true, "the areas, by id")])

    /// The file is made from the rules: where it no longer fits them, mending it by hand would be the wrong way.
    private static let remedy = "write the file anew with 'areasend calibrate'"

    static func read(
        _ value: YAMLValue, _ framework: Framework, criteria: [String: Int], _ faults: FaultCollector
    ) -> [InspectedArea] {
        guard let reader = MappingReader(value, as: fields, faults) else { return [] }
        let levels = Dictionary(
            framework.levels.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let areas = reader.mappings("areas", as: area).compactMap { entry -> InspectedArea? in
            let position = entry.raw("position").flatMap { self.position($0, "position", faults) }
            let positions = positions(entry, criteria)
            let sides = ["for", "against"].map { themes(entry, $0, framework.vocabularies.themes) }
            let level = entry.id("level").flatMap { index(of: $0, in: levels, "level", faults) }
            guard let id = entry.id("id"), let name = entry.text("name"), let inspected = entry.date("inspected"),
                let level, let position, let positions
            else { return nil }
            return InspectedArea(
                id: id.value, name: name, inspected: inspected, level: level, position: position, positions: positions,
                themesFor: sides[0], themesAgainst: sides[1], place: id.place)
        }
        UniqueIDs.check(areas.map { ($0.id, $0.place) }, "inspected area", faults)
        return areas
    }

    /// The positions by the criteria's indices; nil where one is faulty.
    private static func positions(_ entry: MappingReader, _ criteria: [String: Int]) -> [Double?]? {
        var positions: [Double?] = Array(repeating: nil, count: criteria.count)
        var isSound = true
        for (key, value) in entry.keyed("criteria") {
            let index = index(of: key, in: criteria, "criterion", entry.faults)
            let position = position(value, key.value, entry.faults)
            guard let index, let position else {
                isSound = false
                continue
            }
            positions[index] = position
        }
        return isSound && entry.has("criteria") ? positions : nil
    }

    private static func position(_ value: YAMLValue, _ name: String, _ faults: FaultCollector) -> Double? {
        guard let number = value.number(name, faults) else { return nil }
        if (-1...1).contains(number) { return number }
        return value.report("out-of-range", "'\(name)' must be from -1 to 1", remedy: remedy, faults)
    }

    private static func themes(_ entry: MappingReader, _ name: String, _ vocabulary: Vocabulary) -> [Int] {
        guard entry.has(name) else { return [] }
        var seen = TermSet()
        return (entry.list(name) ?? []).compactMap { item in
            guard item.isScalar, let index = vocabulary.index(of: item.rawText) else {
                return item.report(
                    "unknown-term", "'\(name)' names what is not one of the \(vocabulary.name) of the framework",
                    remedy: remedy, entry.faults)
            }
            if seen.contains(index) {
                return item.report("duplicate-item", "'\(name)' names this twice", remedy: remedy, entry.faults)
            }
            seen.insert(index)
            return index
        }
    }

    private static func index(
        of id: Located<String>, in known: [String: Int], _ what: String, _ faults: FaultCollector
    ) -> Int? {
        if let index = known[id.value] { return index }
        faults.report(
            Fault(
                "unresolved-id", at: id.place, length: id.length, "there is no \(what) '\(id.value)'", remedy: remedy))
        return nil
    }
}
