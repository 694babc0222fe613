import Files
public import PositionedYAML
public import Rules
public import SourceText

/// What a repository has decided for its gate, in a file `.areasend.yaml` that is found by walking up from the evidence.
public struct GateConfiguration: Sendable {
    /// The file's name.
    public static let fileName = ".areasend.yaml"

    /// Where it was read from.
    public let path: String
    /// What stops a change.
    public let gate: GateRules
    /// The baseline to compare with: a file, relative to the configuration's folder, or a revision; nil for none.
    public let baseline: String?

    private static let floors = FieldTable(
        "the floors",
        [
            Field("outcome", .reference(to: "level"), "the worst level that may be likely"),
            Field("confidence", .word(Confidence.allCases.map(\.rawValue)), "the least confidence in the outcome"),
        ])

    /// The fields of the file.
    public static let fields = FieldTable(
        "the gate's configuration",
        [
            Field(
                "fail-on", .word(FailOn.allCases.map(\.rawValue)), "the least severity of a finding that stops a change"
            ),
            Field("baseline", .text, "a baseline file beside this one, or a git revision"),
            Field("strict", .flag, "whether stale baseline entries and waivers that no longer help stop a change too"),
            Field("floors", .mapping(floors), "what the assessment must at least say"),
            Field("max-unknown", .number, "how many criteria may be without enough evidence for a level"),
        ])

    /// The nearest file in a folder or any above it; nil where there is none.
    /// - Parameter folder: an absolute path.
    public static func find(from folder: String) -> String? {
        var folder = folder[...]
        while true {
            let path = "\(folder)/\(fileName)"
            if FileTree.entry(at: path) == .file { return path }
            guard let slash = folder.lastIndex(of: "/") else { return nil }
            folder = folder[..<slash]
        }
    }

    /// Reads a file; nil where it is faulty, which is reported.
    public static func read(_ path: String, rules: RuleSet, _ faults: FaultCollector) -> GateConfiguration? {
        let before = faults.errorCount
        let value: YAMLValue?
        do {
            let bytes = try FileBytes.read(path, budget: YAMLLimits().bytes)
            value = YAMLReader.document(bytes, path: path, faults: faults)
        } catch {
            faults.report(error.fault)
            return nil
        }
        guard let value, let reader = MappingReader(value, as: fields, faults) else { return nil }
        var gate = GateRules()
        if let least = reader.word("fail-on", as: FailOn.self) { gate.failOn = least.severity }
        gate.isStrict = reader.flag("strict") ?? false
        if let floors = reader.mapping("floors", as: floors) {
            let levels = Dictionary(
                rules.framework.levels.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
            gate.outcomeFloor = floors.id("outcome").flatMap {
                References.index(of: $0, in: levels, what: "level", faults)
            }
            gate.confidenceFloor = floors.word("confidence", as: Confidence.self)
        }
        gate.mostUnknown = reader.count("max-unknown")
        let baseline = reader.text("baseline")
        guard faults.errorCount == before else { return nil }
        return GateConfiguration(path: path, gate: gate, baseline: baseline)
    }
}
