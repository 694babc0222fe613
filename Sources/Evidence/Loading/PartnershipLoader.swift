import Files
import PositionedYAML
public import Rules
public import SourceText

/// Loads a folder of evidence.
public enum PartnershipLoader {
    /// What became of a folder.
    public enum Result: Sendable {
        /// It was read without an error.
        case loaded(Partnership)
        /// It holds no records at all, which is never a success.
        case nothing
        /// It has errors, which the collector holds.
        case faulty
    }

    private static let fileNames = ["area.yaml", "plan.yaml", "waivers.yaml", "overrides.yaml"]

    /// Loads all evidence of a folder, records files side by side.
    ///
    /// All faults of all files go to the collector. Reading does not depend on the order of files or records.
    public static func load(_ folder: String, rules: RuleSet, _ faults: FaultCollector) async -> Result {
        let names: [String]
        do {
            names = try FileTree.names(in: folder)
        } catch {
            faults.report(error.fault)
            if case .missing = error { return .nothing }
            return .faulty
        }
        let paths = recordPaths(in: folder, faults)
        let hasPathFaults = faults.hasErrors
        checkNames(names, in: folder, faults)
        if paths.isEmpty, !names.contains("area.yaml"), !hasPathFaults { return .nothing }
        let contents = await contents(paths, rules: rules, faults)
        UniqueIDs.check(contents.ids.map { ($0.value, $0.place) }.sorted { $0.1 < $1.1 }, "record", faults)
        let areaFile = document("area.yaml", in: folder, names, faults)
        let area = areaFile.flatMap { AreaReader.read($0, rules, faults) }
        if !names.contains("area.yaml") {
            faults.report(
                Fault(
                    "file-missing", at: SourcePlace(path: folder + "/area.yaml"), "a partnership needs this file",
                    remedy: "write it with 'id:' and 'name:'"))
        }
        let plan = document("plan.yaml", in: folder, names, faults).map { PlanReader.read($0, rules, faults) }
        let waivers = document("waivers.yaml", in: folder, names, faults)
            .map { DecisionsReader.waivers($0, rules, faults) }
        let overrides = document("overrides.yaml", in: folder, names, faults)
            .map { DecisionsReader.overrides($0, rules, faults) }
        let partnership = Partnership(
            folder: folder, area: area ?? AreaProfile(id: "", name: ""),
            records: Attachments.looked(at: contents.records, in: folder), plan: plan ?? Plan(), waivers: waivers ?? [],
            overrides: overrides ?? [])
        // What a file holds that could not be read is not known, and nothing is said of ids that may stand there.
        CrossReferences.check(
            partnership, rules: rules, records: contents.isWhole ? contents.ids.map(\.value) : nil,
            findings: areaFile.map(AreaReader.findingIDs), faults)
        if area == nil || faults.hasErrors { return .faulty }
        return contents.records.isEmpty ? .nothing : .loaded(partnership)
    }

    /// The records files of a folder, sorted by path.
    static func recordPaths(in folder: String, _ faults: FaultCollector) -> [String] {
        guard FileTree.entry(at: folder + "/records") != nil else { return [] }
        return FileTree.files(below: folder + "/records", extensions: ["yaml", "yml"]) { faults.report($0.fault) }
    }

    private static func checkNames(_ names: [String], in folder: String, _ faults: FaultCollector) {
        for name in names {
            let isYAML = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
            let near = NearMiss.suggestion(for: name, among: fileNames + ["records"])
            guard !fileNames.contains(name), name != "records", isYAML || near == "records" else { continue }
            faults.report(
                Fault(
                    "unknown-file", at: SourcePlace(path: folder + "/" + name), "nothing here is called '\(name)'",
                    remedy: near.map { "did you mean '\($0)'?" } ?? "move it below 'records/': it would be ignored"))
        }
    }

    private static func document(
        _ name: String, in folder: String, _ names: [String], _ faults: FaultCollector
    ) -> YAMLValue? {
        guard names.contains(name) else { return nil }
        let path = folder + "/" + name
        do {
            return YAMLReader.document(
                try FileBytes.read(path, budget: YAMLLimits().bytes), path: path, faults: faults)
        } catch {
            faults.report(error.fault)
            return nil
        }
    }

    /// Reads files in as many tasks as there are processors worth using; each takes every n-th file.
    private static func contents(
        _ paths: [String], rules: RuleSet, _ faults: FaultCollector
    ) async -> RecordsFile.Contents {
        let workers = min(8, paths.count)
        typealias Part = (worker: Int, files: [RecordsFile.Contents], faults: [Fault])
        let parts = await withTaskGroup(of: Part.self) { group in
            for worker in 0..<workers {
                group.addTask {
                    let faults = FaultCollector()
                    let own = stride(from: worker, to: paths.count, by: workers)
                    return (worker, own.map { Self.contents(paths[$0], rules: rules, faults) }, faults.faults)
                }
            }
            return await group.reduce(into: [Part]()) { $0.append($1) }
        }
        // Not in the order in which they happened to finish: where there are too many faults, the same ones are kept.
        let sorted = parts.sorted { $0.worker < $1.worker }
        for part in sorted { faults.report(part.faults) }
        let files = sorted.flatMap(\.files)
        return RecordsFile.Contents(
            records: files.flatMap(\.records), ids: files.flatMap(\.ids), isWhole: files.allSatisfy(\.isWhole))
    }

    private static func contents(_ path: String, rules: RuleSet, _ faults: FaultCollector) -> RecordsFile.Contents {
        do {
            let bytes = try FileBytes.read(path, budget: YAMLLimits().bytes)
            return RecordsFile.contents(bytes, path: path, rules: rules, faults)
        } catch {
            faults.report(error.fault)
            return RecordsFile.Contents()
        }
    }
}
