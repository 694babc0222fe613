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
    /// - Parameter cache: keeps what was read; the result is the same without.
    public static func load(
        _ folder: String, rules: RuleSet, cache: ReadingCache? = nil, _ faults: FaultCollector
    ) async -> Result {
        await load(EvidenceFiles(folder, cache: cache), rules: rules, faults)
    }

    /// Loads all evidence of a folder whose files were looked for before.
    ///
    /// All faults of all files go to the collector, those of the folders too.
    public static func load(_ files: EvidenceFiles, rules: RuleSet, _ faults: FaultCollector) async -> Result {
        let folder = files.folder
        let names: [String]
        do {
            names = try files.names.get()
        } catch {
            faults.report(error.fault)
            if case .missing = error { return .nothing }
            return .faulty
        }
        faults.report(files.faults)
        checkNames(names, in: folder, faults)
        if files.groups.isEmpty, !names.contains("area.yaml"), files.faults.isEmpty { return .nothing }
        let read = await GroupReading(files, rules: rules).result()
        faults.report(read.faults)
        let contents = read.records
        if contents.mayHaveDuplicates {
            UniqueIDs.check(contents.ids.sorted { $0.place < $1.place }, "record", faults)
        }
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
            sorted: contents.hasAttachedFiles
                ? Attachments.looked(at: contents.records, in: folder) : contents.records,
            supersessions: contents.supersessions, layout: contents.layout, sources: read.sources,
            plan: plan ?? Plan(),
            waivers: waivers ?? [], overrides: overrides ?? [])
        // What a file holds that could not be read is not known, and nothing is said of ids that may stand there.
        CrossReferences.check(
            partnership, rules: rules, faultyRecords: contents.isWhole ? contents.faultyIDs.map(\.value) : nil,
            findings: areaFile.map(AreaReader.findingIDs), faults)
        if area == nil || faults.hasErrors { return .faulty }
        return contents.records.isEmpty ? .nothing : .loaded(partnership)
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
}
